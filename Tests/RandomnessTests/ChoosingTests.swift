import Randomness
import Testing

@Suite struct ChoosingTests {
  let key = StreamKey(
    seed: 0x0123_4567_89ab_cdef, site: 0xfedc_ba98_7654_3210, process: 7, subject: 42)
  let numbers: [UInt32] = [5, 9, 2, 77, 31, 8, 100, 1]

  /// From the separate implementation in Python.
  @Test func isKnown() {
    let order = [4, 5, 1, 3, 7, 2, 0, 6]
    for k in 0...8 {
      let chosen = chooseSmallest(k, of: numbers, key: key, step: 26, replicate: 70)
      #expect(chosen == Array(order.prefix(k)))
    }
  }

  @Test func takesAnyCount() {
    #expect(chooseSmallest(-1, of: numbers, key: key, step: 0, replicate: 0) == [])
    #expect(chooseSmallest(99, of: numbers, key: key, step: 0, replicate: 0).count == 8)
    #expect(chooseSmallest(3, of: [], key: key, step: 0, replicate: 0) == [])
  }

  @Test func doesNotDependOnTheOrder() {
    for replicate in 0..<50 as Range<UInt32> {
      let chosen = chooseSmallest(3, of: numbers, key: key, step: 1, replicate: replicate)
      let turned = Array(numbers.reversed())
      let again = chooseSmallest(3, of: turned, key: key, step: 1, replicate: replicate)
      #expect(chosen.map { numbers[$0] } == again.map { turned[$0] })
    }
  }

  /// Whoever joins displaces at most one of the chosen.
  @Test func aNewcomerDisplacesOneAtMost() {
    for replicate in 0..<200 as Range<UInt32> {
      let before = chooseSmallest(3, of: numbers, key: key, step: 1, replicate: replicate)
      let after = chooseSmallest(3, of: numbers + [4_000], key: key, step: 1, replicate: replicate)
      #expect(Set(before).subtracting(after).count <= 1)
      #expect(Set(after).subtracting(before).isSubset(of: [8]))
    }
  }

  /// N = 80,000 choices of 3 of 8; z = 5; power 0.999 to see a share off by 0.0139 of 0.375.
  @Test func allAreChosenEquallyOften() {
    var counts = [Int](repeating: 0, count: 8)
    for replicate in 0..<80_000 as Range<UInt32> {
      for index in chooseSmallest(3, of: numbers, key: key, step: 2, replicate: replicate) {
        counts[index] += 1
      }
    }
    let error = (80_000 * 0.375 * 0.625).squareRoot()
    for count in counts { #expect(abs(Double(count) - 30_000) < 5 * error) }
  }
}

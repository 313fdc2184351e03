import Documents
import Testing

@testable import Workshop

/// Words that nobody can guess.
@Suite struct SecretTests {
  @Test func digitsAreWrittenInPairs() {
    #expect(SecretBytes.hexadecimal([0, 15, 16, 255]) == "000f10ff")
    #expect(SecretBytes.hexadecimal([]).isEmpty && SecretBytes.fresh(0).isEmpty)
  }

  @Test func keysDiffer() {
    let keys = (0..<100).map { _ in Secret.key() }
    #expect(keys.allSatisfy { $0.count == 32 } && Set(keys).count == 100)
  }

  /// Every sign of a code comes as often as any other: 160,000 signs of 31 kinds. A remainder of a byte without the last
  /// round left out would favour eight signs by an eighth, and χ² on 30 degrees of freedom would be 449 larger: seen
  /// always at 87, which right codes pass twice in 10⁷ runs.
  @Test func signsAreEven() {
    var counts: [Character: Int] = [:]
    for _ in 0..<20_000 {
      let code = Secret.code()
      #expect(code.count == 8)
      for sign in code { counts[sign, default: 0] += 1 }
    }
    #expect(counts.count == 31)
    let expected = 160_000.0 / 31
    let chi = counts.values.reduce(0.0) { sum, count in
      let off = Double(count) - expected
      return sum + off * off / expected
    }
    #expect(chi < 87)
  }
}

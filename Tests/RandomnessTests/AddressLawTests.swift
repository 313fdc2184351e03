import Randomness
import Testing

/// What every user of addressed draws may rely on.
@Suite struct AddressLawTests {
  let key = StreamKey(seed: 11, site: 12, process: 13)

  @Test func uniformsStayStrictlyInside() {
    // The extreme values that the formulas can give, from the extreme words.
    #expect(Float(UInt32.max >> 8 | 1) * 0x1p-24 == Float(1).nextDown)
    #expect(Double(UInt64.max >> 11 | 1) * 0x1p-53 == 1.0.nextDown)
    for index in 0..<20_000 as Range<UInt32> {
      let single = key.uniform(index, 0, step: 1, replicate: index)
      let double = key.uniform53(index, 0, step: 1, replicate: index)
      #expect(single > 0 && single < 1 && double > 0 && double < 1)
      #expect(1 - (1 - double) == double && 1 - (1 - single) == single)
      // Both read the same leading bits.
      #expect(abs(Double(single) - double) < 0x1p-22)
    }
  }

  /// N = 1,000,000 for each p; z = 5. Power 0.999 to see p off by 0.0041 (p = 0.5), 0.0025 (0.1),
  /// 0.00035 (0.002).
  @Test(arguments: [0.5, 0.1, 0.002] as [Float]) func chanceHasItsProbability(_ p: Float) {
    let count = 1_000_000
    var yes = 0
    for index in 0..<UInt32(count)
    where key.chance(index >> 6, 1, step: 2, replicate: index, probability: p) { yes += 1 }
    let expected = Double(p) * Double(count)
    let error = (expected * (1 - Double(p))).squareRoot()
    #expect(abs(Double(yes) - expected) < 5 * error)
  }

  /// Monotone coupling: along rising probabilities a yes stays a yes.
  @Test func chanceIsMonotone() {
    for index in 0..<2_000 as Range<UInt32> {
      var last = false
      for percent in 0...100 {
        let yes = key.chance(index, 3, step: 9, replicate: 5, probability: Float(percent) / 100)
        #expect(yes || !last)
        last = yes
      }
    }
  }

  /// Every part of an address matters, and neighbours in it are unrelated.
  ///
  /// N = 64,000 bit pairs for each part; z = 5. Power 0.999 to see 0.0160 more equal bits than half.
  @Test func everyPartOfAnAddressMatters() {
    let others: [(StreamKey, UInt32) -> UInt32] = [
      { $0.word($1 + 1, 50, step: 7, draw: 9, replicate: 20) },
      { $0.word($1, 51, step: 7, draw: 9, replicate: 20) },
      { $0.word($1, 50, step: 8, draw: 9, replicate: 20) },
      { $0.word($1, 50, step: 7, draw: 10, replicate: 20) },
      { $0.word($1, 50, step: 7, draw: 9, replicate: 21) },
      { $0.word($1, 50, step: 7, draw: 9, replicate: 24) },
      { $0.word(50, $1, step: 7, draw: 9, replicate: 20) },
      { _, a in
        StreamKey(seed: 10, site: 12, process: 13).word(a, 50, step: 7, draw: 9, replicate: 20)
      },
      { _, a in
        StreamKey(seed: 11, site: 13, process: 13).word(a, 50, step: 7, draw: 9, replicate: 20)
      },
      { _, a in
        StreamKey(seed: 11, site: 12, process: 14).word(a, 50, step: 7, draw: 9, replicate: 20)
      },
      { _, a in
        StreamKey(seed: 11, site: 12, process: 13, subject: 1)
          .word(a, 50, step: 7, draw: 9, replicate: 20)
      },
    ]
    for other in others {
      var differing = 0
      for a in 1_000..<3_000 as Range<UInt32> {
        let word = key.word(a, 50, step: 7, draw: 9, replicate: 20)
        differing += (word ^ other(key, a)).nonzeroBitCount
      }
      #expect(abs(Double(differing) - 32_000) < 5 * 16_000.0.squareRoot())
    }
  }

  @Test func orderAndThreadsDoNotMatter() async {
    let forward = (0..<4_000).map { key.word(UInt32($0), 1, step: 3, replicate: UInt32($0 % 7)) }
    let backward = (0..<4_000).reversed().map {
      key.word(UInt32($0), 1, step: 3, replicate: UInt32($0 % 7))
    }
    #expect(forward == backward.reversed())
    let shared = await wordsFromManyTasks()
    #expect(shared == forward)
  }

  private func wordsFromManyTasks() async -> [UInt32] {
    await withTaskGroup(of: (Int, UInt32).self) { [key] group in
      for index in 0..<4_000 {
        group.addTask { (index, key.word(UInt32(index), 1, step: 3, replicate: UInt32(index % 7))) }
      }
      return await group.reduce(into: [UInt32](repeating: 0, count: 4_000)) { $0[$1.0] = $1.1 }
    }
  }
}

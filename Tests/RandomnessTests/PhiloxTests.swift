import CRandomness
import Randomness
import Testing

/// The generator itself: published known answers, and Swift against C.
@Suite struct PhiloxTests {
  /// Random123's `kat_vectors` for philox4x32-10: (counter, key) and the words.
  static let published: [(counter: SIMD4<UInt32>, key: (UInt32, UInt32), words: SIMD4<UInt32>)] = [
    (
      SIMD4(repeating: 0), (0, 0),
      SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
    ),
    (
      SIMD4(repeating: .max), (.max, .max),
      SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
    ),
    (
      SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), (0xa409_3822, 0x299f_31d0),
      SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
    ),
  ]

  @Test(arguments: published.indices) func givesThePublishedWords(_ row: Int) {
    let known = Self.published[row]
    #expect(philox4x32(known.counter, key: known.key) == known.words)
    #expect(philoxInC(known.counter, key: known.key) == known.words)
  }

  /// A stream computed independently when the design was made.
  @Test func givesTheStreamOfTheDesign() {
    let words: [SIMD4<UInt32>] = [
      SIMD4(0x6c0e_c1cd, 0x1f7c_09de, 0x202f_271f, 0xe5e9_e598),
      SIMD4(0x2cac_84ea, 0xa2bc_2cf4, 0x4150_1a20, 0x6f58_e96a),
      SIMD4(0xce41_3da3, 0x153b_dc89, 0x1afc_ee0d, 0xc8a6_6258),
    ]
    for (index, expected) in words.enumerated() {
      #expect(philox4x32(SIMD4(UInt32(index), 0, 0, 0), key: (20_250_101, 7)) == expected)
    }
  }

  @Test func agreesWithC() {
    var counter = SIMD4<UInt32>(1, 2, 3, 4)
    for _ in 0..<10_000 {
      let words = philox4x32(counter, key: (counter[1], counter[2]))
      #expect(words == philoxInC(counter, key: (counter[1], counter[2])))
      counter = words
    }
  }
}

func philoxInC(_ counter: SIMD4<UInt32>, key: (UInt32, UInt32)) -> SIMD4<UInt32> {
  var words = [UInt32](repeating: 0, count: 4)
  kith_philox4x32((0..<4).map { counter[$0] }, [key.0, key.1], &words)
  return SIMD4(words)
}

import Testing

@testable import Randomness

/// Words that are read byte by byte.
@Suite struct ByteWordTests {
  private let key = StreamKey(seed: 2011, site: 7, process: 3)

  /// Each of the 64 futures of a block has bytes of its own, in all sixteen places of four Philox blocks.
  @Test func sixtyFourFuturesShareFourBlocks() {
    for level in UInt32(0)..<4 {
      var bytes: [UInt32] = []
      for quarter in UInt32(0)..<4 {
        let block = philox4x32(
          SIMD4(5, 6, 9 << 12 | level << 2 | quarter, 2), key: (key.k0, key.k1))
        for place in 0..<16 { bytes.append(block[place / 4] >> UInt32(8 * (place % 4)) & 0xFF) }
      }
      for replicate in UInt32(128)..<192 {
        let word = key.byteWord(5, 6, step: 9, replicate: replicate)
        #expect(word >> (24 - 8 * level) & 0xFF == bytes[lane(of: replicate)])
      }
    }
  }

  @Test func chancesAreWhatIsAsked() {
    for p in [0.0, 0.003, 0.1, 0.5, 0.93, 1] {
      let futures = 20_000
      let hits = (0..<UInt32(futures)).count {
        key.byteChance(1, 2, step: 3, replicate: $0, probability: p)
      }
      let error = (p * (1 - p) * Double(futures)).squareRoot()
      #expect(abs(Double(hits) - p * Double(futures)) <= 4.5 * error + 1e-9, "p = \(p): \(hits)")
    }
  }

  @Test func thresholdsStayInsideTheirRange() {
    #expect(StreamKey.byteThreshold(-1) == 0 && StreamKey.byteThreshold(2) == .max)
    #expect(StreamKey.byteThreshold(0.5) == 1 << 31)
  }
}

/// Numbers read byte by byte: the scalar form of what the engine does for 64 replicates at once.
extension StreamKey {
  /// The random word of (a, b, step, replicate) whose bytes are drawn one after the other, the most
  /// significant first, so that a decision can stop at the byte that decides it.
  ///
  /// A comparison with a threshold costs little more than one byte, and one Philox block holds a byte of
  /// sixteen replicates. The address has no `draw`: one (a, b, step) of a key carries one such word.
  ///
  /// - Parameter replicate: The future, from 0.
  public func byteWord(_ a: UInt32, _ b: UInt32, step: UInt32, replicate: UInt32) -> UInt32 {
    assert(step < 1 << 20, "step outside its address")
    let lane = UInt32(lane(of: replicate))
    return (0..<UInt32(4)).reduce(0) { word, level in
      let block = philox4x32(
        SIMD4(a, b, step &<< 12 | level &<< 2 | lane &>> 4, replicate &>> 6), key: (k0, k1))
      let four = block[Int((lane & 15) &>> 2)]
      return word &<< 8 | four &>> (8 &* (lane & 3)) & 0xFF
    }
  }

  /// True with probability `p`, to within 2⁻³²: whether `byteWord` is below ⌊p · 2³²⌋.
  public func byteChance(
    _ a: UInt32, _ b: UInt32, step: UInt32, replicate: UInt32, probability p: Double
  ) -> Bool {
    byteWord(a, b, step: step, replicate: replicate) < Self.byteThreshold(p)
  }

  /// ⌊p · 2³²⌋, at most 2³² − 1 and at least 0: what `byteChance` compares with.
  public static func byteThreshold(_ p: Double) -> UInt32 {
    UInt32(min(max(p, 0) * 0x1p32, 0x1p32 - 1))
  }
}

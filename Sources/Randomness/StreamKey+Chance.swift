/// Chances by bit planes: the scalar form of what the engine does for 64 replicates at once.
extension StreamKey {
  /// True with probability `p`, to within 2⁻³²: a uniform number below ⌊p · 2³²⌋ / 2³².
  ///
  /// The uniform number's 32 bits are read one plane at a time, the most significant first, and only
  /// until one differs from the threshold's: a random 1 over a threshold 0 means no, a random 0 over
  /// a threshold 1 means yes, all equal means no. A chance thus costs about two planes, and one plane
  /// serves 64 replicates. A higher probability at the same address never turns a yes into a no.
  ///
  /// The address has no `draw`: one (a, b, step) of a key carries one chance.
  ///
  /// - Parameter p: At least 1 is always, at most 0 (or not a number) never.
  @inlinable
  public func chance(
    _ a: UInt32, _ b: UInt32, step: UInt32, replicate: UInt32, probability p: Float
  ) -> Bool {
    if p >= 1 { return true }
    guard p > 0 else { return false }
    let lane = UInt64(truncatingIfNeeded: lane(of: replicate))
    // Once only zeros are left of the threshold, nothing can fall below it.
    var threshold = UInt32(Double(p) * 0x1p32)
    var plane: UInt32 = 0
    while threshold != 0 {
      let bits = planeBits(a, b, step: step, plane: plane, group: replicate &>> 6)
      let isOne = bits &>> lane & 1 == 1
      if isOne != (threshold &>> 31 == 1) { return !isOne }
      threshold = threshold &<< 1
      plane = plane &+ 1
    }
    return false
  }

  /// One random bit for each of 64 replicates; the bit of a replicate is `lane(of:)`.
  ///
  /// - Parameters:
  ///   - plane: 0 is the most significant bit of the uniform number, 31 the least.
  ///   - group: The number of the block of 64 replicates: replicate / 64.
  @inlinable @inline(__always)
  public func planeBits(_ a: UInt32, _ b: UInt32, step: UInt32, plane: UInt32, group: UInt32)
    -> UInt64
  {
    assert(step < 1 << 20 && plane < 32, "step or plane outside its address")
    let counter = SIMD4(a, b, step &<< 12 | plane &>> 1, group)
    let block = philox4x32(counter, key: (k0, k1))
    return plane & 1 == 0
      ? UInt64(block[1]) &<< 32 | UInt64(block[0])
      : UInt64(block[3]) &<< 32 | UInt64(block[2])
  }
}

/// Where a replicate stands in its block of 64: (r & 3) << 4 | (r >> 2) & 15.
///
/// One Philox block of words serves four replicates in a row, so sixteen blocks computed side by side
/// hold replicates 0, 4, 8, … in their first words, 1, 5, 9, … in their second: with this order they
/// are four vectors of sixteen lanes, and nothing needs shuffling.
///
/// - Returns: 0 to 63; replicates 64 apart share a lane of different blocks.
@inlinable @inline(__always)
public func lane(of replicate: UInt32) -> Int {
  Int(truncatingIfNeeded: (replicate & 3) &<< 4 | (replicate &>> 2) & 15)
}

/// Which replicate of a block, 0 to 63, stands in a lane: the inverse of `lane(of:)`.
///
/// - Parameter lane: Only the lowest six bits count.
@inlinable @inline(__always)
public func replicate(inLane lane: Int) -> UInt32 {
  let lane = UInt32(truncatingIfNeeded: lane)
  return (lane & 15) &<< 2 | (lane &>> 4) & 3
}

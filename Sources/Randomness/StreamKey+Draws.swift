/// Addressed draws.
///
/// In every address `step` is below 2²⁰ (20,000 years of weeks) and `draw` below 4,096. Debug builds
/// stop on anything larger; release builds, whose steps come from checked run lengths, keep the low
/// bits, so a step too far repeats an early step's words and no other entity's.
extension StreamKey {
  /// The random word of (a, b, step, draw, replicate): 32 independent, fair bits.
  ///
  /// - Parameters:
  ///   - a: The person, or the person with the lower number of a pair.
  ///   - b: The person with the higher number of a pair, a place, or 0.
  ///   - step: The week, below 2²⁰.
  ///   - draw: Which of the decision's words, below 4,096.
  ///   - replicate: The future, from 0.
  @inlinable @inline(__always)
  public func word(_ a: UInt32, _ b: UInt32, step: UInt32, draw: UInt32 = 0, replicate: UInt32)
    -> UInt32
  {
    assert(step < 1 << 20 && draw < 4096, "step or draw outside its address")
    let counter = SIMD4(a, b, step &<< 12 | draw & 0xFFF, replicate &>> 2)
    let block = philox4x32(counter, key: (k0, k1))
    // Two choices by bit instead of a subscript keep the block in registers.
    let low = replicate & 1 == 0 ? block[0] : block[1]
    let high = replicate & 1 == 0 ? block[2] : block[3]
    return replicate & 2 == 0 ? low : high
  }

  /// The words `draw` (high half) and `draw` + 1 (low half) as one; `draw` is below 4,095.
  @inlinable @inline(__always)
  public func word64(_ a: UInt32, _ b: UInt32, step: UInt32, draw: UInt32 = 0, replicate: UInt32)
    -> UInt64
  {
    let high = word(a, b, step: step, draw: draw, replicate: replicate)
    let low = word(a, b, step: step, draw: draw &+ 1, replicate: replicate)
    return UInt64(high) &<< 32 | UInt64(low)
  }

  /// A uniform number strictly inside (0, 1) with 24 bits, the last of them set: (2n + 1) · 2⁻²⁴,
  /// where n is the upper 23 bits of `word`. Exact in `Float`, and 1 − u is exact too.
  ///
  /// Not (⌊word / 2⁸⌋ + ½) · 2⁻²⁴: that needs 25 bits, and once in 2²⁴ draws it would round to 1.
  @inlinable @inline(__always)
  public func uniform(_ a: UInt32, _ b: UInt32, step: UInt32, draw: UInt32 = 0, replicate: UInt32)
    -> Float
  {
    let bits = word(a, b, step: step, draw: draw, replicate: replicate) &>> 8 | 1
    return Float(bits) * 0x1p-24
  }

  /// A uniform number strictly inside (0, 1) with 53 bits, the last of them set: (2n + 1) · 2⁻⁵³,
  /// where n is the upper 52 bits of `word64`. Exact, and 1 − u is exact too; `draw` is below 4,095.
  @inlinable @inline(__always)
  public func uniform53(_ a: UInt32, _ b: UInt32, step: UInt32, draw: UInt32 = 0, replicate: UInt32)
    -> Double
  {
    let bits = word64(a, b, step: step, draw: draw, replicate: replicate) &>> 11 | 1
    return Double(bits) * 0x1p-53
  }
}

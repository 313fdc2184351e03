/// The functions that the models' rules use on one future, in single precision.
///
/// They consist of + − × ÷ √ and integer operations only, in a stated order, so that they give the
/// same bits on every processor and in every lane of the block kernels, which repeat them over
/// vectors. The C library's functions do not: it picks variants by processor.
package enum Elementary {
  /// e^x for x ≤ 88, to about 2 units in the last place; below −87 as at −87.
  ///
  /// Source: the polynomial of Cephes' `expf` (Moshier), summed by Estrin's scheme.
  package static func exp(_ argument: Float) -> Float {
    let x = argument > -87 ? argument : -87
    // Rounds x / ln 2 to a whole number in the low bits.
    let shifted = x * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    var r = x - whole * 0.693_359_375
    r = r - whole * -2.121_944_40e-4
    let r2 = r * r
    let high: Float =
      (1.987_569_150_0e-4 * r + 1.398_199_950_7e-3) * r2
      + (8.333_451_907_3e-3 * r + 4.166_579_589_4e-2)
    var p = high * r2 + (1.666_666_545_9e-1 * r + 5.000_000_120_1e-1)
    p = p * r2 + (r + 1)
    let exponent = (Int32(bitPattern: shifted.bitPattern) &<< 23) &+ (127 &<< 23)
    return p * Float(bitPattern: UInt32(bitPattern: exponent))
  }

  /// The natural logarithm of a normal x > 0, to about 2 units in the last place.
  ///
  /// Source: the polynomial of Cephes' `logf` (Moshier).
  package static func log(_ x: Float) -> Float {
    let bits = Int32(bitPattern: x.bitPattern)
    let e = (bits &- 0x3f35_04f3) &>> 23  // the fraction lies between √½ and √2
    let f = Float(bitPattern: UInt32(bitPattern: bits &- (e &<< 23))) - 1
    let z = f * f
    var p: Float = 7.037_683_629_2e-2 * f - 1.151_461_031_0e-1
    p = p * f + 1.167_699_874_0e-1
    p = p * f - 1.242_014_084_6e-1
    p = p * f + 1.424_932_278_7e-1
    p = p * f - 1.666_805_766_5e-1
    p = p * f + 2.000_071_476_5e-1
    p = p * f - 2.499_999_399_3e-1
    p = p * f + 3.333_333_117_4e-1
    return f + (p * f * z - 0.5 * z) + Float(e) * 0.693_147_180
  }

  /// The standard normal quantile of u, for u strictly inside (0, 1); absolute error below 1e-5.
  ///
  /// Source: Giles (2010), "Approximating the erfinv function", single precision.
  package static func normalQuantile(_ u: Float) -> Float {
    let x = 2 * u - 1
    let y = -log(4 * u * (1 - u))
    let p = y > 5 ? polynomial(y, far) : polynomial(y, near)
    return 1.414_213_56 * p * x
  }

  private static func polynomial(_ y: Float, _ coefficients: [Float]) -> Float {
    let d = y > 5 ? (y > 1 ? y : 1).squareRoot() - 3 : y - 2.5
    return coefficients.dropFirst().reduce(coefficients[0]) { $0 * d + $1 }
  }
  private static let near: [Float] = [
    2.810_226_36e-08, 3.432_739_39e-07, -3.523_387_7e-06, -4.391_506_54e-06, 0.000_218_580_87,
    -0.001_253_725_03, -0.004_177_681_64, 0.246_640_727, 1.501_409_41,
  ]
  private static let far: [Float] = [
    -0.000_200_214_257, 0.000_100_950_558, 0.001_349_343_22, -0.003_673_428_44, 0.005_739_507_73,
    -0.007_622_461_3, 0.009_438_870_47, 1.001_674_06, 2.832_976_82,
  ]

  /// The largest count that a draw of contacts in one week can give.
  package static let mostContacts = 63
  /// 1/k for k = 0…63 (0 for 0): a search multiplies instead of dividing.
  private static let inverse: [Float] = [0] + (1...mostContacts).map { 1 / Float($0) }

  /// A Poisson count by sequential search from one uniform number, and `step` multiplied once a
  /// count.
  ///
  /// The search ends at 63, and where a further count would add less than 1e-8: rounding may leave
  /// the sum just short of the largest uniforms. So a mean of up to 28 loses less than 1e-8.
  package static func poisson(_ u: Float, mean: Float, step: Float = 1) -> (
    count: Float, factor: Float
  ) {
    var mass = exp(-mean)
    var below = mass
    var count: Float = 0
    var factor: Float = 1
    for k in 1...mostContacts {
      guard u > below, mass > 1e-8 || mean > Float(k) else { break }
      count += 1
      factor = factor * step
      mass = mass * (mean * inverse[k])
      below = below + mass
    }
    return (count, factor)
  }

  /// A binomial count of `n` (a whole number up to 63) trials by sequential search from one uniform
  /// number; p from 0 to 1.
  package static func binomial(_ u: Float, n: Float, p: Float) -> Float {
    let q = 1 - p
    let odds = p / (q > 1e-6 ? q : 1e-6)
    var mass: Float = 1
    for _ in 0..<Int(n) { mass = mass * q }
    var below = mass
    var count: Float = 0
    for k in 1...mostContacts {
      guard u > below, count < n else { break }
      mass = mass * odds * (n - count) * inverse[k]
      count += 1
      below = below + mass
    }
    return count
  }
}

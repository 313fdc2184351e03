@preconcurrency import CGSL

/// The points of Sobol' (1967), which fill a cube more evenly than chance does, by GSL's
/// `gsl_qrng_sobol` (Bratley & Fox 1988, Algorithm 659; in the Gray-code order of Antonov & Saleev 1979).
///
/// The first 2^m points, the origin among them, put exactly one into each interval of length 2^−m of
/// each coordinate. Nothing about them is random.
public enum SobolSequence {
  /// The most dimensions that GSL has direction numbers for.
  public static let mostDimensions = 40
  /// Coordinates are whole numbers of 2^−30.
  public static let bits = 30
  /// The most points that differ.
  public static let mostPoints = 1 << bits

  /// The first points.
  ///
  /// - Parameters:
  ///   - dimensions: From 1 to `mostDimensions`.
  ///   - count: From 0 to `mostPoints`.
  /// - Returns: [point][dimension], in units of 2^−30, below 2^30. The origin comes first; GSL leaves it
  ///   out.
  /// - Throws: `GSLError`, with GSL's reason where GSL has one.
  public static func points(dimensions: Int, count: Int) throws -> [[UInt32]] {
    guard (1...mostDimensions).contains(dimensions) else {
      throw GSLError(
        refusing:
          "the points of Sobol' have from 1 to \(mostDimensions) dimensions, not \(dimensions)")
    }
    guard (0...mostPoints).contains(count) else {
      throw GSLError(refusing: "there are from 0 to 2^\(bits) points, not \(count)")
    }
    if count == 0 { return [] }
    let generator = try gsl { gsl_qrng_alloc(gsl_qrng_sobol, UInt32(dimensions)) }
    guard let generator else { throw GSLError(refusing: "there is no room for the generator") }
    defer { gsl_qrng_free(generator) }
    var points = [[UInt32](repeating: 0, count: dimensions)]
    points.reserveCapacity(count)
    var point = [Double](repeating: 0, count: dimensions)
    for _ in 1..<count {
      let status = try gsl { gsl_qrng_get(generator, &point) }
      guard status == 0 else { throw GSLError(refusing: "GSL gave no further point", code: status) }
      points.append(point.map { UInt32($0 * 0x1p30) })
    }
    return points
  }
}

extension GSLError {
  /// What GSL is not asked, or answered with a number alone; by default outside a function's domain.
  init(refusing reason: String, code: Int32 = 1) {
    self.init(code: code, reason: reason, place: "gsl_qrng_sobol")
  }

  private init(code: Int32, reason: String, place: String) {
    self.code = code
    self.reason = reason
    self.place = place
  }
}

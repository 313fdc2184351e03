import CGSL

extension Distribution {
  /// The part of this distribution inside an interval; the distribution itself where all of it is.
  ///
  /// - Returns: Nil where hardly any of it is (less than one in a million draws), or where it cannot be
  ///   cut: one fixed number, counts, and what can only be sampled.
  public func within(_ range: ClosedRange<Double>) -> Distribution? {
    guard case .curve = kind.law.shape else { return nil }
    let lower = support.lowerBound < range.lowerBound ? range.lowerBound : cut?.lower
    let upper = support.upperBound > range.upperBound ? range.upperBound : cut?.upper
    if lower == cut?.lower, upper == cut?.upper { return self }
    return try? cut(lower: lower, upper: upper, at: 0..<0)
  }

  /// The number at which as much probability lies below and above as the standard normal distribution
  /// has below and above `score`: the quantile of Φ(score), with all its digits in both tails.
  ///
  /// A normal score has the standard normal distribution where its value has this one.
  ///
  /// - Parameter score: From −8 to 8; beyond, the nearer of the two.
  /// - Throws: `DistributionError` or `GSLError`, as `quantile`.
  public func value(atScore score: Double) throws -> Double {
    let score = min(8, max(-8, score))
    return try quantile(below: gsl_cdf_ugaussian_P(score), above: gsl_cdf_ugaussian_Q(score))
  }
}

extension StreamKey {
  /// A standard normal number at an address: the normal quantile (`gsl_cdf_ugaussian_Pinv`) of
  /// `uniform53`, so it lies within ±8.3; `draw` is below 4,095.
  public func normal(_ a: UInt32, _ b: UInt32, step: UInt32, draw: UInt32 = 0, replicate: UInt32)
    -> Double
  {
    gsl_cdf_ugaussian_Pinv(uniform53(a, b, step: step, draw: draw, replicate: replicate))
  }
}

extension Distribution {
  /// The probability of a value of at most `x`, and of one above it, each with all its digits
  /// (GSL's `gsl_cdf_*_P` and `_Q`).
  ///
  /// - Throws: `DistributionError.noQuantile` where GSL has no cdf, or the distribution is cut;
  ///   `GSLError` with GSL's reason.
  public func probabilities(at x: Double) throws -> (atMost: Double, above: Double) {
    guard cut == nil else { throw DistributionError.noQuantile(kind: kind.name) }
    switch kind.law.shape {
    case .fixed: return x >= numbers.a ? (1, 0) : (0, 1)
    case .samplerOnly: throw DistributionError.noQuantile(kind: kind.name)
    case .curve(let curve): return try gsl { (curve.p(x, numbers), curve.q(x, numbers)) }
    case .steps(let steps):
      guard x >= 0 else { return (0, 1) }
      let count = UInt32(min(x.rounded(.down), 0x1p31))
      return try gsl { (steps.p(count, numbers), steps.q(count, numbers)) }
    }
  }
}

import Randomness

/// The probabilities that intervals and tests need, all from GSL.
extension Statistics {
  /// The quantile of Student's t distribution (GSL's `gsl_cdf_tdist_Pinv`); infinite without degrees
  /// of freedom.
  static func studentQuantile(_ p: Double, degreesOfFreedom: Int) -> Double {
    quantile("t(\(degreesOfFreedom))", p) ?? .infinity
  }

  /// The probability that Student's t lies at least as far from 0 as this, either way.
  static func studentTails(_ t: Double, degreesOfFreedom: Int) -> Double? {
    guard degreesOfFreedom > 0, !t.isNaN else { return nil }
    guard t.isFinite else { return 0 }
    return distribution("t(\(degreesOfFreedom))")
      .flatMap { try? $0.probabilities(at: abs(t)).above }.map { min(1, 2 * $0) }
  }

  /// The quantile of the standard normal distribution.
  static func normalQuantile(_ p: Double) -> Double { quantile("normal(0, 1)", p) ?? .nan }

  /// The quantile of the F distribution; nil beyond GSL's reach (20,000 degrees of freedom).
  static func fQuantile(_ p: Double, _ first: Int, _ second: Int) -> Double? {
    quantile("f(\(first), \(second))", p)
  }

  /// The probability of at most so many successes in `trials`, each with probability `p`.
  static func binomial(atMost count: Int, trials: Int, _ p: Double) -> Double {
    if count < 0 { return 0 }
    if count >= trials { return 1 }
    return distribution("binomial(\(trials), \(p))")
      .flatMap { try? $0.probabilities(at: Double(count)).atMost } ?? .nan
  }

  private static func distribution(_ text: String) -> Distribution? {
    try? Distribution.parse(text).get()
  }

  private static func quantile(_ text: String, _ p: Double) -> Double? {
    distribution(text).flatMap { try? $0.quantile(p) }
  }
}

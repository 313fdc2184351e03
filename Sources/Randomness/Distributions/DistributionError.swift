/// Why a distribution gave no number.
public enum DistributionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A probability that is not strictly between 0 and 1.
  case outsideUnit(Double)
  /// GSL has neither the cdf nor its inverse.
  case noQuantile(kind: String)
  /// The number is too large, too small or undefined for a `Double`.
  case outOfReach(distribution: String)
  /// The part that was cut out is too rare to be found by drawing.
  case tooRare(distribution: String)

  /// The reason in words.
  public var description: String {
    switch self {
    case .outsideUnit(let u):
      "a quantile needs a probability strictly between 0 and 1, not \(shortest(u))"
    case .noQuantile(let kind): "\(kind) has no quantiles, it can only be sampled"
    case .outOfReach(let distribution): "\(distribution) has no number there that can be computed"
    case .tooRare(let distribution): "\(distribution) is too rare a part to be found by drawing"
    }
  }
}

/// How surely which option is the best buy, at one worth of what is gained (SCIENCE §3.7).
///
/// Net benefit of an option in a draw = λ · effect − cost.
public struct Acceptability: Sendable, Hashable {
  /// λ: pounds for one unit of effect.
  public let threshold: Double
  /// By option: the share of draws in which its net benefit is the highest; options that are level
  /// share the draw.
  public let shareBest: [Double]
  /// By option: its net benefit in pounds on average over draws.
  public let netBenefit: [Double]
  /// The option with the highest mean net benefit, the first of those that are level: the one to
  /// choose if nothing more is to be known. Its share of draws is the frontier of acceptability.
  public let best: Int
  /// What knowing everything that differs between draws would be worth, in pounds: the mean of the
  /// best net benefit in each draw, less the best of the means; at least 0.
  public let perfectInformation: Double

  /// - Parameters:
  ///   - draws: [option][draw], as many draws for each; at least one of each.
  ///   - threshold: λ.
  /// - Complexity: O(options × draws).
  public init(_ draws: [[(cost: Double, effect: Double)]], threshold: Double) {
    self.threshold = threshold
    let benefits = draws.map { $0.map { threshold * $0.effect - $0.cost } }
    let count = benefits.first?.count ?? 0
    var shares = [Double](repeating: 0, count: benefits.count)
    var highest: [Double] = []
    for draw in 0..<count {
      let all = benefits.map { $0[draw] }
      guard let top = all.max() else { continue }
      highest.append(top)
      let level = all.indices.filter { all[$0] == top }
      for option in level { shares[option] += 1 / Double(level.count) }
    }
    shareBest = shares.map { $0 / Double(count) }
    let means = benefits.map(Statistics.mean)
    netBenefit = means
    best = means.indices.first { means[$0] == means.max() } ?? 0
    // Rounding may leave a difference of nothing a hair below 0.
    perfectInformation = max(0, Statistics.mean(highest) - (means.max() ?? 0))
  }
}

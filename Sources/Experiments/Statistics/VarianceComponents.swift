/// Luck and assumptions told apart: the one-way analysis of variance of J sets of assumptions with K
/// futures each.
///
/// With mean squares MS_b between and MS_w within sets, luck has variance MS_w and assumptions have
/// (MS_b − MS_w) / K (the ANOVA estimator; Searle, Casella & McCulloch 1992, Variance Components, §3.6
/// [M]). Where that is negative, as happens when assumptions matter little, it is taken as 0 and
/// `wasNegative` says so. Where the last set is smaller, K is n₀ = (N − Σn²/N) / (J − 1).
package struct VarianceComponents: Sendable, Hashable {
  /// Variance of single futures within a set of assumptions.
  package let luck: Double
  /// Variance of the sets' expectations; 0 where the estimate was negative.
  package let assumptions: Double
  /// Whether the estimate was below 0.
  package let wasNegative: Bool
  /// 95 % interval of the share of assumptions in the sum of both, from the F distribution of
  /// MS_b / MS_w (exact for normal values and sets of one size); nil where it is not defined.
  package let shareInterval: ClosedRange<Double>?

  /// Nil where they cannot be told apart: fewer than two sets, or one future a set.
  package init?(_ clusters: Clusters) {
    let (values, sets) = (clusters.values, clusters.count)
    guard sets > 1, values.count > sets, values.allSatisfy(\.isFinite) else { return nil }
    let mean = clusters.mean
    var between = 0.0
    var within = 0.0
    var squares = 0.0
    for set in 0..<sets {
      let size = clusters.size(of: set)
      let away = clusters.means[set] - mean
      between += Double(size) * away * away
      squares += Double(size * size)
      for future in (set * clusters.size)..<(set * clusters.size + size) {
        let rest = values[future] - clusters.means[set]
        within += rest * rest
      }
    }
    let all = Double(values.count)
    let size = (all - squares / all) / Double(sets - 1)
    let (first, second) = (sets - 1, values.count - sets)
    let meanSquares = (between: between / Double(first), within: within / Double(second))
    let estimate = (meanSquares.between - meanSquares.within) / size
    luck = meanSquares.within
    assumptions = max(0, estimate)
    wasNegative = estimate < 0
    shareInterval = Self.interval(
      ratio: meanSquares.between / meanSquares.within, size: size, first, second)
  }

  /// The share of assumptions in what futures differ by; nil where they do not differ.
  package var shareOfAssumptions: Double? {
    luck + assumptions > 0 ? assumptions / (luck + assumptions) : nil
  }

  /// The share of luck.
  package var shareOfLuck: Double? { shareOfAssumptions.map { 1 - $0 } }

  private static func interval(ratio: Double, size: Double, _ first: Int, _ second: Int)
    -> ClosedRange<Double>?
  {
    guard ratio.isFinite, let high = Statistics.fQuantile(0.975, first, second),
      let low = Statistics.fQuantile(0.025, first, second), low > 0
    else { return nil }
    func share(_ f: Double) -> Double { min(1, max(0, (f - 1) / (f + size - 1))) }
    return share(ratio / high)...share(ratio / low)
  }
}

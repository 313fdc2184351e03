/// How far apart two runs are: statistics by the size of what chance and ignorance do to each.
///
/// d² = Σ ((s − s_observed) / scale)² over the statistics that vary; the scale is the median absolute
/// deviation of the first generation's runs, and stays (Prangle 2017 doi:10.1214/16-BA1002 on why it is
/// needed; fixed, so that tolerances can be compared).
package struct StatisticScale: Sendable, Hashable {
  package let observed: [Double]
  /// Nil where all runs gave the same: such a statistic says nothing.
  package let scales: [Double?]

  /// - Parameter runs: [run][statistic], from the prior.
  init(observed: [Double], runs: [[Double]]) {
    self.observed = observed
    scales = observed.indices.map { index in
      let values = runs.map { $0[index] }.filter(\.isFinite)
      let deviation = Self.medianAbsoluteDeviation(values)
      if deviation > 0 { return deviation }
      // More than half of the runs agree exactly: what the others do still counts.
      let spread = Statistics.standardDeviation(values)
      return spread > 0 ? spread : nil
    }
  }

  /// Differences in units of the scale, of the statistics that vary.
  func differences(_ statistics: [Double]) -> [Double] {
    scales.indices.compactMap { index in
      scales[index].map { (statistics[index] - observed[index]) / $0 }
    }
  }

  /// Infinite where a statistic is not finite.
  func distance(_ statistics: [Double]) -> Double {
    guard statistics.allSatisfy(\.isFinite) else { return .infinity }
    return differences(statistics).reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The median of |x − median|; 0 for no values.
  static func medianAbsoluteDeviation(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let middle = Statistics.quantile(values.sorted(), 0.5)
    return Statistics.quantile(values.map { abs($0 - middle) }.sorted(), 0.5)
  }
}

/// Adjustments of p-values for how many comparisons are made at once.
///
/// A p-value here answers "are there enough futures to see that this mean is not zero in the model?".
/// It says nothing about the world: with enough futures any difference becomes significant.
package enum Multiplicity {
  /// Holm's step-down adjustment (Holm 1979 [M]): the chance of a single false alarm among all.
  ///
  /// - Returns: In the order given; not a number where the p-value is none, which does not count.
  package static func holm(_ p: [Double]) -> [Double] {
    let order = ascending(p)
    var adjusted = [Double](repeating: .nan, count: p.count)
    var highest = 0.0
    for (rank, index) in order.enumerated() {
      highest = max(highest, min(1, Double(order.count - rank) * p[index]))
      adjusted[index] = highest
    }
    return adjusted
  }

  /// The step-up adjustment of Benjamini & Hochberg (1995 [M]) for exploratory tables: the share of
  /// false alarms among all alarms.
  package static func benjaminiHochberg(_ p: [Double]) -> [Double] {
    let order = ascending(p)
    var adjusted = [Double](repeating: .nan, count: p.count)
    var lowest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      lowest = min(lowest, p[index] * Double(order.count) / Double(rank + 1))
      adjusted[index] = lowest
    }
    return adjusted
  }

  /// Positions of the p-values, smallest first, ties in the order given.
  private static func ascending(_ p: [Double]) -> [Int] {
    p.indices.filter { !p[$0].isNaN }.sorted { (p[$0], $0) < (p[$1], $1) }
  }
}

/// Whether a mean of paired differences can be told from zero, by the paired t test.
package struct PairedTest: Sendable, Hashable {
  /// Mean over standard error; infinite where every set has the same difference.
  package let t: Double
  package let degreesOfFreedom: Int
  /// Two-sided; 1 where nothing differs in any set, 0 where all differ by the same.
  package let p: Double

  /// Nil for fewer than two sets or values that are no numbers.
  package init?(_ clusters: Clusters) {
    let (mean, error) = (clusters.mean, clusters.standardError)
    guard clusters.count > 1, mean.isFinite, error.isFinite else { return nil }
    degreesOfFreedom = clusters.count - 1
    if error == 0 {
      t = mean == 0 ? 0 : mean > 0 ? .infinity : -.infinity
      p = mean == 0 ? 1 : 0
      return
    }
    t = mean / error
    guard let tails = Statistics.studentTails(t, degreesOfFreedom: degreesOfFreedom) else {
      return nil
    }
    p = tails
  }
}

/// Between which two of the sorted futures a quantile lies, without assuming any shape.
///
/// Of n sorted values, the l-th and the u-th enclose the q-quantile at least 95 % of the time, where l
/// is the largest with Bin(l − 1; n, q) ≤ 2.5 % and u the smallest with Bin(u − 1; n, q) ≥ 97.5 %
/// (SCIENCE §4; for n = 100 and the median: 40 and 61).
package struct OrderStatistics: Sendable, Hashable {
  /// Ranks from 1; nil where there are too few values for that end.
  package let low, high: Int?

  package init(count: Int, quantile q: Double, level: Double = 0.95) {
    let tail = (1 - level) / 2
    // The first count at which the cdf exceeds the tail, by halving: l − 1 is the one before.
    let low = Self.first(0...count) { Statistics.binomial(atMost: $0, trials: count, q) > tail }
    let high = Self.first(0...count) {
      Statistics.binomial(atMost: $0, trials: count, q) >= 1 - tail
    }
    self.low = low > 0 ? low : nil
    self.high = high + 1 <= count ? high + 1 : nil
  }

  /// The smallest number of a range from which on a condition holds; its end if it never does.
  private static func first(_ range: ClosedRange<Int>, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// A quantile of what one future may bring, and how well it is known.
package struct QuantileEstimate: Sendable, Hashable {
  /// The quantile of the futures.
  package let value: Double
  /// Ends of its 95 % interval; infinite where there are too few futures for that end.
  package let low, high: Double

  /// - Parameters:
  ///   - clusters: The futures; where sets of assumptions are shared, ranks are those of as many
  ///     independent futures as the design effect at the quantile leaves (Woodruff 1952 [M]),
  ///     rounded outwards.
  ///   - sorted: Their values, ascending.
  ///   - ranks: Ranks already worked out, by number of independent futures.
  package init(_ clusters: Clusters, sorted: [Double], _ q: Double, ranks: inout RankTable) {
    value = Statistics.quantile(sorted, q)
    let count = sorted.count
    guard count > 0, value.isFinite else {
      (low, high) = (-.infinity, .infinity)
      return
    }
    var independent = count
    if clusters.size > 1 {
      let limit = value
      let below = Clusters(clusters.values.map { $0 <= limit ? 1 : 0 }, size: clusters.size)
      let effect = DesignEffect(below, share: below.mean, trials: Double(count))
      independent = max(1, Int(Double(count) / effect.factor))
    }
    let found = ranks.ranks(count: independent, q)
    low =
      found.low.map { sorted[min(count - 1, ($0 - 1) * count / independent)] } ?? -.infinity
    high =
      found.high.map { rank in
        let place = (rank * count + independent - 1) / independent
        return sorted[min(count, place) - 1]
      } ?? .infinity
  }

  /// A standard error that stands for the interval: its width over 2 × 1.96; infinite where it is open.
  package var standardError: Double {
    let width = high - low
    return width.isFinite ? width / (2 * 1.959964) : .infinity
  }
}

/// Ranks by number of futures and quantile, so that a table of thousands of rows works them out once.
package struct RankTable {
  private struct Key: Hashable {
    let count: Int
    let quantile: Double
  }
  private var known: [Key: OrderStatistics] = [:]

  package init() {}

  package mutating func ranks(count: Int, _ quantile: Double) -> OrderStatistics {
    let key = Key(count: count, quantile: quantile)
    if let ranks = known[key] { return ranks }
    let ranks = OrderStatistics(count: count, quantile: quantile)
    known[key] = ranks
    return ranks
  }
}

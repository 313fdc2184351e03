import Diffusion

/// Which option is best, set of assumptions by set of assumptions, as-now among them.
///
/// Within a set the futures (and sites) are averaged, so that luck is damped but not gone: with few
/// futures a set, close options change places by luck alone.
package struct Ranking: Sendable, Hashable {
  /// One option's place.
  package struct Entry: Sendable, Hashable {
    /// In how many sets it is best; ties are split.
    package let bestIn: Double
    /// The share of sets, with its Wilson interval.
    package let best: Proportion
    /// Mean place over sets, 1 = best; tied options share the mean of their places.
    package let meanRank, meanRankError: Double
    /// Expected regret: how far it falls short of the best, on average over sets, in the outcome's
    /// unit; 0 where it is always best.
    package let regret, regretError: Double
  }

  /// In the order of the options, as-now first.
  package let entries: [Entry]
  /// Sets of assumptions; where none is drawn, every future is a set of its own.
  package let sets: Int

  /// - Parameters:
  ///   - levels: [option][set], as-now first.
  ///   - better: Which way is better.
  /// - Returns: Nil where a level is not a number, or there is no set.
  package init?(levels: [[Double]], better: Outcome.Direction) {
    let sets = levels.first?.count ?? 0
    guard sets > 0, levels.allSatisfy({ $0.count == sets && $0.allSatisfy(\.isFinite) }) else {
      return nil
    }
    self.sets = sets
    var bestIn = [Double](repeating: 0, count: levels.count)
    var ranks = [[Double]](repeating: [], count: levels.count)
    var regrets = ranks
    for set in 0..<sets {
      let good = levels.map { better == .higher ? $0[set] : -$0[set] }
      let most = good.max() ?? 0
      let winners = good.count { Self.isTied($0, most) }
      for (option, value) in good.enumerated() {
        let isBest = Self.isTied(value, most)
        if isBest { bestIn[option] += 1 / Double(winners) }
        regrets[option].append(isBest ? 0 : most - value)
        let ahead = good.count { $0 > value && !Self.isTied($0, value) }
        let tied = good.count { Self.isTied($0, value) }
        ranks[option].append(Double(ahead) + Double(tied + 1) / 2)
      }
    }
    entries = levels.indices.map { option in
      let (rank, regret) = (
        Clusters(ranks[option], size: 1), Clusters(regrets[option], size: 1)
      )
      return Entry(
        bestIn: bestIn[option],
        best: Proportion(share: bestIn[option] / Double(sets), trials: Double(sets)),
        meanRank: rank.mean, meanRankError: rank.standardError, regret: regret.mean,
        regretError: regret.standardError)
    }
  }

  /// Sums in another order differ in their last bits: that is no difference.
  private static func isTied(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-12 * max(1, abs(one), abs(other))
  }
}

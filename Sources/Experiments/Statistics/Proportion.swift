/// A share of futures or of sets of assumptions, with its Wilson interval.
package struct Proportion: Sendable, Hashable {
  /// The share.
  package let share: Double
  /// Ends of the 95 % interval.
  package let low, high: Double

  /// A share of independent trials.
  ///
  /// Wilson (1927): (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n) [M].
  ///
  /// - Parameters:
  ///   - share: From 0 to 1.
  ///   - trials: How many trials it is of; for clustered ones the effective number, above 0.
  package init(share: Double, trials: Double) {
    self.share = share
    let z = Statistics.normalQuantile(0.975)
    let middle = share + z * z / (2 * trials)
    let half = z * (share * (1 - share) / trials + z * z / (4 * trials * trials)).squareRoot()
    let scale = 1 + z * z / trials
    // Rounding may miss the ends at shares of exactly 0 and 1.
    low = share <= 0 ? 0 : max(0, (middle - half) / scale)
    high = share >= 1 ? 1 : min(1, (middle + half) / scale)
  }

  /// A share of futures, of which those with the same assumptions are alike: trials are divided by
  /// the design effect of the set.
  ///
  /// - Parameters:
  ///   - clusters: Each future's share: 0 or 1 at one site, the share of sites at several.
  ///   - sites: Sites behind each value; their futures are drawn apart.
  package init(_ clusters: Clusters, sites: Int = 1) {
    let share = clusters.mean
    let trials = Double(clusters.values.count * max(1, sites))
    let effect = DesignEffect(clusters, share: share, trials: trials)
    self.init(share: share, trials: trials / effect.factor)
  }
}

/// How many times fewer independent trials there are than futures.
package struct DesignEffect: Sendable {
  /// At least 1.
  package let factor: Double

  /// The variance of the mean over sets against that of as many independent trials. Where all values
  /// are alike nothing shows how much sets differ: then each set counts once, which is the most
  /// careful.
  package init(_ clusters: Clusters, share: Double, trials: Double) {
    let sets = Double(clusters.count)
    if clusters.size == 1, trials == sets {
      factor = 1
    } else if share <= 0 || share >= 1 {
      factor = max(1, trials / sets)
    } else {
      let error = clusters.standardError
      factor = max(1, error * error * trials / (share * (1 - share)))
    }
  }
}

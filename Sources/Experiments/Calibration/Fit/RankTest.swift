import Randomness

/// Whether a fit is right on average: simulation-based calibration (Talts et al. 2018
/// arXiv:1804.06788).
///
/// Draw values from the prior, run the model, fit, and count how many of L draws from the posterior lie
/// below the true value. If the fit is right, that rank is uniform on 0 … L.
package struct RankTest: Sendable, Hashable {
  /// Equal bins of ranks.
  package let counts: [Int]
  /// Σ (observed − expected)² / expected.
  package let chiSquared: Double
  /// The chance of at least as much under uniform ranks, with one degree of freedom fewer than bins
  /// (GSL's `gsl_cdf_chisq_Q`).
  package let p: Double

  /// - Parameters:
  ///   - ranks: From 0 to `draws`.
  ///   - draws: L; L + 1 must be a multiple of `bins`.
  package init?(ranks: [Int], draws: Int, bins: Int = 10) {
    guard bins > 1, (draws + 1).isMultiple(of: bins), !ranks.isEmpty,
      ranks.allSatisfy({ (0...draws).contains($0) })
    else { return nil }
    var counts = [Int](repeating: 0, count: bins)
    for rank in ranks { counts[rank * bins / (draws + 1)] += 1 }
    let expected = Double(ranks.count) / Double(bins)
    let sum = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
    self.counts = counts
    chiSquared = sum / expected
    guard let p = Statistics.chiSquared(above: sum / expected, degreesOfFreedom: bins - 1) else {
      return nil
    }
    self.p = p
  }
}

extension Posterior {
  /// How many of `draws` draws by weight lie below a value.
  package func rank(of truth: Double, parameter: Int, draws: Int) -> Int {
    let key = SequentialABC(problem, settings).key(4)
    let choice = WeightedChoice(population.weights)
    return (0..<UInt32(draws)).count {
      values[choice.index(key.uniform53(UInt32(parameter), 0, step: 0, replicate: $0))][parameter]
        < truth
    }
  }
}

extension Statistics {
  /// The probability that χ² is at least so large.
  static func chiSquared(above value: Double, degreesOfFreedom: Int) -> Double? {
    guard degreesOfFreedom > 0, value.isFinite else { return nil }
    return (try? Distribution.parse("chi-squared(\(degreesOfFreedom))").get())
      .flatMap { try? $0.probabilities(at: value).above }
  }
}

import Foundation

/// What a fit gives: weighted particles, and how it came about.
package struct Posterior: Sendable {
  package let problem: CalibrationProblem
  package let settings: CalibrationSettings
  package let scale: StatisticScale
  /// [run][statistic]: what the model gives under the prior.
  package let prior: [[Double]]
  package let generations: [Generation]
  package let ended: Ending
  /// Runs of the model up to here.
  package let simulations: Int
  /// The last generation as it was accepted.
  package let unadjusted: Population
  /// The last generation, adjusted if the settings say so.
  package let population: Population
  /// [particle][parameter], in the parameters' own units.
  package let values: [[Double]]

  /// One generation.
  package struct Generation: Sendable, Hashable {
    /// The largest distance that was accepted.
    package let tolerance: Double
    /// Runs of the model.
    package let candidates: Int
    package let effectiveSize: Double
  }

  /// Why there is no further generation.
  package enum Ending: Sendable, Hashable {
    /// As many as were asked for.
    case generations
    /// The runs were used up.
    case simulations
    /// Too few candidates came near enough.
    case acceptance
    /// Half of the particles are at the tolerance itself: there is nothing nearer to ask for.
    case noCloser
  }

  /// One parameter of all particles.
  func values(of parameter: Int) -> [Double] { values.map { $0[parameter] } }

  /// The parameter after the data.
  package func summary(of parameter: Int) -> ParameterSummary {
    ParameterSummary(values(of: parameter), population.weights)
  }

  /// The correlation of two parameters.
  package func correlation(_ one: Int, _ other: Int) -> Double {
    let (a, b) = (values(of: one), values(of: other))
    let (first, second) = (summary(of: one), summary(of: other))
    guard first.sd > 0, second.sd > 0 else { return 0 }
    let weights = population.weights
    let rest = max(1e-12, 1 - weights.reduce(0) { $0 + $1 * $1 })
    let covariance =
      weights.indices.reduce(0) {
        $0 + weights[$1] * (a[$1] - first.mean) * (b[$1] - second.mean)
      } / rest
    return min(1, max(-1, covariance / (first.sd * second.sd)))
  }
}

/// One parameter after the data, over weighted particles.
package struct ParameterSummary: Sendable, Hashable {
  package let mean: Double
  /// √(Σ w (x − x̄)² / (1 − Σw²)).
  package let sd: Double
  /// 5th, 50th and 95th percentile.
  package let q05, q50, q95: Double

  /// - Parameter weights: Add up to 1.
  init(_ values: [Double], _ weights: [Double]) {
    let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let rest = max(1e-12, 1 - weights.reduce(0) { $0 + $1 * $1 })
    let variance =
      zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) } / rest
    self.mean = mean
    sd = max(0, variance).squareRoot()
    let quantiles = WeightedQuantiles(values, weights)
    q05 = quantiles.quantile(0.05)
    q50 = quantiles.quantile(0.5)
    q95 = quantiles.quantile(0.95)
  }
}

/// Quantiles of weighted values: the i-th of the sorted stands at Σ_{j<i} w_j + w_i / 2, with straight
/// lines between.
struct WeightedQuantiles: Sendable {
  private let values: [Double]
  private let places: [Double]

  init(_ values: [Double], _ weights: [Double]) {
    let order = values.indices.filter { weights[$0] > 0 }.sorted {
      (values[$0], $0) < (values[$1], $1)
    }
    self.values = order.map { values[$0] }
    var sum = 0.0
    places = order.map {
      sum += weights[$0]
      return sum - weights[$0] / 2
    }
  }

  func quantile(_ p: Double) -> Double {
    guard let last = values.last, let next = places.firstIndex(where: { $0 >= p }) else {
      return values.last ?? .nan
    }
    guard next > 0 else { return values[0] }
    let share = (p - places[next - 1]) / max(1e-300, places[next] - places[next - 1])
    return min(last, values[next - 1] + share * (values[next] - values[next - 1]))
  }
}

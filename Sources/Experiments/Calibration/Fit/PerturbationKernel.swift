import Foundation

/// How a particle of one generation becomes a candidate of the next, and what that costs in weight.
///
/// A normal step whose covariance is twice the weighted covariance of the generation (Beaumont et al.
/// 2009 doi:10.1093/biomet/asp052, in the form for several parameters of Filippi et al. 2013
/// doi:10.1515/sagmb-2012-0069), on the scale of normal scores.
struct PerturbationKernel: Sendable {
  private let root: Cholesky
  private let choice: WeightedChoice
  private let population: Population
  /// L⁻¹ z of each particle.
  private let whitened: [[Double]]

  init(_ population: Population) {
    self.population = population
    let root = Cholesky(population.covariance.map { $0.map { 2 * $0 } })
    self.root = root
    choice = WeightedChoice(population.weights)
    whitened = population.scores.map(root.solveLower)
  }

  /// A particle picked by weight and moved.
  ///
  /// - Parameters:
  ///   - u: A uniform number, which picks.
  ///   - normal: Standard normal numbers, one a parameter.
  func candidate(_ u: Double, _ normal: [Double]) -> [Double] {
    zip(population.scores[choice.index(u)], root.times(normal)).map { $0 + $1 }
  }

  /// What an accepted candidate counts, up to a factor that is the same for all: prior over proposal,
  /// φ(z) / Σ_j w_j N(z; z_j, 2Σ) (Toni et al. 2009 doi:10.1098/rsif.2008.0172, step S3).
  ///
  /// Cost: O(particles × parameters).
  func weight(_ scores: [Double]) -> Double {
    let place = root.solveLower(scores)
    let prior = scores.reduce(0) { $0 - $1 * $1 / 2 }
    let logs = whitened.map { other in
      zip(place, other).reduce(0) { $0 - ($1.0 - $1.1) * ($1.0 - $1.1) / 2 }
    }
    let most = logs.max() ?? 0
    let sum = zip(population.weights, logs).reduce(0) { $0 + $1.0 * exp($1.1 - most) }
    return exp(prior - most) / sum
  }
}

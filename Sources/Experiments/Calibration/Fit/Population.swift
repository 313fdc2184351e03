/// One weighted generation of particles.
///
/// Scores are normal scores under the prior: where the parameter has its prior distribution, its score
/// is standard normal. On that scale every prior is the same, has no edges, and its density is known in
/// closed form, so kernel, weight and regression need nothing of the prior but its quantiles.
package struct Population: Sendable {
  /// [particle][parameter].
  package var scores: [[Double]]
  /// [particle][statistic].
  package var statistics: [[Double]]
  /// Of each particle from what was observed, at most the tolerance.
  package var distances: [Double]
  /// Add up to 1.
  package var weights: [Double]

  var count: Int { scores.count }

  /// (Σw)² / Σw²: as many particles of equal weight would be as good.
  package var effectiveSize: Double {
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? 1 / squares : 0
  }

  /// Σ w (z − z̄)(z − z̄)ᵀ / (1 − Σw²), [parameter][parameter].
  var covariance: [[Double]] {
    let size = scores.first?.count ?? 0
    let means = (0..<size).map { k in
      zip(weights, scores).reduce(0) { $0 + $1.0 * $1.1[k] }
    }
    let rest = max(1e-12, 1 - weights.reduce(0) { $0 + $1 * $1 })
    return (0..<size).map { i in
      (0..<size).map { j in
        zip(weights, scores).reduce(0) {
          $0 + $1.0 * ($1.1[i] - means[i]) * ($1.1[j] - means[j])
        } / rest
      }
    }
  }

  /// Weights that add up to 1; equal ones if all are 0.
  static func normalised(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    guard sum > 0, sum.isFinite else {
      return weights.map { _ in 1 / Double(max(1, weights.count)) }
    }
    return weights.map { $0 / sum }
  }
}

/// Picks particles by weight from uniform numbers.
struct WeightedChoice: Sendable {
  private let cumulative: [Double]

  init(_ weights: [Double]) {
    var sum = 0.0
    cumulative = weights.map {
      sum += $0
      return sum
    }
  }

  /// The particle in whose part of (0, 1) the number lies. Cost: O(log particles).
  func index(_ u: Double) -> Int {
    let target = u * (cumulative.last ?? 0)
    var (low, high) = (0, max(0, cumulative.count - 1))
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

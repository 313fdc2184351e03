/// Moves particles to where they would be had their statistics been those observed.
///
/// Weighted local-linear regression of the scores on the differences of statistics (Beaumont, Zhang &
/// Balding 2002 doi:10.1093/genetics/162.4.2025): z* = z − b̂ᵀ (s − s_observed), with Epanechnikov
/// weights w (1 − (d / tolerance)²), on the scale of normal scores, so that no value leaves its prior.
enum RegressionAdjustment {
  /// The adjusted population; as it was where all statistics are those observed, or where there are
  /// fewer than five particles a coefficient.
  ///
  /// Cost: O(particles × statistics²).
  static func adjust(_ population: Population, _ scale: StatisticScale) -> Population {
    let rows = population.statistics.map { [1] + scale.differences($0) }
    let size = rows.first?.count ?? 1
    let tolerance = population.distances.max() ?? 0
    guard size > 1, tolerance > 0, population.count >= 5 * size else { return population }
    var adjusted = population
    adjusted.weights = Population.normalised(
      zip(population.weights, population.distances).map { weight, distance in
        let share = distance / tolerance
        return weight * max(0, 1 - share * share)
      })
    var normal = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for (row, weight) in zip(rows, adjusted.weights) where weight > 0 {
      for i in 0..<size {
        for j in 0..<size { normal[i][j] += weight * row[i] * row[j] }
      }
    }
    let root = Cholesky(normal)
    for parameter in population.scores[0].indices {
      var right = [Double](repeating: 0, count: size)
      for (index, row) in rows.enumerated() where adjusted.weights[index] > 0 {
        let weighted = adjusted.weights[index] * population.scores[index][parameter]
        for i in 0..<size { right[i] += weighted * row[i] }
      }
      let slopes = root.solve(right)
      for (index, row) in rows.enumerated() {
        adjusted.scores[index][parameter] -= (1..<size).reduce(0) { $0 + slopes[$1] * row[$1] }
      }
    }
    return adjusted
  }
}

/// Measures of inequality (SCIENCE §3.5), as plain functions.
package enum InequalityIndex {
  /// R = (rank − ½) / n, ranks from the lowest, equal values at the mean of their ranks.
  ///
  /// Cost: O(n log n).
  static func fractionalRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
      // Ranks first + 1 … end: their mean less ½ is (first + end) / 2.
      for place in first..<end {
        ranks[order[place]] = Double(first + end) / 2 / Double(values.count)
      }
      first = end
    }
    return ranks
  }

  /// Slope index of inequality: the slope of h on the fractional rank by least squares; nil where all
  /// ranks are equal.
  static func slope(_ h: [Double], ranks: [Double]) -> Double? {
    let spread = covariance(ranks, ranks)
    return spread > 0 ? covariance(h, ranks) / spread : nil
  }

  /// Concentration index 2 cov(h, R) / h̄, for ratio scales; nil where all ranks are equal or the mean is not
  /// above 0.
  static func concentration(_ h: [Double], ranks: [Double]) -> Double? {
    let mean = mean(h)
    return mean > 0 && covariance(ranks, ranks) > 0 ? 2 * covariance(h, ranks) / mean : nil
  }

  /// Erreygers' index 4 h̄ C / (max − min) = 8 cov(h, R) / (max − min), for bounded scales; nil where
  /// all ranks are equal.
  static func erreygers(_ h: [Double], ranks: [Double], scale: ClosedRange<Double>) -> Double? {
    guard covariance(ranks, ranks) > 0 else { return nil }
    return 8 * covariance(h, ranks) / (scale.upperBound - scale.lowerBound)
  }

  /// Gini Σ (2i − n − 1) x₍ᵢ₎ / (n Σ x), for ratio scales; nil where nobody has anything.
  package static func gini(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    let total = sorted.reduce(0, +)
    guard total > 0 else { return nil }
    let count = Double(sorted.count)
    let sum = sorted.enumerated().reduce(0.0) { sum, next in
      sum + (2 * Double(next.offset + 1) - count - 1) * next.element
    }
    return sum / (count * total)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// With the divisor n.
  private static func covariance(_ one: [Double], _ other: [Double]) -> Double {
    guard !one.isEmpty else { return 0 }
    let (a, b) = (mean(one), mean(other))
    return zip(one, other).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) } / Double(one.count)
  }
}

extension Reading {
  /// An index of a value over people who are ranked by their ties on the map: the same rank for all
  /// options and weeks.
  func rankedByTies(
    _ people: [Int], _ value: (Int) -> Double, _ index: ([Double], [Double]) -> Double?
  ) -> Measured {
    let ranks = InequalityIndex.fractionalRanks(people.map { Double(plan.graph.degree($0)) })
    return Measured(index(people.map(value), ranks), people: people.count)
  }

  /// An index of a value over people who are ranked by a column of numbers; those whose cell holds
  /// none are left out.
  func ranked(
    _ people: [Int], by column: String, _ value: (Int) -> Double,
    _ index: ([Double], [Double]) -> Double?
  ) -> Measured {
    let numbers = plan.numbers(in: column)
    let known = people.filter { numbers[$0] != nil }
    let ranks = InequalityIndex.fractionalRanks(known.compactMap { numbers[$0] })
    return Measured(index(known.map(value), ranks), people: known.count)
  }
}

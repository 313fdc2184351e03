import Scenarios

/// How the mean difference of an option settles as futures are added, on the line that decides in the week that
/// decides, sites averaged within each future.
package struct Convergence: Sendable, Hashable {
  /// The option.
  package let option: String
  /// After ever more futures, ascending; the last is after all.
  package let points: [Point]

  /// After so many futures.
  package struct Point: Sendable, Hashable {
    package let futures: Int
    /// The mean paired difference from as-now, and the half-width of its 95 % t interval.
    package let difference, half95: Double
  }

  /// One an option.
  ///
  /// - Complexity: O(options × futures).
  package static func all(_ experiment: Experiment, _ result: EnsembleResult) -> [Convergence] {
    let compare = experiment.scenario.compare
    guard let line = compare.lines.firstIndex(of: compare.main),
      let week = compare.readAt.indices.last
    else { return [] }
    func levels(_ option: Int) -> [Double] {
      Experiment.average(result.sites.map { $0[option].read[line][week] })
    }
    let asNow = levels(0)
    return experiment.optionNames.enumerated().dropFirst().map { index, name in
      let sets = experiment.clusters(zip(levels(index), asNow).map { $0 - $1 })
      return Convergence(option: name, points: Self.points(sets))
    }
  }

  /// At about twenty numbers of sets, from two on, evenly spaced.
  static func points(_ sets: Clusters) -> [Point] {
    guard sets.count > 1 else { return [] }
    let counts = (1...20).map { max(2, sets.count * $0 / 20) }
      .reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    return counts.map { count in
      let futures = (0..<count).reduce(0) { $0 + sets.size(of: $1) }
      let part = Clusters(Array(sets.values[..<futures]), size: sets.size)
      return Point(
        futures: futures, difference: part.mean,
        half95: Statistics.halfWidth(
          standardError: part.standardError, count: count, level: 0.95))
    }
  }
}

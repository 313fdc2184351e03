import Scenarios

/// The line that decides as pictures show it, future by future: one option at one site, or at all sites together.
package struct DrawnCourse: Sendable, Hashable {
  /// Ascending.
  package let weeks: [Int]
  /// [position of the week][future].
  package let values: [[Double]]

  /// Over futures, in the order of the weeks.
  package var summaries: [WeekSummary] { values.map { WeekSummary($0) } }

  /// The first so many futures by number, or all where there are fewer: [future][position of the week].
  ///
  /// Futures differ by nothing but their draws, so that these are as good a sample as any; and nobody has chosen them.
  package func first(_ count: Int) -> [[Double]] {
    (0..<min(count, values.first?.count ?? 0)).map { future in values.map { $0[future] } }
  }

  /// What it differs from another by, future by future.
  package func minus(_ other: DrawnCourse) -> DrawnCourse {
    DrawnCourse(
      weeks: weeks, values: zip(values, other.values).map { zip($0, $1).map { $0 - $1 } })
  }
}

extension CompareSettings {
  /// About so many weeks are drawn at most.
  static let mostDrawn = 80

  /// The weeks that pictures of courses show: at equal distances, with the weeks of reading and the last.
  package var drawnWeeks: [Int] {
    let step = max(1, (weeks + Self.mostDrawn - 1) / Self.mostDrawn)
    return (0...weeks).filter { $0.isMultiple(of: step) || $0 == weeks || readAt.contains($0) }
  }
}

extension EnsembleResult {
  /// The course of an option at some sites, which count alike within each future; only weeks in which the line is
  /// measured. Nil where there is nothing to draw: where a line is defined at some of the sites alone, they have no mean.
  ///
  /// - Parameter sites: Positions; more than one: their plain mean.
  package func course(_ sites: [Int], option: Int, _ compare: CompareSettings) -> DrawnCourse? {
    let all = sites.map { self.sites[$0][option].course }
    guard let first = all.first, all.allSatisfy({ $0.count == first.count }) else { return nil }
    let kept = zip(compare.drawnWeeks, first.indices).filter { _, at in
      !first[at].isEmpty && (sites.count == 1 || all.allSatisfy { $0[at].allSatisfy(\.isFinite) })
    }
    guard !kept.isEmpty else { return nil }
    return DrawnCourse(
      weeks: kept.map(\.0),
      values: kept.map { _, at in Experiment.average(all.map { $0[at] }) })
  }
}

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
  /// The weeks that the report's pictures of courses show.
  package var drawnWeeks: [Int] { drawnWeeks(atMost: 81) }

  /// Weeks for a picture, ascending: at equal distances from 0 on, with the weeks of reading and the last.
  ///
  /// - Parameter points: At least 2; weeks of reading between them come on top.
  package func drawnWeeks(atMost points: Int) -> [Int] {
    let step = max(1, (weeks + points - 2) / (points - 1))
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

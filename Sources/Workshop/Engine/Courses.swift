import Experiments
import Scenarios

/// The line that decides, week by week and future by future, at the first site: what is drawn.
struct Courses: Sendable {
  /// The weeks that are drawn, ascending, the last one among them.
  let weeks: [Int]
  /// [option][future][position of the week]; a future that is not there yet is empty.
  private(set) var futures: [[[Double]]]
  private let line: Int?

  /// The most points of a curve: as many as a phone can show.
  static let mostPoints = 54

  init(_ experiment: Experiment) {
    let compare = experiment.scenario.compare
    line = compare.lines.firstIndex(of: compare.main)
    weeks = compare.drawnWeeks(atMost: Self.mostPoints)
    futures = experiment.optionNames.map { _ in
      Array(repeating: [], count: compare.futures)
    }
  }

  mutating func take(_ piece: Piece) {
    guard piece.site == 0, let line else { return }
    for future in 0..<piece.count {
      futures[piece.option][piece.base + future] = weeks.map { week in
        let values = piece.lines[line][week]
        return values.indices.contains(future) ? values[future] : .nan
      }
    }
  }

  /// Positions of weeks in which the line is known: those of outcomes that are measured now and then are few.
  var known: [Int] {
    let first = futures.lazy.flatMap { $0 }.first { !$0.isEmpty } ?? []
    return first.indices.filter { first[$0].isFinite }
  }
}

import Diffusion
import Scenarios

/// What an ensemble gives: a number for each site, option, line, week and future.
public struct EnsembleResult: Sendable {
  /// [site][option].
  package var sites: [[OptionResult]]
  /// For a run to a precision: how it ended.
  package var precision: PrecisionOutcome? = nil

  /// Futures of each option at each site.
  package var futures: Int { sites.first?.first?.read.first?.first?.count ?? 0 }
}

/// The futures of one option at one site.
package struct OptionResult: Sendable {
  /// [line][week]: mean, spread and quantiles over futures; nil in weeks in which the line is not
  /// measured.
  package var trajectories: [[WeekSummary?]]
  /// [position of the drawn week][future]: the line that decides, which is the first; empty in weeks in which it is not
  /// measured.
  package var course: [[Double]] = []
  /// [recorded line][position of the week of reading][future].
  package var read: [[[Double]]]
  /// [recorded line][position of the week of reading]: people behind the line, on average over
  /// futures; nil where that is its whole group.
  package var counted: [[Double?]]
  /// [recorded line][future]: row 0.
  package var start: [[Double]]
  /// [position of the week of reading][person][future], for every value behind a line.
  package var people: [PersonValue: [[[Float]]]]
  /// [person][future]: wellbeing in row 0; of as-now only, because it is the same for all options.
  package var baseline: [[Float]] = []
  /// [future]: how many people each action reached, by source.
  package var reached: [[Int: Int]]
  /// [line][future]: people of the line who were told first; empty for a line that is not what a
  /// contagion reaches.
  package var told: [[Int]] = []
  /// [future]: whom the option's actions reached, ascending; those who help are not among them.
  package var whom: [[Int32]]
  /// [future]: what it gives to the weighing of costs.
  package var values: [FutureValue] = []

  /// [position of the week of reading][person][future]: wellbeing; empty where it is not modelled.
  package var wellbeing: [[[Float]]] { people[.wellbeing] ?? [] }
}

/// A line in one week, over futures.
public struct WeekSummary: Sendable, Hashable {
  /// Mean over futures.
  public let mean: Double
  /// Standard deviation over futures.
  public let sd: Double
  /// 10th, 50th and 90th percentile over futures.
  public let q10, q50, q90: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    mean = Statistics.mean(values)
    sd = Statistics.standardDeviation(values)
    q10 = Statistics.quantile(sorted, 0.1)
    q50 = Statistics.quantile(sorted, 0.5)
    q90 = Statistics.quantile(sorted, 0.9)
  }
}

/// Collects blocks as they finish, in any order, and reduces an option as soon as it is complete.
struct Collector {
  private let experiment: Experiment
  private var waiting: [[[BlockOutput]]]
  private var finished: [[OptionResult?]]

  init(_ experiment: Experiment) {
    self.experiment = experiment
    let options = experiment.optionNames.count
    waiting = Array(
      repeating: Array(repeating: [], count: options), count: experiment.sites.count)
    finished = Array(
      repeating: Array(repeating: nil, count: options), count: experiment.sites.count)
  }

  mutating func take(_ output: BlockOutput) {
    waiting[output.site][output.option].append(output)
    let blocks = waiting[output.site][output.option]
    guard blocks.reduce(0, { $0 + $1.count }) == experiment.scenario.compare.futures else { return }
    finished[output.site][output.option] = OptionResult(
      blocks.sorted { $0.base < $1.base }, experiment.scenario.compare)
    waiting[output.site][output.option] = []
  }

  func result() -> EnsembleResult {
    EnsembleResult(sites: finished.map { $0.compactMap { $0 } })
  }
}

extension OptionResult {
  /// The futures of all blocks of an option, in order.
  init(_ blocks: [BlockOutput], _ compare: CompareSettings) {
    func series(_ line: Int, _ week: Int) -> [Double] { blocks.flatMap { $0.lines[line][week] } }
    let recorded = compare.recorded.indices
    self.init(
      trajectories: compare.lines.indices.map { line in
        (0...compare.weeks).map { week in
          let futures = series(line, week)
          return futures.isEmpty ? nil : WeekSummary(futures)
        }
      },
      course: compare.drawnWeeks.map { series(0, $0) },
      read: recorded.map { line in compare.readAt.map { series(line, $0) } },
      counted: recorded.map { line in
        compare.readAt.indices.map { week in
          guard !blocks[0].counted[line].isEmpty else { return nil }
          let all = blocks.reduce(0) { $0 + $1.counted[line][week].reduce(0, +) }
          return Double(all) / Double(blocks.reduce(0) { $0 + $1.count })
        }
      },
      start: recorded.map { series($0, 0) },
      people: Dictionary(
        uniqueKeysWithValues: blocks[0].people.keys.map { ($0, Self.people($0, blocks)) }),
      baseline: blocks[0].baseline.indices.map { person in
        blocks.flatMap { $0.baseline[person] }
      },
      reached: blocks.flatMap(\.reached),
      told: compare.lines.indices.map { line in blocks.flatMap { $0.told[line] } },
      whom: blocks.flatMap(\.whom), values: blocks.flatMap(\.values))
  }

  /// One value of every person in all futures, block after block.
  private static func people(_ value: PersonValue, _ blocks: [BlockOutput]) -> [[[Float]]] {
    (blocks[0].people[value] ?? []).enumerated().map { week, people in
      people.indices.map { person in blocks.flatMap { $0.people[value]?[week][person] ?? [] } }
    }
  }
}

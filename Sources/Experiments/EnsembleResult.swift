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
  /// [line][week]: mean, spread and quantiles over futures.
  package var trajectories: [[WeekSummary]]
  /// [line][position of the week of reading][future].
  package var read: [[[Double]]]
  /// [line][future]: row 0.
  package var start: [[Double]]
  /// [position of the week of reading][person][future]: wellbeing; empty where it is not modelled.
  package var wellbeing: [[[Float]]]
  /// [future]: how many people each action reached, by source.
  package var reached: [[Int: Int]]
  /// [line][future]: people of the line who were told first; empty for a line that is not what a
  /// contagion reaches.
  package var told: [[Int]] = []
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
    let lines = compare.lines.indices
    let people = blocks[0].wellbeing.first?.count ?? 0
    self.init(
      trajectories: lines.map { line in
        (0...compare.weeks).map { WeekSummary(series(line, $0)) }
      },
      read: lines.map { line in compare.readAt.map { series(line, $0) } },
      start: lines.map { series($0, 0) },
      wellbeing: blocks[0].wellbeing.indices.map { week in
        (0..<people).map { person in blocks.flatMap { $0.wellbeing[week][person] } }
      },
      reached: blocks.flatMap(\.reached),
      told: lines.map { line in blocks.flatMap { $0.told[line] } })
  }
}

import Diffusion
import Scenarios

/// What a step half as long changes: a result that depends on the length of a step is none (SCIENCE
/// §0.2).
///
/// Every option is run again with each week worked out in two steps. Draws are addressed by step, so
/// these futures are new ones, and levels are compared on average. A line moves where its mean differs by
/// more than two standard errors of the difference and by more than 1 % of its level; the table says so.
/// Lines that are worked out from whole futures (marked * in the list of outcomes) are left out.
public struct StepCheck: Sendable {
  /// One line of one option at one site.
  public struct Row: Sendable, Hashable {
    /// The site's short name, and the option's.
    public let site, option: String
    /// The line.
    public let line: OutcomeLine
    /// The week of reading.
    public let week: Int
    /// Means over futures with weekly steps and with halved ones, and the standard error of the
    /// difference.
    public let weekly, halved, error: Double

    /// Whether the length of the step shows.
    public var moves: Bool {
      let difference = abs(halved - weekly)
      return difference > 2 * error && difference > 0.01 * abs(weekly)
    }
  }

  /// In the order of sites, options, lines and weeks.
  public let rows: [Row]
  /// Futures of each option with halved steps.
  public let futures: Int

  /// The rows that move.
  public var moving: [Row] { rows.filter(\.moves) }

  /// So many futures are enough to see 1 % of most lines (A).
  public static let standardFutures = 64

  init(rows: [Row], futures: Int) { (self.rows, self.futures) = (rows, futures) }
}

extension Experiment {
  /// The same experiment with every step half as long.
  func halvingSteps(futures: Int) -> Experiment {
    var scenario = scenario
    scenario.compare.futures = futures
    scenario.compare.precision = nil
    return Experiment(scenario: scenario, sites: sites.map(\.halvingSteps), draws: draws)
  }

  /// Runs everything again with halved steps.
  public func stepCheck(
    _ result: EnsembleResult, threads: Int, store: FutureStore? = nil,
    progress: @Sendable (Ensemble.Progress) -> Void = { _ in }
  ) async throws -> StepCheck {
    let futures = min(scenario.compare.futures, StepCheck.standardFutures)
    let halved = halvingSteps(futures: futures)
    let again = try await Ensemble(halved, threads: threads, store: store).run(progress: progress)
    var rows: [StepCheck.Row] = []
    for (site, options) in zip(sites, zip(result.sites, again.sites)) {
      for (name, (weekly, halved)) in zip(optionNames, zip(options.0, options.1)) {
        for (index, line) in scenario.compare.lines.enumerated()
        where !(Outcomes.named(line.outcome)?.isReadOnly ?? true) {
          for (at, week) in scenario.compare.readAt.enumerated() {
            rows.append(
              StepCheck.row(
                site.site.name, name, line, week, weekly.read[index][at], halved.read[index][at]))
          }
        }
      }
    }
    return StepCheck(rows: rows, futures: futures)
  }
}

extension StepCheck {
  static func row(
    _ site: String, _ option: String, _ line: OutcomeLine, _ week: Int, _ weekly: [Double],
    _ halved: [Double]
  ) -> Row {
    func square(_ values: [Double]) -> Double {
      let spread = Statistics.standardDeviation(values)
      return spread * spread / Double(max(1, values.count))
    }
    return Row(
      site: site, option: option, line: line, week: week, weekly: Statistics.mean(weekly),
      halved: Statistics.mean(halved),
      error: (square(weekly) + square(halved)).squareRoot())
  }
}

extension SiteExperiment {
  var halvingSteps: SiteExperiment {
    var halved = SiteExperiment(
      site: site, plan: plan.halved, keys: keys, fills: fills, options: options, groups: groups,
      quantities: quantities, shown: shown, measures: measures.map { _ in nil }, models: models,
      actionSources: actionSources)
    halved.done = done
    return halved
  }
}

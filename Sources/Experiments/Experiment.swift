import Diffusion
import Networks
import Scenarios

/// A comparison that is ready to run: checked, resolved at every site, with its plan of futures.
public struct Experiment: Sendable {
  /// What is compared, and how.
  public let scenario: Scenario
  /// One entry a site, in the scenario's order.
  public let sites: [SiteExperiment]
  /// The parameters of each set of assumptions.
  package let draws: AssumptionSets
  /// The names of all options: as-now, then the scenario's, in order.
  public var optionNames: [String] { [Self.asNow] + scenario.options.map(\.name) }

  /// The comparator, in every table.
  public static let asNow = "as now"

  package init(scenario: Scenario, sites: [SiteExperiment], draws: AssumptionSets) {
    self.scenario = scenario
    self.sites = sites
    self.draws = draws
  }
}

extension Experiment {
  /// Futures that are not independent of each other: those with the same assumptions.
  package var futuresPerSet: Int {
    let compare = scenario.compare
    return compare.drawsAssumptions ? max(1, compare.futuresPerDraw) : 1
  }

  /// Values of futures, grouped by their assumptions.
  package func clusters(_ values: [Double]) -> Clusters { Clusters(values, size: futuresPerSet) }

  /// Sites averaged within each future, with equal weight.
  static func average(_ sites: [[Double]]) -> [Double] {
    (sites.first ?? []).indices.map { future in
      sites.reduce(0) { $0 + $1[future] } / Double(sites.count)
    }
  }

  /// The experiment with as many futures as were run: fewer than it allows where it asks for a
  /// precision. It asks for none any more, so whatever is worked out again has the same futures.
  public func settled(by result: EnsembleResult) -> Experiment {
    var scenario = scenario
    scenario.compare.futures = result.futures
    scenario.compare.precision = nil
    return Experiment(scenario: scenario, sites: sites, draws: draws)
  }
}

/// One site of an experiment.
public struct SiteExperiment: Sendable {
  /// The site itself.
  public let site: Site
  package let plan: SitePlan
  package let keys: Keys
  package let fills: Fills
  /// As-now first, then the scenario's options in order.
  package let options: [OptionPlan]
  /// For each line of the table: whether each person belongs to its group.
  package let groups: [[Bool]]
  package let cells: Cells
  package let quantities: [Quantity]
  /// Those among them that the lines of the table are read from, and wellbeing: the others are only
  /// watched.
  package let shown: [Quantity]
  /// For each line of the table: what is measured for it at row 0 and the weeks of reading; nil for
  /// lines that are recorded every week.
  package let measures: [MeasureRequest?]
  /// The models that the scenario names, in the order of the timetable.
  package let models: [String]
  /// For each of the scenario's options: its actions.
  package let actionSources: [[ActionSources]]
  /// What nobody measured and what stands in for it, in words.
  package var filled: [String] = []
  /// What every option does here, as-now first; nil where it was put together otherwise than from a scenario:
  /// then nothing of it is kept in a store (`BlockKeys`).
  package var done: [[CompiledAction]]?

  package init(
    site: Site, plan: SitePlan, keys: Keys, fills: Fills, options: [OptionPlan], groups: [[Bool]],
    quantities: [Quantity], shown: [Quantity]? = nil, measures: [MeasureRequest?] = [],
    models: [String],
    actionSources: [[ActionSources]]
  ) {
    self.site = site
    self.plan = plan
    self.keys = keys
    self.fills = fills
    self.options = options
    self.groups = groups
    self.quantities = quantities
    self.shown = shown ?? quantities
    self.measures = measures
    self.models = models
    self.actionSources = actionSources
    cells = Cells(plan, groups: groups)
  }

  package func specification(option: Int, weeks: Int, readAt: [Int]) -> RunSpecification {
    RunSpecification(
      plan: plan, option: options[option], keys: keys, fills: fills, weeks: weeks, cells: cells,
      quantities: quantities, snapshotWeeks: readAt, snapshotValues: personValues,
      measures: measures)
  }
}

/// The parameters of every set of assumptions: future r uses set r / futuresPerDraw.
package struct AssumptionSets: Sendable {
  package let futuresPerDraw: Int
  package let values: [ParameterValues]

  package init(futuresPerDraw: Int, values: [ParameterValues]) {
    self.futuresPerDraw = futuresPerDraw
    self.values = values
  }

  /// The parameters of one future.
  package func values(of replicate: Int) -> ParameterValues {
    values[min(replicate / max(1, futuresPerDraw), values.count - 1)]
  }
}

import Diffusion
import Experiments
import Networks
import Scenarios

/// Everything that a report says about a run, whatever its form.
public struct RunReport: Sendable {
  /// What the comparison is called, what it should answer, and, for prebuilt scenarios, what it is
  /// meant to show; empty = not given.
  public var title, question, lesson: String
  /// The line that decides, and all lines, the main one first.
  public var main: OutcomeLine
  /// All lines of the table, the main one first.
  public var lines: [OutcomeLine]
  /// The smallest difference of the main outcome worth acting on; nil = not agreed.
  public var worthHaving: Double?
  /// The weeks at which options are compared, ascending.
  public var readAt: [Int]
  /// In the scenario's order.
  public var sites: [ReportedSite]
  /// In the scenario's order, without as-now.
  public var options: [ReportedOption]
  /// Where the scenario has its threshold of value from; empty = not said.
  public var thresholdSource = ""
  /// The numbers that the run stands on.
  public var inputs: [RunInput]
  /// What each option changes.
  public var comparison: Comparison
  /// Who changed; nil = not worked out.
  public var spread: Spread?
  /// What it was worked out again under; nil = nothing.
  public var sensitivity: SensitivityResult?
  /// What halved steps change; nil = not tried.
  public var stepCheck: StepCheck?
  /// Where people swing to and fro with every round.
  public var swinging: [Swinging] = []
  /// What the page shows beside all that; nil in reports that were not run.
  package var material: RunMaterial?

  /// A report on a run.
  public init(
    title: String, question: String = "", lesson: String = "", lines: [OutcomeLine],
    worthHaving: Double? = nil, readAt: [Int], sites: [ReportedSite], options: [ReportedOption],
    inputs: [RunInput] = [], comparison: Comparison, spread: Spread? = nil
  ) {
    self.title = title
    self.question = question
    self.lesson = lesson
    self.lines = lines
    main = lines.first ?? OutcomeLine(outcome: "wellbeing", group: Pool(.everyone))
    self.worthHaving = worthHaving
    self.readAt = readAt
    self.sites = sites
    self.options = options
    self.inputs = inputs
    self.comparison = comparison
    self.spread = spread
  }

  /// A report on an experiment that has been run.
  public init(
    _ experiment: Experiment, _ comparison: Comparison, _ spread: Spread? = nil,
    sensitivity: SensitivityResult? = nil
  ) {
    let scenario = experiment.scenario
    self.init(
      title: scenario.title, question: scenario.question, lesson: scenario.lesson,
      lines: scenario.compare.lines, worthHaving: scenario.compare.worthHaving,
      readAt: scenario.compare.readAt,
      sites: experiment.sites.map {
        ReportedSite(
          name: $0.site.name, title: $0.site.title, origin: $0.site.origin,
          basis: MapBasis($0.site, filled: $0.filled))
      },
      options: scenario.options.map {
        ReportedOption(
          name: $0.name, designedWith: $0.designedWith, whatResidentsSaid: $0.whatResidentsSaid)
      },
      inputs: experiment.inputs, comparison: comparison, spread: spread)
    main = scenario.compare.main
    thresholdSource = scenario.value.thresholdSource
    self.sensitivity = sensitivity
  }
}

extension RunReport {
  /// The site's name for tables: its title up to the first comma, where that tells the sites apart.
  func heading(_ site: ReportedSite) -> String {
    func short(_ site: ReportedSite) -> String {
      String(site.title.prefix { $0 != "," })
    }
    return sites.count { short($0) == short(site) } == 1 ? short(site) : site.title
  }
}

/// A site as reports name it.
public struct ReportedSite: Sendable, Hashable {
  /// The short name, as in tables that machines read.
  public var name: String
  /// The name for headings.
  public var title: String
  /// Where the map comes from.
  public var origin: Site.Origin
  /// What it rests on; nil where that is not known.
  public var basis: MapBasis?

  /// A site.
  public init(name: String, title: String, origin: Site.Origin, basis: MapBasis? = nil) {
    self.basis = basis
    self.name = name
    self.title = title
    self.origin = origin
  }
}

/// An option as reports name it.
public struct ReportedOption: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Who designed it and what residents said; nil = not recorded.
  public var designedWith, whatResidentsSaid: String?

  /// An option.
  public init(name: String, designedWith: String? = nil, whatResidentsSaid: String? = nil) {
    self.name = name
    self.designedWith = designedWith
    self.whatResidentsSaid = whatResidentsSaid
  }
}

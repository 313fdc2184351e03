import Diagnostics
import Diffusion
import Networks
import Randomness

/// A scenario that was read and checked: what is compared, where, by which rules and how long.
///
/// Everything that can be checked without a site has been; `compile(_:)` resolves the rest for one.
public struct Scenario: Sendable {
  /// The file, as the user gave it.
  public var file: String
  /// What the comparison is called.
  public var title: String
  /// What it should answer; empty = not given.
  public var question: String
  /// For prebuilt scenarios: what it is meant to show; empty = none.
  public var lesson: String
  /// The folders of the sites, as written, in the order in which they are named.
  public var sites: [SiteReference]
  /// How it is compared.
  public var compare: CompareSettings
  /// What is compared; as-now is not among them.
  public var options: [ScenarioOption]
  /// The rules.
  public var model: ModelSettings
  /// How costs and value are weighed.
  public var value = ValueSettings()
  /// Places that the scenario opens and that no site need have, by name.
  public var opened: [OpenedPlace]
  /// What somebody expects of the result.
  public var expectations: [Expectation]
  /// What a teacher says about it.
  public var notes: ScenarioNotes
  /// What people say of the study that no program can know.
  public var statements: [Statement: String] = [:]
  /// Where the lines of the table are written, one a line; nil: a line that every table has.
  package var writtenLines: [WrittenValue?]
  /// What it is worked out again under; nil = nothing.
  public var sensitivity: SensitivitySettings?

  /// One site folder.
  public struct SiteReference: Sendable, Hashable {
    /// As written.
    public var text: String
    /// The folder: `text` from the scenario's own folder.
    public var path: String
    /// Where it is written.
    public var place: SourcePlace
  }

  /// A place that only the scenario has.
  public struct OpenedPlace: Sendable, Hashable {
    /// The name by which actions call it.
    public var name: String
    /// What happens there.
    public var setting: Setting
    /// Whether `[[place]]` says so; else an action named a place that no site need have.
    public var isDeclared = true
  }
}

/// `[compare]`.
public struct CompareSettings: Sendable, Hashable {
  /// Steps of the run.
  public var weeks: Int
  /// The weeks at which options are compared, ascending; the last one decides.
  public var readAt: [Int]
  /// The line that decides.
  public var main: OutcomeLine
  /// The smallest difference of the main outcome worth acting on; nil = not agreed.
  public var worthHaving: Double?
  /// By outcome: the smallest differences of other outcomes that matter, for any group.
  public var smallest: [String: Double] = [:]
  /// All lines of the table, the main one first.
  public var lines: [OutcomeLine]
  /// Lines that no table shows but that are recorded for rules such as that of harm.
  package var watched: [OutcomeLine] = []
  /// Futures a site and option; with a precision, the most that are run.
  public var futures: Int
  /// Futures that share one set of assumptions (K); 1 where nothing is uncertain.
  public var futuresPerDraw: Int
  /// Whether assumed parameters that have a documented range are drawn from it.
  public var drawsAssumptions: Bool
  /// The seed of all draws.
  public var seed: UInt64
  /// The day on which week 0 begins; nil: the run has no calendar.
  public var start: CalendarDate?
  /// The half-width of the 95 % interval of the main outcome's difference at which the run stops; nil
  /// = it runs all futures.
  public var precision: Double? = nil
}

extension CompareSettings {
  /// Everything that is recorded: the lines of the table, then those that are only watched.
  package var recorded: [OutcomeLine] { lines + watched }

  /// The smallest difference of an outcome that matters, for any group; nil = not agreed.
  public func least(_ outcome: String) -> Double? {
    outcome == main.outcome ? worthHaving ?? smallest[outcome] : smallest[outcome]
  }
}

/// An outcome of a group: `wellbeing of service users`.
public struct OutcomeLine: Sendable, Hashable {
  /// The outcome's name in the registry.
  public var outcome: String
  /// Over whom.
  public var group: Pool

  /// An outcome of a group.
  public init(outcome: String, group: Pool) {
    self.outcome = outcome
    self.group = group
  }

  /// As tables name it.
  public var text: String {
    group == Pool(.everyone) ? outcome : "\(outcome) of \(group.text)"
  }
}

/// `[[option]]`.
public struct ScenarioOption: Sendable {
  /// As tables call it.
  public var name: String
  /// Another option that it is compared with, besides as-now.
  public var versus: String?
  /// What is done, in the order written.
  public var actions: [ScenarioAction]
  /// Who designed it; nil = not recorded.
  public var designedWith: String?
  /// What they said of it; nil = not recorded.
  public var whatResidentsSaid: String?
  /// Where its heading stands.
  public var place: SourcePlace
}

/// One thing that is done.
public struct ScenarioAction: Sendable {
  /// The intervention's name.
  public var intervention: String
  /// Its values, checked for form; defaults are filled in, except those that mean "left out".
  package var fields: ActionFields
  /// What it costs; empty = not stated.
  public var costs: [Cost]
  /// Who pays; nil = not recorded.
  public var paidBy: String?
  /// Where each value is written, to point at it when a site lacks what it names.
  package var values: [String: WrittenValue]
  /// Per-site differences: site name → the action to do there instead.
  package var atSite: [String: LocalAction]
  /// The name by which options can change it.
  public var called: String?
  /// Where the action stands.
  public var place: SourcePlace
}

/// What an action is like at one site.
package struct LocalAction: Sendable {
  package var fields: ActionFields
  package var values: [String: WrittenValue]
  package var costs: [Cost]
  package var paidBy: String?
}

/// A value in the file, with the means to point at some of its words.
package struct WrittenValue: Sendable {
  package var place: SourcePlace
  /// The value, if it is text.
  package var text: String?
  /// The place of a stretch of the value's text.
  package var inText: @Sendable (Range<Int>) -> SourcePlace
}

/// What an action costs, in pounds.
public struct Cost: Sendable, Hashable {
  /// The amount.
  public var pounds: Double
  /// What it is counted by.
  public var per: Unit

  /// An amount and what it is counted by.
  public init(pounds: Double, per: Unit) {
    self.pounds = pounds
    self.per = per
  }

  /// What the amount is counted by.
  public enum Unit: String, Sendable, Hashable {
    /// Once.
    case once = ""
    /// A year that the action lasts.
    case year = "per year"
    /// A person whom the action reaches.
    case person = "per person"
    /// A person and year.
    case personYear = "per person per year"
  }
}

/// `[model]`.
public struct ModelSettings: Sendable {
  /// Whether the coupled community model runs (wellbeing, stigma, contacts, ties).
  public var runsCommunity: Bool
  /// The models that the scenario names, in the order written.
  public var named: [String]
  /// Parameters that the scenario sets; the others keep their defaults and documented ranges.
  public var parameters: [ParameterKey: ParameterSetting]
  /// How values that nobody measured are filled in, by the scenario.
  public var fills: FillSettings
  /// What is said in words among the parameters, such as `threshold.column`, by name.
  package var texts: [String: Located<String>] = [:]
  /// Where each parameter is set.
  package var places: [ParameterKey: SourcePlace] = [:]
  /// When states are read and written.
  public var update = ModelPage.Update.sync

  /// Those by which people take something up.
  public var contagions: [String] { named.filter(Models.takenUp.contains) }
}

/// What a scenario says of one parameter.
public enum ParameterSetting: Sendable, Hashable {
  /// Held fixed, in the parameter's unit.
  case fixed(Double)
  /// One draw a set of assumptions, the same for every option and site; in the parameter's unit.
  case perFuture(Distribution)
  /// One draw a person and future; in the parameter's unit.
  case perPerson(Distribution)
  /// The number in a column of the people table.
  case column(NumberColumn)
}

/// `[model.fill]`; nil = as the site or the model says.
public struct FillSettings: Sendable, Hashable {
  /// SWEMWBS on the metric scale.
  public var wellbeing: Distribution?
  /// Desired social distance of residents.
  public var stigma: Distribution?
  /// Withdrawal of service users.
  public var withdrawal: Distribution?

  /// Nothing is said.
  public init() {}
}

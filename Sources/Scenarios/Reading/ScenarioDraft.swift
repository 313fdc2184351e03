import Diagnostics
import Diffusion
import Documents

/// A scenario that was read but not yet checked as a whole.
///
/// What could not be read is nil or missing, and a finding says why; checks pass over it.
package struct ScenarioDraft: Sendable {
  package var file: String
  package var title = ""
  package var question = ""
  package var lesson = ""
  package var sites: [Scenario.SiteReference] = []
  package var compare = CompareDraft()
  package var options: [OptionDraft] = []
  package var model = ModelDraft()
  package var value = ValueDraft()
  package var places: [Located<Scenario.OpenedPlace>] = []
  package var expectations: [ExpectationDraft] = []
  package var notes = ScenarioNotes()
  package var statements: [Statement: String] = [:]
  /// `[sensitivity]`; nil if there is none.
  package var sensitivity: SensitivityDraft?
  /// The names behind `site.` in sections.
  package var siteSections: [Located<String>] = []
  /// Where the file begins, for what is missing altogether.
  package var start: SourcePlace
  /// Whether every line of the file could be read: if not, nothing is called missing.
  package var isComplete: Bool
}

/// `[compare]` as it was read.
package struct CompareDraft: Sendable {
  package var weeks: Located<Int>?
  package var readAt: [Located<Int>] = []
  package var main: Located<OutcomeLine>?
  package var worthHaving: TOMLValue?
  package var smallest: [Located<(outcome: String, value: Double)>] = []
  package var lines: [Located<OutcomeLine>] = []
  package var futures: Located<Int>?
  package var precision: TOMLValue?
  package var futuresPerDraw: Located<Int>?
  package var drawsAssumptions = true
  package var seed: Int = 2011
  package var start: CalendarDate?
}

extension CompareDraft {
  /// Futures, or the most of them where a precision is asked for.
  package var futuresOrStandard: Int { futures?.value ?? (precision == nil ? 200 : 1000) }
}

/// `[model]` as it was read.
package struct ModelDraft: Sendable {
  package var persuasion: [Located<String>] = []
  package var community: Located<Bool>?
  package var parameters: [Located<(key: ParameterKey, setting: ParameterSetting)>] = []
  package var fills = FillSettings()
  /// `threshold.column` and its like, by name.
  package var texts: [String: Located<String>] = [:]
  package var also: [Located<String>] = []
  package var update: Located<String>?

  /// The models that run because the scenario names them.
  package var named: [String] {
    (persuasion + also).map(\.value).filter { $0 != WordOfMouth.page.name }
  }
  /// Those by which people take something up.
  package var contagions: [String] { named.filter(Models.takenUp.contains) }
  /// Whether people who take part in a group persuade others.
  package var hasWordOfMouth: Bool {
    persuasion.isEmpty || persuasion.contains { $0.value == "word-of-mouth" }
  }
  /// Whether the coupled community model runs.
  package var runsCommunity: Bool {
    community?.value ?? hasWordOfMouth
  }
}

/// `[[option]]` as it was read.
package struct OptionDraft: Sendable {
  package var name: Located<String>?
  package var versus: Located<String>?
  package var designedWith: String?
  package var whatResidentsSaid: String?
  package var actions: [ActionDraft] = []
  /// Whether a finding already says why actions are missing.
  package var isDamaged = false
  package var place: SourcePlace
}

/// One action as it was read.
package struct ActionDraft: Sendable {
  package var intervention: any Intervention.Type
  /// Given or by default; what could not be read is missing.
  package var fields: [String: FieldValue] = [:]
  /// Where each given value is written.
  package var written: [String: WrittenValue] = [:]
  package var costs: [Located<Cost>] = []
  package var called: String?
  package var paidBy: String?
  /// The address of its draws, if the scenario gives one.
  package var drawsAs: String?
  package var ranksAtStart = false
  package var place: SourcePlace
  /// Whether a finding already says that a value is missing or cannot be read.
  package var isDamaged = false
  /// The fields at sites where something is different.
  package var atSite: [(site: String, action: ActionDraft)] = []

  package var name: String { intervention.name }

  /// Where a key's value is written, or the action itself.
  package func place(of key: String) -> SourcePlace { written[key]?.place ?? place }

  package func week(_ key: String) -> Int? {
    if case .week(let week) = fields[key] { week } else { nil }
  }

  /// Where it happens, if it happens somewhere.
  package var to: PlacePhrase? {
    if case .place(let place) = fields["to"] { place } else { nil }
  }

  /// What `do` and `to` say: the address of its draws, beside the occurrence.
  package var identity: String {
    if let drawsAs { return drawsAs }
    return switch fields["to"] {
    case .place(let place): "\(name):\(place.text)"
    case .pool(let pool): "\(name):\(pool.text)"
    default: name
    }
  }
}

import Diagnostics
import Networks

/// Something a scenario can do, by name: one file here, one line in `Interventions.all`.
///
/// It compiles to the eight primitives (SCIENCE §2.1). Its keys are its whole language: the checks of a
/// scenario, `kith list`, `kith explain` and the JSON Schema all come from the same table.
package protocol Intervention: Sendable {
  /// What stands after `do =`.
  static var name: String { get }
  /// What it is, one or two plain sentences.
  static var meaning: String { get }
  /// What evidence there is on its size, with sources; "none found" where there is none.
  static var evidence: String { get }
  /// What may go wrong, and by which key or action a scenario can try it.
  static var harms: String { get }
  /// What it costs elsewhere, with its mark: to start from, never applied by itself.
  static var usualCost: String { get }
  /// Whose money it is, in words ("money that a place gets"), if it is nothing without money; nil: it
  /// may be done for £0.
  static var money: String? { get }
  /// An action of this kind as it stands in a scenario, without the line `do =`.
  static var example: String { get }
  /// The keys it takes.
  static var keys: [ActionKey] { get }
  /// Adds what it does at one site, or says what the site lacks.
  static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
}

extension Intervention {
  package static var harms: String { "none named in SCIENCE §2.2" }
  package static var usualCost: String { "none found" }
  package static var money: String? { nil }
}

/// One key of an action.
package struct ActionKey: Sendable, Hashable {
  package let name: String
  package let kind: Kind
  /// What it holds if it is left out, as a scenario would write it; nil: it must be given.
  package let standard: String?
  package let meaning: String
  /// Where the standard comes from (SCIENCE §2.2); nil where there is none.
  package let provenance: Parameter.Provenance?

  /// What a key's value is, and so how it is written, read and checked.
  package enum Kind: Sendable, Hashable {
    /// `"the hub"`, `"Tuesday group"`. `opens`: the scenario may name a place the site does not have.
    case place(opens: Bool)
    /// `"16 best connected"`.
    case people
    /// `"service users"`.
    case pool
    /// `"week 26"`, or a date once `start` is given.
    case week
    /// `"26 per year"`, a distribution, or a number with `per person`.
    case rate(ClosedRange<Double>)
    /// `0.15`, `"15 %"`, `"beta(6, 4) per future"`.
    case share
    /// A number, possibly uncertain, in this range.
    case number(ClosedRange<Double>)
    /// A whole number in this range.
    case count(ClosedRange<Int>)
    /// A length of time in weeks, `"8 weeks"`; kept as a count.
    case weeks
    /// `"1 point"`.
    case points
    case flag
    /// One of these words.
    case choice([String])
    /// One or several of these words.
    case choices([String])
  }

  package init(
    _ name: String, _ kind: Kind, standard: String? = nil, _ meaning: String,
    _ provenance: Parameter.Provenance? = nil
  ) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.meaning = meaning
    self.provenance = provenance
  }
}

/// A value that was read for a key.
public enum FieldValue: Sendable, Hashable {
  case place(PlacePhrase)
  case people(PeoplePhrase)
  case pool(Pool)
  case week(Int)
  case number(UncertainNumber)
  case count(Int)
  case flag(Bool)
  case choices([String])
}

/// Why an action cannot be done at a site: the problem and the key whose words are in question.
package struct ActionProblem: Error, Sendable {
  package let key: String
  package let problem: PhraseProblem

  package init(_ key: String, _ problem: PhraseProblem) {
    self.key = key
    self.problem = problem
  }

  /// A problem with the whole value of a key.
  package init(_ key: String, _ code: String, _ message: String, hint: String? = nil) {
    self.init(key, PhraseProblem(code, message, at: 0..<0, hint: hint))
  }
}

/// The values of one action's keys, read, checked for form and completed by the defaults.
package struct ActionFields: Sendable {
  package let values: [String: FieldValue]
  /// What `do` and `to` say: with the occurrence, the address of the action's draws.
  package let name: String
  package let occurrence: Int
  package let ranksAtStart: Bool

  package init(
    values: [String: FieldValue], name: String, occurrence: Int, ranksAtStart: Bool = false
  ) {
    self.values = values
    self.name = name
    self.occurrence = occurrence
    self.ranksAtStart = ranksAtStart
  }

  /// Whether a key has a value, given or by default.
  package func has(_ key: String) -> Bool { values[key] != nil }

  package func place(_ key: String) -> PlacePhrase {
    if case .place(let place) = values[key] { return place }
    return .named("")
  }
  package func people(_ key: String = "who") -> PeoplePhrase {
    if case .people(let people) = values[key] { return people }
    return PeoplePhrase(parts: [], text: "")
  }
  package func pool(_ key: String) -> Pool {
    if case .pool(let pool) = values[key] { return pool }
    return Pool(.everyone)
  }
  package func week(_ key: String) -> Int {
    if case .week(let week) = values[key] { return week }
    return 0
  }
  package func number(_ key: String) -> UncertainNumber {
    if case .number(let number) = values[key] { return number }
    return .fixed(0)
  }
  /// A number that may not be uncertain; the mean where a distribution was given all the same.
  package func fixed(_ key: String) -> Double {
    switch number(key) {
    case .fixed(let number): number
    case .perFuture(let distribution), .perPerson(let distribution): distribution.mean ?? 0
    }
  }
  package func count(_ key: String) -> Int {
    if case .count(let count) = values[key] { return count }
    return 0
  }
  package func flag(_ key: String) -> Bool { values[key] == .flag(true) }
  package func choices(_ key: String) -> [String] {
    if case .choices(let choices) = values[key] { return choices }
    return []
  }
}

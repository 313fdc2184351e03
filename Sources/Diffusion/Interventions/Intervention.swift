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
  /// The keys it takes.
  static var keys: [ActionKey] { get }
  /// Adds what it does at one site, or says what the site lacks.
  static func compile(_ action: ActionFields, into option: inout OptionBuilder)
    throws(ActionProblem)
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

/// An option of one site in the making.
package struct OptionBuilder: Sendable {
  package let plan: SitePlan
  package let keys: Keys
  /// The contagions of the model, by the names a scenario uses.
  package let contagions: [String]
  /// Weeks of the run.
  package let weeks: Int
  package private(set) var option: OptionPlan
  /// The primitives of the action that is being compiled, by the number of their source: those that
  /// reach the same people stand together.
  package private(set) var sources: [[Int]] = []
  private var parts: [String] = []
  private var nextSource = 0

  package init(
    plan: SitePlan, keys: Keys, contagions: [String], weeks: Int, option: OptionPlan
  ) {
    self.plan = plan
    self.keys = keys
    self.contagions = contagions
    self.weeks = weeks
    self.option = option
  }

  /// Begins an action: the sources that follow are its own.
  package mutating func beginAction() { (sources, parts) = ([], []) }

  /// The address of the next primitive of an action.
  ///
  /// - Parameter part: Tells the parts of one action apart that pick different people.
  package mutating func identity(_ action: ActionFields, part: String = "") -> ActionIdentity {
    defer { nextSource += 1 }
    if let index = parts.firstIndex(of: part) {
      sources[index].append(nextSource)
    } else {
      parts.append(part)
      sources.append([nextSource])
    }
    return ActionIdentity(
      source: nextSource, name: action.name + (part.isEmpty ? "" : ":" + part),
      occurrence: action.occurrence, ranksAtStart: action.ranksAtStart)
  }

  /// The number under which an action notes people who help: they are neither reached nor paid for.
  package mutating func helperSource() -> Int {
    defer { nextSource += 1 }
    return nextSource
  }

  /// Adds a primitive, after checking that the site has the people and places it speaks of.
  package mutating func add(_ primitive: any Primitive) { option.actions.append(primitive) }

  /// Changes a place for a while.
  package mutating func change(
    place: Int, weeks: Range<Int>, isOpen: Bool?, setting: ((Setting) -> Setting)?
  ) {
    option.timetable.change(place: place, weeks: weeks, isOpen: isOpen, setting: setting)
  }

  /// Opens a programme with word of mouth at a place; its index.
  package mutating func openProgramme(
    place: Int, weeks: Range<Int>, identity: ActionIdentity
  ) -> (Int, Timetable.Programme) {
    let programme = Timetable.Programme(
      place: place, weeks: weeks, subject: identity.subject("programme"), source: identity.source)
    option.timetable.programmes.append(programme)
    return (option.timetable.programmes.count - 1, programme)
  }

  /// The place that a key names at this site.
  package func place(_ action: ActionFields, _ key: String) throws(ActionProblem) -> Int {
    switch action.place(key).resolve(plan) {
    case .success(let index): return index
    case .failure(let problem): throw ActionProblem(key, problem)
    }
  }

  /// The weeks [from, until) of an action; until the end of the run where `until` is left out.
  package func weeks(_ action: ActionFields) throws(ActionProblem) -> Range<Int> {
    let from = action.week("from")
    let until = action.has("until") ? action.week("until") : weeks
    guard from < until else {
      throw ActionProblem(
        action.has("until") ? "until" : "from", "E-ACTION-WINDOW",
        "it would end in week \(until), before it begins in week \(from)",
        hint: "until is the first week in which it no longer happens")
    }
    return from..<until
  }

  /// The people that a key names, resolved at this site.
  package func targets(_ action: ActionFields, _ key: String = "who") throws(ActionProblem)
    -> Targets
  {
    try targets(action.people(key), key)
  }

  /// A phrase resolved at this site, on behalf of a key.
  package func targets(_ phrase: PeoplePhrase, _ key: String) throws(ActionProblem) -> Targets {
    do throws(PhraseProblem) {
      return try Targets(phrase, plan, keys)
    } catch {
      throw ActionProblem(key, error)
    }
  }

  /// Checks that a phrase finds the people it asks for at this site.
  package func check(_ action: ActionFields, people key: String = "who") throws(ActionProblem) {
    let phrase = action.people(key)
    switch phrase.resolve(plan, keys: keys, subject: 0, replicate: 0) {
    case .failure(let problem): throw ActionProblem(key, problem)
    case .success(let people):
      var wanted = 0
      for part in phrase.parts {
        let members = (try? part.pool.members(plan, keys: keys).get()) ?? []
        wanted += part.count.people(of: members.count { $0 })
      }
      if people.isEmpty || people.count < wanted {
        throw ActionProblem(
          key, "E-PEOPLE-FEW",
          "the site \(plan.site.name) has only \(people.count) such people, not \(wanted)",
          hint: "ask for fewer, or for a share such as \"4 % of residents, best connected\"")
      }
    }
  }

  /// The people of a group at this site, ascending.
  package func members(_ action: ActionFields, _ key: String) throws(ActionProblem) -> [Int] {
    switch action.pool(key).members(plan, keys: keys) {
    case .failure(let problem): throw ActionProblem(key, problem)
    case .success(let members): return members.indices.filter { members[$0] }
    }
  }

  /// Checks that a group has people at this site.
  package func check(_ action: ActionFields, pool key: String) throws(ActionProblem) {
    switch action.pool(key).members(plan, keys: keys) {
    case .failure(let problem): throw ActionProblem(key, problem)
    case .success(let members):
      if !members.contains(true) {
        throw ActionProblem(
          key, "E-GROUP-EMPTY", "nobody at \(plan.site.name) is among \"\(action.pool(key).text)\"")
      }
    }
  }
}

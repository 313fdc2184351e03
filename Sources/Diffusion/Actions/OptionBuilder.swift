import Diagnostics
import Networks

/// An option of one site in the making.
package struct OptionBuilder: Sendable {
  package let plan: SitePlan
  package let keys: Keys
  /// The models that the scenario names, in the timetable's order.
  package let models: [String]
  /// Weeks of the run.
  package let weeks: Int
  package private(set) var option: OptionPlan
  /// The primitives of the action that is being compiled, by the number of their source: those that
  /// reach the same people stand together.
  package private(set) var sources: [[Int]] = []
  /// Places that must be open for an action to do anything, to be checked once the option is whole.
  package private(set) var demands: [Demand] = []
  /// What a reader should know about the people of the action that is being compiled, with the keys in
  /// question.
  package private(set) var warnings: [ActionProblem] = []
  private var parts: [String] = []
  private var nextSource = 0
  private var action = -1
  /// p of the independent cascade, for rules that reckon with the spread.
  private let cascadeChance: Double
  /// Phrases that are resolved already.
  private var resolved: [ResolvedPhrase: Targets] = [:]

  /// A place to which an action brings people.
  package struct Demand: Sendable, Hashable {
    /// Counts the actions of the option.
    package let action: Int
    /// The key that names the place.
    package let key: String
    package let place: Int
    package let weeks: Range<Int>
  }

  private struct ResolvedPhrase: Hashable {
    let phrase: PeoplePhrase
    let spread: SpreadModel
  }

  package init(
    plan: SitePlan, keys: Keys, models: [String], weeks: Int, option: OptionPlan,
    cascadeChance: Double = ParameterKey.cascadeChance.parameter.standard
  ) {
    self.cascadeChance = cascadeChance
    self.plan = plan
    self.keys = keys
    self.models = models
    self.weeks = weeks
    self.option = option
  }

  /// Begins an action: the sources that follow are its own.
  package mutating func beginAction() {
    (sources, parts, warnings) = ([], [], [])
    action += 1
  }

  /// Notes that people come to a place in these weeks.
  package mutating func demand(_ place: Int, _ weeks: Range<Int>, _ key: String) {
    demands.append(Demand(action: action, key: key, place: place, weeks: weeks))
  }

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
    option.helperSources.append(nextSource)
    return nextSource
  }

  /// The number under which an action notes people who run a group themselves.
  package mutating func runnerSource() -> Int {
    defer { nextSource += 1 }
    option.runnerSources.append(nextSource)
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
    place: Int, weeks: Range<Int>, identity: ActionIdentity, tickets: Int? = nil,
    labels: Double = 0
  ) -> (Int, Timetable.Programme) {
    let programme = Timetable.Programme(
      place: place, weeks: weeks, subject: identity.subject("programme"), source: identity.source,
      tickets: tickets, labels: Float(labels))
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
  package mutating func targets(_ action: ActionFields, _ key: String = "who")
    throws(ActionProblem) -> Targets
  {
    try targets(
      action.people(key), key,
      spread: action.spread(models.filter(Models.tellable.contains), chance: cascadeChance))
  }

  /// A phrase resolved at this site, on behalf of a key.
  package mutating func targets(
    _ phrase: PeoplePhrase, _ key: String, spread: SpreadModel = .unknown
  ) throws(ActionProblem) -> Targets {
    let asked = ResolvedPhrase(phrase: phrase, spread: spread)
    if let known = resolved[asked] { return known }
    do throws(PhraseProblem) {
      let targets = try Targets(phrase, plan, keys, spread: spread)
      warnings += targets.warnings.map { ActionProblem(key, $0) }
      resolved[asked] = targets
      return targets
    } catch {
      throw ActionProblem(key, error)
    }
  }

  /// Checks that a phrase finds the people it asks for at this site.
  package mutating func check(_ action: ActionFields, people key: String = "who")
    throws(ActionProblem)
  {
    _ = try targets(action, key)
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

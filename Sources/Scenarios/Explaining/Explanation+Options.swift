import Diffusion
import Documents

extension Explanation {
  static func addOptions(_ scenario: Scenario, _ sites: [CompiledSite], _ page: inout Page) {
    page.add("Nothing new is done.", indent: 2, after: "\(Scenario.asNow): ")
    for (index, option) in scenario.options.enumerated() {
      page.gap()
      page.add(option.name, indent: 2)
      if let versus = option.versus { page.add("is also compared with \"\(versus)\"", indent: 4) }
      page.add(option.designedWith ?? notRecorded, indent: 4, after: "designed with: ")
      page.add(
        option.whatResidentsSaid.map { "\"\($0)\"" } ?? notRecorded, indent: 4,
        after: "residents said: ")
      for (position, action) in option.actions.enumerated() {
        let local = sites.compactMap { site -> LocalView? in
          guard site.options.indices.contains(index + 1),
            site.options[index + 1].actions.indices.contains(position)
          else { return nil }
          return LocalView(site: site, action: site.options[index + 1].actions[position])
        }
        addAction(action, scenario, local, &page)
      }
    }
  }

  /// Stands where nobody wrote down who designed something, or who pays.
  static let notRecorded = "not recorded"

  /// An action at one site.
  struct LocalView {
    let site: CompiledSite
    let action: CompiledAction
  }

  private static func addAction(
    _ action: ScenarioAction, _ scenario: Scenario, _ local: [LocalView], _ page: inout Page
  ) {
    guard let intervention = Interventions.named(action.intervention) else { return }
    let called = action.called.map { " (called \($0))" } ?? ""
    page.add("\(intervention.name)\(called)", indent: 4)
    let width = (intervention.keys.map(\.name.count).max() ?? 0) + 2
    for key in intervention.keys where action.values[key.name] != nil || key.isFoundAtSites {
      guard let value = action.fields.values[key.name] else { continue }
      let label = key.name + String(repeating: " ", count: max(1, width - key.name.count))
      page.add(words(value, key, scenario.compare.start), indent: 6, after: label)
      if case .people(let phrase) = value, let reading = phrase.reading {
        page.add(reading, indent: 8, after: "that is: ")
      }
      for view in local { addLocal(key, action, view, scenario, &page) }
    }
    addCosts(action, scenario, width, &page)
    if action.fields.ranksAtStart {
      page.add("People are ranked on the ties at the start of the action.", indent: 6)
    }
  }

  /// What the actions are, what is known of them, and what holds for keys that no option states.
  static func addActions(_ scenario: Scenario, _ page: inout Page) {
    let actions = scenario.options.flatMap(\.actions)
    for intervention in Interventions.all {
      let uses = actions.filter { $0.intervention == intervention.name }
      if uses.isEmpty { continue }
      page.gap()
      page.add(intervention.meaning, indent: 2, after: "\(intervention.name): ")
      page.add(intervention.evidence, indent: 4, after: "evidence: ")
      page.add(intervention.harms, indent: 4, after: "what may go wrong: ")
      page.add(intervention.usualCost, indent: 4, after: "costs elsewhere: ")
      for key in intervention.keys where uses.contains(where: { $0.values[key.name] == nil }) {
        guard let standard = key.standard else { continue }
        let why = key.provenance.map { ", [\($0.mark)] \($0.words)" } ?? ""
        page.add(
          "\(standard)\(why): \(key.meaning)", indent: 4, after: "unless stated, \(key.name) is ")
      }
    }
  }

  /// A value in words.
  static func words(_ value: FieldValue, _ key: ActionKey, _ start: CalendarDate?) -> String {
    switch value {
    case .place(let place): place.text
    case .people(let people): people.text
    case .pool(let pool): pool.text
    case .week(let week): WeekWords.text(week, start)
    case .number(let number): UnitWords.text(number, UnitWords.unit(of: key.kind))
    case .count(let count) where key.kind == .weeks: counted(count, "week", "weeks")
    case .count(let count): "\(count)"
    case .flag(let flag): flag ? "yes" : "no"
    case .choices(let words): listed(words)
    }
  }

  /// What a phrase finds at a site, and what is different there.
  private static func addLocal(
    _ key: ActionKey, _ action: ScenarioAction, _ view: LocalView, _ scenario: Scenario,
    _ page: inout Page
  ) {
    guard let value = view.action.fields.values[key.name] else { return }
    var parts: [String] = []
    if value != action.fields.values[key.name] {
      parts.append(words(value, key, scenario.compare.start))
    }
    if let found = Finder(view).found(value) {
      if let first = parts.first, found.hasPrefix(first) { parts = [] }
      parts.append(found)
    }
    if !parts.isEmpty {
      page.add(parts.joined(separator: ": "), indent: 8, after: "at \(view.site.name): ")
    }
  }

  private static func addCosts(
    _ action: ScenarioAction, _ scenario: Scenario, _ width: Int, _ page: inout Page
  ) {
    let label = "cost" + String(repeating: " ", count: max(1, width - 4))
    let costs = action.costs.map(\.words)
    let counts = action.costs.contains { $0.per == .year || $0.per == .personYear }
    let fields = action.fields
    let until = fields.has("until") ? fields.week("until") : scenario.compare.weeks
    let years = rounded(Double(until - fields.week("from")) * ModelTime.step)
    let span = counts ? ", for \(until - fields.week("from")) weeks (\(years) years)" : ""
    page.add(costs.isEmpty ? "not stated" : listed(costs) + span, indent: 6, after: label)
    if !costs.isEmpty {
      let label = "paid by" + String(repeating: " ", count: max(1, width - 7))
      page.add(action.paidBy ?? notRecorded, indent: 6, after: label)
    }
  }
}

extension ActionKey {
  /// Whether what it means depends on the site.
  fileprivate var isFoundAtSites: Bool {
    switch kind {
    case .place, .people, .pool: true
    default: false
    }
  }
}

/// Says whom and what a phrase finds at one site.
struct Finder {
  private let site: CompiledSite
  private let fields: ActionFields
  private var ranksAtStart: Bool { fields.ranksAtStart }
  /// The most person numbers that are listed.
  private static let most = 60

  init(_ view: Explanation.LocalView) {
    site = view.site
    fields = view.action.fields
  }

  /// What is found; nil for values that are the same everywhere.
  func found(_ value: FieldValue) -> String? {
    switch value {
    case .place(let place): found(place)
    case .people(let people): found(people)
    case .pool(let pool):
      (try? pool.members(site.plan, keys: site.keys).get()).map {
        counted($0.count { $0 }, "person", "people")
      }
    default: nil
    }
  }

  private func found(_ phrase: PlacePhrase) -> String? {
    if phrase == .ownLocal { return "the local place of each person's neighbourhood" }
    if phrase == .bestFitting { return bestFitting() }
    guard let index = try? phrase.resolve(site.plan).get() else { return nil }
    let place = site.plan.places[index]
    let isOpened = !site.plan.site.places.contains { $0.name == place.name }
    return isOpened
      ? "\(place.name), which the scenario opens"
      : "\(place.name), a \(place.kind) place\(place.isOpen ? "" : ", closed on the map"),"
        + " \(counted(place.visitors.count, "visitor", "visitors"))"
  }

  /// How many people each place would suit best.
  private func bestFitting() -> String {
    let fits = (0..<site.plan.count).compactMap { site.plan.bestFittingPlace(for: $0) }
    let places = Set(fits).sorted().map { index in
      "\(site.plan.places[index].name) for \(fits.count { $0 == index })"
    }
    return places.isEmpty ? "there is no open place" : "of everyone, \(listed(places))"
  }

  private func found(_ phrase: PeoplePhrase) -> String? {
    let picked = phrase.resolve(
      site.plan, keys: site.keys, subject: 0, replicate: 0,
      spread: fields.spread(
        site.models.filter(Models.tellable.contains), chance: site.cascadeChance))
    guard let people = try? picked.get() else { return nil }
    let count = counted(people.count, "person", "people")
    if phrase.isDrawn { return "\(count), drawn anew in each future" }
    if ranksAtStart { return "\(count), by their ties when it begins" }
    let numbers = people.map { "\(site.plan.numbers[$0])" }
    let shown = numbers.prefix(Self.most).joined(separator: ", ")
    let more = numbers.count > Self.most ? " and \(numbers.count - Self.most) more" : ""
    return "\(count): numbers \(shown)\(more)"
  }
}

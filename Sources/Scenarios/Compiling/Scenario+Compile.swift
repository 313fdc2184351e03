import Diagnostics
import Diffusion
import Networks

extension Scenario {
  /// What as-now is called in tables.
  public static let asNow = "as now"

  /// Resolves the scenario for one site; there is nothing if the site lacks what it speaks of.
  ///
  /// Findings point at the words of the scenario in question.
  ///
  /// - Parameters:
  ///   - reference: Which of the scenario's sites this is, for what `[site.NAME]` says of it; else it is
  ///     looked up by the site's own name.
  ///   - keys: For tests that spoil a key; else the scenario's seed and the site's key.
  /// - Complexity: O(people + ties + attendance), and the ranking that targets ask for.
  package func compile(_ site: Site, as reference: SiteReference? = nil, keys: Keys? = nil)
    -> (CompiledSite?, Findings)
  {
    let reference = reference ?? sites.first { $0.name == site.name }
    var compiler = SiteCompiler(self, site, reference, keys ?? self.keys(for: site))
    let compiled = compiler.compile()
    let findings = compiler.findings.withoutRepetition
    return (findings.hasErrors ? nil : compiled, findings)
  }

  /// The places that the scenario opens at a site: those that an action names and the site lacks.
  func opened(at site: Site, called name: String) -> [OpenedPlace] {
    let has = Set(site.places.map(\.name))
    let used = options.flatMap(\.actions).map { action in
      (action.atSite[name]?.fields ?? action.fields).place("to")
    }
    return opened.filter { !has.contains($0.name) && used.contains(.named($0.name)) }
  }

  /// The keys of all draws at a site.
  package func keys(for site: Site) -> Keys {
    var keys = Keys(seed: compare.seed, site: site.key)
    keys.futuresPerDraw = UInt32(clamping: compare.futuresPerDraw)
    return keys
  }
}

/// Resolves a scenario for one site.
struct SiteCompiler {
  let scenario: Scenario
  let site: Site
  /// Which of the scenario's sites this is, if it is one of them.
  let reference: Scenario.SiteReference?
  let keys: Keys
  var plan: SitePlan
  /// Places that only the scenario has, and that an action uses here.
  let opened: [Scenario.OpenedPlace]
  var findings = Findings()
  var notes: [String] = []
  var filled: [String] = []

  init(
    _ scenario: Scenario, _ site: Site, _ reference: Scenario.SiteReference?, _ keys: Keys
  ) {
    self.scenario = scenario
    self.reference = reference
    self.site = site
    self.keys = keys
    opened = scenario.opened(at: site, called: reference?.name ?? site.name)
    plan = SitePlan(site, opened: opened.map { ($0.name, $0.setting) })
  }

  mutating func compile() -> CompiledSite {
    noteOpenedPlaces()
    let fills = fills()
    let base = basePlan()
    var options = [CompiledOption(name: Scenario.asNow, plan: base, actions: [])]
    for option in scenario.options { options.append(compile(option, base)) }
    let groups = groups()
    return CompiledSite(
      name: site.name, title: site.title, plan: plan, keys: keys, fills: fills, options: options,
      groups: groups, notes: notes, filled: filled, models: scenario.model.named,
      cascadeChance: scenario.model.expected(.cascadeChance))
  }

  private mutating func basePlan() -> OptionPlan {
    var timetable = Timetable(plan)
    timetable.models = models()
    timetable.hasCommunity = scenario.model.runsCommunity
    timetable.isByEvent = scenario.model.update == .event
    timetable.isOneByOne = scenario.model.update == .async
    plan = plan.judged(byLikeness: likeness())
    return OptionPlan(
      timetable: timetable,
      processes: Week.processes(
        community: scenario.model.runsCommunity, models: scenario.model.named))
  }

  private mutating func compile(_ option: ScenarioOption, _ base: OptionPlan) -> CompiledOption {
    var builder = OptionBuilder(
      plan: plan, keys: keys, models: scenario.model.named, weeks: scenario.compare.weeks,
      option: base, cascadeChance: scenario.model.expected(.cascadeChance))
    let actions = option.actions.compactMap { compile($0, &builder) }
    checkOpen(option, builder)
    return CompiledOption(name: option.name, plan: builder.option, actions: actions)
  }

  private mutating func compile(_ action: ScenarioAction, _ builder: inout OptionBuilder)
    -> CompiledAction?
  {
    guard let intervention = Interventions.named(action.intervention) else { return nil }
    let local = self.local(action)
    let fields = local?.fields ?? action.fields
    builder.beginAction()
    do throws(ActionProblem) {
      try intervention.compile(fields, into: &builder)
    } catch {
      let values = local?.values ?? action.values
      findings.add(
        SiteProblems.finding(
          error.problem, fields.values[error.key], values[error.key], action.place))
      return nil
    }
    for warning in builder.warnings {
      let values = local?.values ?? action.values
      findings.add(
        SiteProblems.finding(
          warning.problem, fields.values[warning.key], values[warning.key], action.place))
    }
    return CompiledAction(
      intervention: action.intervention, fields: fields, sources: builder.sources,
      weeks: weeks(of: fields, intervention), costs: local?.costs ?? action.costs,
      paidBy: local == nil ? action.paidBy : local?.paidBy)
  }

  private func weeks(of fields: ActionFields, _ intervention: any Intervention.Type) -> Range<Int> {
    let from = fields.has("from") ? fields.week("from") : 0
    let takesUntil = intervention.keys.contains { $0.name == "until" }
    let until =
      fields.has("until")
      ? fields.week("until") : takesUntil ? scenario.compare.weeks : from + 1
    return from..<max(from + 1, until)
  }

  /// What is different at this site.
  func local(_ action: ScenarioAction) -> LocalAction? {
    action.atSite[reference?.name ?? site.name]
  }

  /// Where an action first names a place.
  private func words(naming place: Scenario.OpenedPlace) -> SourcePlace? {
    for action in scenario.options.flatMap(\.actions) {
      let fields = local(action)?.fields ?? action.fields
      let values = local(action)?.values ?? action.values
      if fields.place("to") == .named(place.name) { return values["to"]?.place }
    }
    return nil
  }

  private mutating func noteOpenedPlaces() {
    let names = site.places.map(\.name)
    for place in opened {
      notes.append("\(site.name) has no place called \"\(place.name)\"; the scenario opens it")
      guard !place.isDeclared, let near = nearestName(to: place.name, among: names) else {
        continue
      }
      findings.add(
        Finding(
          "W-SCENARIO-OPENS",
          "\(site.name) has no place called \"\(place.name)\", so the scenario opens it",
          at: words(naming: place),
          hint: "did you mean \"\(near)\"? if not, say so with a section [[place]]"))
    }
  }
}

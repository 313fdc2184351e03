import Diagnostics
import Diffusion
import Networks
import Scenarios

/// Joins a checked scenario with its sites into an experiment that can run.
public enum ExperimentBuilder {
  /// Resolves the scenario at every site and draws the assumptions.
  ///
  /// There is no experiment if a site lacks what the scenario speaks of; the findings say what.
  ///
  /// - Parameter sites: The sites that were read, in the scenario's order.
  /// - Complexity: O(people + ties + attendance) a site, and the rankings that targets ask for.
  public static func build(_ scenario: Scenario, sites: [Site]) -> (Experiment?, Findings) {
    var findings = distinct(scenario, sites)
    var compiled: [CompiledSite] = []
    for site in sites {
      let (result, more) = scenario.compile(site)
      findings.add(contentsOf: more)
      if let result { compiled.append(result) }
    }
    let draws = draws(scenario, &findings)
    guard let draws, !findings.hasErrors, compiled.count == sites.count else {
      return (nil, findings)
    }
    var scenario = scenario
    scenario.compare.drawsAssumptions = isUncertain(scenario)
    scenario.compare.watched = watched(scenario)
    let experiment = Experiment(
      scenario: scenario, sites: zip(sites, compiled).map { site(scenario, $0, $1) }, draws: draws)
    return (experiment, findings)
  }

  /// What rules and pictures need beside the lines of the table, each once.
  private static func watched(_ scenario: Scenario) -> [OutcomeLine] {
    let wanted =
      HarmRule.watched(scenario) + Swinging.lines(scenario.model) + GroupTies.watched(scenario)
    return wanted.reduce(into: []) { lines, line in
      if !scenario.compare.lines.contains(line), !lines.contains(line) { lines.append(line) }
    }
  }

  /// Two sites with one name or one key cannot be told apart in a table or in their draws.
  private static func distinct(_ scenario: Scenario, _ sites: [Site]) -> Findings {
    var findings = Findings()
    for (index, site) in sites.enumerated() {
      let at = scenario.sites.indices.contains(index) ? scenario.sites[index].place : nil
      if let other = sites[..<index].first(where: { $0.name == site.name }) {
        findings.add(
          Finding(
            "E-SITE-TWICE", "two of the sites are called \(Rendering.cited(other.name))", at: at,
            hint: "name each site once, and give each its own name in its site.toml"))
      } else if let other = sites[..<index].first(where: { $0.key == site.key }) {
        findings.add(
          Finding(
            "E-SITE-KEY", "\(other.name) and \(site.name) have the same key, \(site.key)", at: at,
            hint: "give each its own key in its site.toml, or their futures would be the same"))
      }
    }
    return findings
  }

  /// The parameters of every set of assumptions.
  private static func draws(_ scenario: Scenario, _ findings: inout Findings) -> AssumptionSets? {
    let draws = ParameterDraws(scenario)
    let size = max(1, scenario.compare.futuresPerDraw)
    do {
      let values = try (0..<draws.sets(futures: scenario.compare.futures)).map {
        try draws.values(of: $0 * size)
      }
      return AssumptionSets(futuresPerDraw: size, values: values)
    } catch {
      findings.add(
        Finding(
          "E-DRAW", "an uncertain parameter cannot be drawn: \(error)",
          at: SourcePlace(file: scenario.file),
          hint: "give it another distribution, or hold it fixed"))
      return nil
    }
  }

  /// Whether futures differ by more than luck.
  private static func isUncertain(_ scenario: Scenario) -> Bool {
    let perFuture = scenario.options.lazy.flatMap(\.actions).contains { action in
      ([action.fields] + action.atSite.values.map(\.fields)).contains { $0.isDrawnPerFuture }
    }
    return perFuture || !ParameterDraws(scenario).drawn.isEmpty
  }

  private static func site(_ scenario: Scenario, _ site: Site, _ compiled: CompiledSite)
    -> SiteExperiment
  {
    let none = [Bool](repeating: false, count: compiled.plan.count)
    let groups = scenario.compare.recorded.map { line in
      compiled.group(of: line).map { compiled.groups[$0].members }
        ?? (try? line.group.members(compiled.plan, keys: compiled.keys).get()) ?? none
    }
    var experiment = SiteExperiment(
      site: site, plan: compiled.plan, keys: compiled.keys, fills: compiled.fills,
      options: compiled.options.map(\.plan), groups: groups,
      quantities: quantities(scenario, scenario.compare.recorded),
      shown: quantities(scenario, scenario.compare.lines),
      measures: zip(scenario.compare.recorded, groups).map {
        MeasureRequest($0, compiled.plan, members: $1)
      }, models: scenario.model.named,
      actionSources: compiled.options.dropFirst().map { option in
        option.actions.map { action in
          ActionSources(
            sources: action.sources, weeks: action.weeks, costs: action.costs,
            payer: action.paidBy)
        }
      })
    experiment.filled = compiled.filled
    experiment.done = compiled.options.map(\.actions)
    return experiment
  }

  /// The recorded quantities that lines are read from, each once.
  private static func quantities(_ scenario: Scenario, _ lines: [OutcomeLine]) -> [Quantity] {
    let models = scenario.model.named
    // Wellbeing is always there for WELLBYs and for who shares in a gain.
    let always: [Quantity] = scenario.model.runsCommunity ? [.wellbeing] : []
    return lines.reduce(into: always) { quantities, line in
      guard let quantity = Outcomes.named(line.outcome)?.quantity(models: models),
        !quantities.contains(quantity)
      else { return }
      quantities.append(quantity)
    }
  }
}

extension ActionFields {
  /// Whether any number is drawn once a future.
  var isDrawnPerFuture: Bool {
    values.values.contains { value in
      if case .number(.perFuture) = value { true } else { false }
    }
  }
}

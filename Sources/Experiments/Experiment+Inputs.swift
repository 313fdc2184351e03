import Diffusion
import Documents
import Networks
import Scenarios

extension Experiment {
  /// The numbers that the run stands on: the model's parameters, what the options' actions do, and
  /// what is known of the sites.
  public var inputs: [RunInput] {
    parameterInputs + scenario.options.flatMap(inputs) + sites.flatMap(inputs)
  }

  /// The parameters that the rules of this run read, as they hold in it.
  public var parameterInputs: [RunInput] {
    let drawn = ParameterDraws(scenario).drawn
    return ParameterKey.allCases.filter { scenario.model.uses($0) }.map { key in
      let parameter = key.parameter
      let distribution = drawn.first { $0.key == key }?.distribution
      let isSet = scenario.model.parameters[key] != nil
      let value = draws.values.first?[key] ?? parameter.standard
      let unit = parameter.unit == .number ? "" : " " + parameter.unit.rawValue
      return RunInput(
        name: parameter.name, value: (distribution.map { "\($0)" } ?? shortest(value)) + unit,
        mark: isSet ? "S" : parameter.provenance.mark,
        source: isSet ? "set by the scenario" : parameter.provenance.words,
        foundation: isSet ? .assumed : RunInput.Foundation(parameter.provenance),
        isDrawn: distribution != nil)
    }
  }

  /// The numbers that say how an option's actions work; whom they are for, where and when is the
  /// option's design and no assumption.
  private func inputs(_ option: ScenarioOption) -> [RunInput] {
    option.actions.flatMap { action -> [RunInput] in
      let keys = Interventions.named(action.intervention)?.keys ?? []
      return keys.compactMap { key in
        guard key.isAboutHowItWorks, case .number(let number) = action.fields.values[key.name]
        else { return nil }
        let isSet = action.values[key.name] != nil
        let (value, isDrawn) = Self.text(number)
        return RunInput(
          name: "\(option.name): \(action.intervention): \(key.name)", value: value,
          mark: isSet ? "S" : key.provenance?.mark ?? "A",
          source: isSet ? "set by the scenario" : key.provenance?.words ?? "assumed",
          foundation: isSet ? .assumed : key.provenance.map { .init($0) } ?? .assumed,
          isDrawn: isDrawn)
      }
    }
  }

  private static func text(_ number: UncertainNumber) -> (String, isDrawn: Bool) {
    switch number {
    case .fixed(let value): (shortest(value), false)
    case .perFuture(let distribution): ("\(distribution) per future", true)
    case .perPerson(let distribution): ("\(distribution) per person", true)
    }
  }

  /// What is known of a site; of an invented one nothing was measured.
  private func inputs(_ site: SiteExperiment) -> [RunInput] {
    let name = site.site.name
    if case .invented(let recipe, let seed) = site.site.origin {
      return [
        RunInput(
          name: "\(name): everything about it", value: "invented", mark: "A",
          source: "made from the recipe \(recipe), seed \(seed)", foundation: .assumed)
      ]
    }
    let steps = site.site.steps.map { step in
      RunInput(
        name: "\(name): \(step.what)", value: "\(step.count)",
        mark: step.source == .assumed ? "A" : "F", source: step.words,
        foundation: step.source == .assumed ? .assumed : .measured)
    }
    return steps + fills(site)
  }

  /// Values that nobody measured at a site and that the model draws.
  private func fills(_ site: SiteExperiment) -> [RunInput] {
    guard scenario.model.runsCommunity else { return [] }
    let people = site.site.people
    let users = people.filter(\.isServiceUser)
    let residents = people.filter { !$0.isServiceUser }
    let missing = [
      (
        "wellbeing", people.count { $0.wellbeing == nil && $0.wellbeingSetPoint == nil },
        site.fills.wellbeing
      ),
      ("stigma", residents.count { $0.stigma == nil }, site.fills.stigma),
      ("withdrawal", users.count { $0.withdrawal == nil }, site.fills.withdrawal),
    ]
    return missing.compactMap { what, count, fill in
      guard count > 0, let fill else { return nil }
      return RunInput(
        name: "\(site.site.name): \(what) of \(count) people", value: "\(fill) per person",
        mark: "A",
        source: "not measured", foundation: .assumed, isDrawn: true)
    }
  }
}

extension RunInput.Foundation {
  /// How well a documented number is founded.
  init(_ provenance: Parameter.Provenance) {
    switch provenance {
    case .found, .remembered, .computed: self = .sourced
    case .assumed(let words): self = words.hasPrefix("tuned to national") ? .tuned : .assumed
    }
  }
}

extension ActionKey {
  /// Whether it is a number about how an action works, not about whom, where or when.
  fileprivate var isAboutHowItWorks: Bool {
    switch kind {
    case .rate, .share, .number, .points: true
    default: false
    }
  }
}

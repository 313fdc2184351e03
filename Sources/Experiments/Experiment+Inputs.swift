import Diffusion
import Documents
import Networks
import Scenarios

extension Experiment {
  /// The numbers that the run stands on: the model's parameters, the defaults of actions that the
  /// scenario leaves alone, and the steps by which each site's tables were read.
  ///
  /// They are those that `InputCount` counts. Whom an option is for, where and when, is its design.
  public var inputs: [RunInput] {
    parameterInputs + actionInputs + valueInputs + sites.flatMap(inputs)
  }

  /// The parameters that the rules of this run read, as they hold in it.
  private var parameterInputs: [RunInput] {
    let drawn = ParameterDraws(scenario).drawn
    return ParameterKey.allCases.filter { scenario.model.uses($0) }.map { key in
      let parameter = key.parameter
      let distribution = drawn.first { $0.key == key }?.distribution
      let isSet = scenario.model.parameters[key] != nil
      let value = draws.values.first?[key] ?? parameter.standard
      let unit = parameter.unit == .number ? "" : " " + parameter.unit.rawValue
      let words: String
      switch scenario.model.parameters[key] {
      case .column(let column): words = "column \(column.text)"
      case .perPerson(let distribution): words = "\(distribution)\(unit), per person"
      default: words = (distribution.map { "\($0)" } ?? shortest(value)) + unit
      }
      return RunInput(
        name: parameter.name, value: words,
        mark: isSet ? "S" : parameter.provenance.mark,
        source: isSet ? "set by the scenario" : parameter.provenance.words,
        foundation: isSet ? .assumed : RunInput.Foundation(parameter.provenance),
        isDrawn: distribution != nil)
    }
  }

  /// Defaults that actions take, each once however many options take it.
  private var actionInputs: [RunInput] {
    var met = Set<String>()
    return scenario.options.flatMap(\.actions).flatMap { action -> [RunInput] in
      let keys = Interventions.named(action.intervention)?.keys ?? []
      return keys.compactMap { key in
        let name = "\(action.intervention).\(key.name)"
        guard action.values[key.name] == nil, met.insert(name).inserted,
          let provenance = key.provenance
        else { return nil }
        return RunInput(
          name: name, value: key.standard ?? "", mark: provenance.mark, source: provenance.words,
          foundation: RunInput.Foundation(provenance))
      }
    }
  }

  /// What costs and value are weighed by.
  private var valueInputs: [RunInput] {
    scenario.valueInputs.map { input in
      RunInput(
        name: input.name, value: input.value, mark: input.isSet ? "S" : input.provenance.mark,
        source: input.provenance.words,
        foundation: input.isSet ? .assumed : RunInput.Foundation(input.provenance))
    }
  }

  private func inputs(_ site: SiteExperiment) -> [RunInput] {
    site.site.steps.map { step in
      RunInput(
        name: "\(site.site.name): \(step.what)", value: "\(step.count)",
        mark: step.source == .assumed ? "A" : "F", source: step.words,
        foundation: step.source == .assumed ? .assumed : .measured)
    }
  }
}

extension RunInput.Foundation {
  /// How well a documented number is founded; what is only remembered counts as assumed.
  init(_ provenance: Parameter.Provenance) {
    switch provenance {
    case .found, .computed: self = .sourced
    case .remembered: self = .assumed
    case .assumed(let words): self = words.hasPrefix("tuned") ? .tuned : .assumed
    }
  }
}

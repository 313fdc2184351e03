import Diffusion

extension Scenario {
  /// The scenario with another contagion in place of the one that decides; nil if none decides.
  ///
  /// Only this contagion runs then: lines about others are left out, and what is told of the one that
  /// decides is told of this one. Nothing is expected of it: what the scenario expects, it expects of its own.
  package func spreading(by contagion: String) -> Scenario? {
    guard let decides = Outcomes.named(compare.main.outcome)?.contagion else { return nil }
    func line(_ line: OutcomeLine) -> OutcomeLine? {
      guard let name = Outcomes.named(line.outcome)?.contagion else { return line }
      let other = Outcomes.all.first { $0.contagion == contagion }
      guard name == decides, let other else { return nil }
      return OutcomeLine(outcome: other.name, group: line.group)
    }
    var scenario = self
    guard let main = line(compare.main) else { return nil }
    scenario.compare.main = main
    scenario.model.named = [contagion] + model.named.filter { !Models.persuasion.contains($0) }
    let kept = compare.lines.indices.filter { line(compare.lines[$0]) != nil }
    scenario.compare.lines = kept.compactMap { line(compare.lines[$0]) }
    scenario.writtenLines = kept.map { writtenLines.indices.contains($0) ? writtenLines[$0] : nil }
    scenario.expectations = []
    scenario.options = options.map { $0.telling(of: decides) }
    return scenario
  }
}

extension ScenarioOption {
  /// Without what is told of other contagions only; the rest is told of whatever runs.
  fileprivate func telling(of contagion: String) -> ScenarioOption {
    var option = self
    option.actions = actions.compactMap { action in
      guard action.intervention == Tell.name else { return action }
      if case .choices(let names) = action.fields.values["of"], !names.contains(contagion) {
        return nil
      }
      var action = action
      action.fields = action.fields.withoutOf
      action.atSite = action.atSite.mapValues { local in
        var local = local
        local.fields = local.fields.withoutOf
        return local
      }
      return action
    }
    return option
  }
}

extension ActionFields {
  /// The same action, told of all contagions of the model.
  fileprivate var withoutOf: ActionFields {
    ActionFields(
      values: values.filter { $0.key != "of" }, name: name, occurrence: occurrence,
      ranksAtStart: ranksAtStart)
  }
}

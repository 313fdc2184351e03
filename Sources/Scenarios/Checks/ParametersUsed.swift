import Diagnostics
import Diffusion

/// Parameters that are set belong to rules that run, and each is set once.
package enum ParametersUsed: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for text in SectionTables.modelTexts {
      let process = String(text.name.prefix { $0 != "." })
      guard let written = draft.model.texts[text.name], Models.takenUp.contains(process),
        !draft.model.named.contains(process)
      else { continue }
      findings.add(
        written.finding(
          "W-SCENARIO-UNUSED",
          "the \(text.name.dropFirst(process.count + 1)) changes nothing: its rules do not run",
          hint: "add \"\(process)\" to persuasion, or leave the line out"))
    }
    var first: [ParameterKey: Int] = [:]
    for parameter in draft.model.parameters {
      let key = parameter.value.key
      if let line = first[key] {
        findings.add(
          parameter.finding(
            "E-SCENARIO-TWICE",
            "\"\(key.parameter.name)\" is set twice; the first is on line \(line)",
            hint: "delete one of the two"))
      }
      first[key] = first[key] ?? parameter.at.place.line
      if uses(draft, key) { continue }
      findings.add(
        parameter.finding(
          "W-SCENARIO-UNUSED", "\"\(key.parameter.name)\" changes nothing: its rules do not run",
          hint: hint(key)))
    }
  }

  private static func hint(_ key: ParameterKey) -> String {
    guard let owner = Models.owner(of: key), owner is any ChosenModel.Type else {
      return "write community = true, or leave the line out"
    }
    let list = owner.page.family == .persuasion ? "persuasion" : "also"
    return "add \"\(owner.page.name)\" to \(list), or leave the line out"
  }

  private static func uses(_ draft: ScenarioDraft, _ key: ParameterKey) -> Bool {
    ModelSettings.uses(
      key, named: draft.model.named, runsCommunity: draft.model.runsCommunity)
  }
}

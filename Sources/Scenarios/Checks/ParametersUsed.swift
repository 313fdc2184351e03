import Diagnostics
import Diffusion

/// Parameters that are set belong to rules that run, and each is set once.
package enum ParametersUsed: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    if let column = draft.model.thresholdColumn, !draft.model.contagions.contains("threshold") {
      findings.add(
        column.finding(
          "W-SCENARIO-UNUSED", "the column changes nothing: its rules do not run",
          hint: "add \"threshold\" to persuasion, or leave the line out"))
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
          hint: Contagions.names.contains(key.process)
            ? "add \"\(key.process)\" to persuasion, or leave the line out"
            : "write community = true, or leave the line out"))
    }
  }

  private static func uses(_ draft: ScenarioDraft, _ key: ParameterKey) -> Bool {
    Contagions.names.contains(key.process)
      ? draft.model.contagions.contains(key.process) : draft.model.runsCommunity
  }
}

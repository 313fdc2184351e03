import Diagnostics
import Diffusion

/// The people of a line can have its outcome.
package enum OutcomeGroups: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let lines = draft.compare.lines + (draft.compare.main.map { [$0] } ?? [])
    for line in lines {
      guard let outcome = Outcomes.named(line.value.outcome) else { continue }
      let base = line.value.group.base
      if outcome.isGap, base == .serviceUsers || base == .residents {
        findings.add(
          line.finding(
            "E-SCENARIO-GROUP",
            "\"\(outcome.name)\" is between residents and service users, so it needs both",
            hint: "write \"\(outcome.name)\" alone, or of a group that has both"))
        continue
      }
      let isNobody =
        (outcome.population == .serviceUsers && base == .residents)
        || (outcome.population == .residents && base == .serviceUsers)
      guard isNobody else { continue }
      findings.add(
        line.finding(
          "E-SCENARIO-GROUP", "\(line.value.group.text) have no \(outcome.name) in this model",
          hint: "it means: \(outcome.meaning); write \"\(outcome.name)\" alone"))
    }
    for (index, line) in draft.compare.lines.enumerated()
    where draft.compare.lines[..<index].contains(where: { $0.value == line.value }) {
      findings.add(
        line.finding(
          "W-SCENARIO-TWICE", "this line is named twice", hint: "delete one of the two"))
    }
  }
}

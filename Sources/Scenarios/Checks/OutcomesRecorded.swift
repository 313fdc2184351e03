import Diagnostics
import Diffusion

/// The model records what the table is to show.
package enum OutcomesRecorded: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    if draft.hasDamagedOptions { return }
    let lines = draft.compare.lines + (draft.compare.main.map { [$0] } ?? [])
    for line in lines {
      guard let outcome = Outcomes.named(line.value.outcome),
        !outcome.isThere(
          community: draft.model.runsCommunity, models: draft.model.named,
          hasProgramme: draft.hasProgramme)
      else { continue }
      findings.add(
        line.finding(
          "E-SCENARIO-OUTCOME", "this scenario does not record \"\(outcome.name)\"",
          hint: hint(outcome, draft)))
    }
  }

  private static func hint(_ outcome: Outcome, _ draft: ScenarioDraft) -> String {
    if let model = Models.chosen.first(where: { outcome.name.hasSuffix(" by \($0.page.name)") }) {
      let list = model.page.family == .persuasion ? "persuasion" : "also"
      return "add \"\(model.page.name)\" to \(list) under [model], or leave the line out"
    }
    if !draft.model.runsCommunity {
      return "write community = true under [model], or leave the line out"
    }
    return "people take part in groups that an action \"invite\" opens; leave the line out"
  }
}

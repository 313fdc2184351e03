import Diagnostics
import Diffusion

/// One place holds one group with word of mouth at a time.
package enum ProgrammesOverlap: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let run = draft.compare.weeks?.value ?? Int.max
    for option in draft.options {
      let invites = option.actions.filter { $0.opensProgramme && !$0.isDamaged }
      for (index, one) in invites.enumerated() {
        let other = invites[..<index].first { $0.to == one.to && overlap($0, one, run) }
        guard let other else { continue }
        findings.add(
          Finding(
            "E-SCENARIO-OVERLAP",
            "two groups meet at the same place at the same time; the other one is on line"
              + " \(other.place.line)", at: one.place(of: "to"),
            hint: "let one end before the other begins, or give it a place of its own"))
      }
    }
  }

  private static func overlap(_ one: ActionDraft, _ other: ActionDraft, _ run: Int) -> Bool {
    guard let a = one.week("from"), let b = other.week("from") else { return false }
    return max(a, b) < min(one.week("until") ?? run, other.week("until") ?? run)
  }
}

import Diagnostics

/// A cost that counts time needs an end of the action.
package enum CostNeedsUntil: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for action in draft.options.flatMap(\.actions) where !action.isDamaged {
      for cost in action.costs where cost.value.per == .year || cost.value.per == .personYear {
        let takesUntil = action.intervention.keys.contains { $0.name == "until" }
        if action.written["until"] != nil { continue }
        findings.add(
          cost.finding(
            "E-SCENARIO-UNTIL",
            takesUntil
              ? "a cost per year needs to know when the action ends"
              : "\"\(action.name)\" happens once, so it has no cost per year",
            hint: takesUntil
              ? "add until = \"week …\", or until = \"the end of the run\""
              : "write the cost in all, or per person"))
      }
    }
  }
}

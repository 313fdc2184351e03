import Diagnostics

/// Within an option, each action is called differently.
package enum CalledOnce: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for option in draft.options {
      for (index, action) in option.actions.enumerated() {
        guard let called = action.called,
          option.actions[..<index].contains(where: { $0.called == called })
        else { continue }
        findings.add(
          Finding(
            "E-SCENARIO-TWICE", "two actions of this option are called \"\(called)\"",
            at: action.place, hint: "call each action differently"))
      }
    }
  }
}

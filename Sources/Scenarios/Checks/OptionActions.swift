import Diagnostics

/// Every option does something.
package enum OptionActions: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for option in draft.options where option.actions.isEmpty && !option.isDamaged {
      guard draft.isComplete else { continue }
      findings.add(
        Finding(
          "E-SCENARIO-NOTHING", "this option does nothing", at: option.place,
          hint: "write do = \"…\" under it; that nothing is done is as now, which is always there"))
    }
  }
}

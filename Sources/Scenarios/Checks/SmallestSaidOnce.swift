import Diagnostics

/// The smallest difference of the outcome that decides stands in one place.
package enum SmallestSaidOnce: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let main = draft.compare.main?.value ?? draft.compare.lines.first?.value
    guard draft.compare.worthHaving != nil, let main else { return }
    for smallest in draft.compare.smallest where smallest.value.outcome == main.outcome {
      findings.add(
        smallest.finding(
          "E-SCENARIO-TWICE", "\"worth_having\" already says what matters of \"\(main.outcome)\"",
          hint: "delete one of the two"))
    }
  }
}

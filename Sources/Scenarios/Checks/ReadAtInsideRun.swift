import Diagnostics

/// Options are compared at weeks of the run.
package enum ReadAtInsideRun: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    guard let run = draft.compare.weeks?.value else { return }
    for (index, week) in draft.compare.readAt.enumerated() {
      if week.value > run {
        findings.add(
          week.finding(
            "E-SCENARIO-WEEK",
            "week \(week.value) is after the end of the run, which is week \(run)",
            hint: "make length longer, or read earlier"))
      } else if week.value == 0 {
        findings.add(
          week.finding(
            "E-SCENARIO-WEEK", "in week 0 all options are still the same",
            hint: "read at a later week"))
      } else if draft.compare.readAt[..<index].contains(where: { $0.value == week.value }) {
        findings.add(
          week.finding(
            "W-SCENARIO-TWICE", "week \(week.value) is named twice", hint: "delete one of the two"))
      }
    }
  }
}

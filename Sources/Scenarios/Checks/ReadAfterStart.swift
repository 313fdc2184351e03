import Diagnostics

/// Something has been done by the last week that is read.
package enum ReadAfterStart: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    guard let last = draft.compare.readAt.map(\.value).max(), let run = draft.compare.weeks?.value,
      last > 0, last <= run
    else { return }
    for option in draft.options where !option.isDamaged && !option.actions.isEmpty {
      let starts = option.actions.map { $0.week("from") ?? 0 }
      guard let first = starts.min(), first >= last, first < run else { continue }
      findings.add(
        Finding(
          "W-SCENARIO-LATE",
          "nothing has begun by week \(last), the last week that is read: this option begins in week"
            + " \(first)", at: option.actions[0].place(of: "from"),
          hint: "read at a later week, or begin earlier"))
    }
  }
}

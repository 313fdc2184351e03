import Diagnostics
import Diffusion

/// Actions begin and end inside the run, and end after they begin.
package enum ActionWindows: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let run = draft.compare.weeks?.value
    for action in draft.options.flatMap(\.actions) {
      for one in [action] + action.atSite.map(\.action) {
        checkOrder(one, &findings)
        if let run { checkRun(one, run, &findings) }
      }
    }
  }

  private static func checkOrder(_ action: ActionDraft, _ findings: inout Findings) {
    guard let from = action.week("from") else { return }
    for key in ["until", "visits_end"] {
      guard let end = action.week(key), end <= from else { continue }
      findings.add(
        Finding(
          "E-SCENARIO-WINDOW", "this ends in week \(end), but it begins in week \(from)",
          at: action.place(of: key),
          hint: "\(key) is the first week in which it no longer happens, so it comes after from"))
    }
  }

  private static func checkRun(_ action: ActionDraft, _ run: Int, _ findings: inout Findings) {
    for key in action.intervention.keys where key.kind == .week {
      guard let week = action.week(key.name) else { continue }
      let isStart = key.name == "from"
      guard isStart ? week >= run : week > run else { continue }
      findings.add(
        Finding(
          "E-SCENARIO-WEEK", "week \(week) is after the end of the run, which is week \(run)",
          at: action.place(of: key.name),
          hint: isStart
            ? "make length under [compare] longer, or begin earlier"
            : "make length under [compare] longer, or leave \(key.name) out: then it goes on to the"
              + " end of the run"))
    }
  }
}

import Diagnostics

/// Sets of assumptions are shared by whole numbers of futures.
package enum FuturesPerDraw: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    guard let shared = draft.compare.futuresPerDraw else { return }
    let futures = draft.compare.futuresOrStandard
    if shared.value > futures {
      findings.add(
        shared.finding(
          "E-SCENARIO-RANGE", "there are only \(futures) futures",
          hint: "2 are enough to tell luck and assumptions apart"))
    } else if futures % shared.value != 0 {
      let fitting = futures + shared.value - futures % shared.value
      findings.add(
        shared.finding(
          "E-SCENARIO-RANGE", "\(futures) futures are no multiple of \(shared.value)",
          hint: "write futures = \(fitting)"))
    }
  }
}

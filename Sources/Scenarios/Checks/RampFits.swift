import Diagnostics
import Diffusion

/// What builds up is built up before it ends.
package enum RampFits: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let run = draft.compare.weeks?.value
    for action in draft.options.flatMap(\.actions) {
      for one in [action] + action.atSite.map(\.action) {
        guard case .count(let ramp) = one.fields["ramp"], let from = one.week("from"),
          let end = one.week("until") ?? run, end > from, ramp > end - from
        else { continue }
        let weeks = end - from
        findings.add(
          Finding(
            "E-SCENARIO-RAMP",
            "it would build up over \(ramp) weeks, but it lasts only \(weeks) week\(weeks == 1 ? "" : "s"),"
              + " from week \(from) to week \(end)", at: one.place(of: "ramp"),
            hint: "write ramp = \"\(weeks) weeks\" or less, or let it last longer"))
      }
    }
  }
}

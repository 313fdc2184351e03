import Diagnostics
import Diffusion

/// `[sensitivity]` asks for something that the scenario can be run again under.
package enum SensitivityFits: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    guard let asked = draft.sensitivity else { return }
    if asked.isEmpty, asked.isComplete {
      findings.add(
        Finding(
          "E-SCENARIO-EMPTY", "[sensitivity] says nothing to try", at: asked.heading,
          hint: "write for example peer_effects = [0, 0.5, 1], or leave the section out"))
    }
    checkFutures(asked, draft, &findings)
    checkResample(asked, &findings)
    checkContagions(asked, draft, &findings)
  }

  private static func checkFutures(
    _ asked: SensitivityDraft, _ draft: ScenarioDraft, _ findings: inout Findings
  ) {
    let all = draft.compare.futures?.value ?? 200
    guard let futures = asked.futures, futures.value > all else { return }
    findings.add(
      futures.finding(
        "E-SCENARIO-RANGE", "the comparison has only \(all) futures",
        hint: "a re-run uses the first of them: write at most \(all)"))
  }

  private static func checkResample(_ asked: SensitivityDraft, _ findings: inout Findings) {
    guard let resample = asked.resample, asked.maps == nil else { return }
    findings.add(
      resample.finding(
        "E-SCENARIO-MISSING", "\"resample\" says how maps are drawn, but not how many",
        hint: "write for example maps = 20"))
  }

  private static func checkContagions(
    _ asked: SensitivityDraft, _ draft: ScenarioDraft, _ findings: inout Findings
  ) {
    guard let first = asked.spreadsBy.first else { return }
    let main = draft.compare.main?.value ?? draft.compare.lines.first?.value
    let decides = main.flatMap { Outcomes.named($0.outcome) }?.contagion
    let isImplied = main == nil && !draft.model.contagions.isEmpty
    if decides != nil || isImplied { return }
    findings.add(
      first.finding(
        "E-SCENARIO-MODEL", "no contagion decides in this scenario, so none can take its place",
        hint: draft.model.contagions.isEmpty
          ? "leave it out: word of mouth has one rule only"
          : "let \"main\" be what a contagion reaches, or leave it out"))
  }
}

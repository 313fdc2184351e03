import Diagnostics
import Diffusion

/// What options are weighed by is in the table, and the threshold is for the same thing.
package enum ValueMeasured: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    if let measure = draft.value.measure { check(measure, draft, &findings) }
    checkThreshold(draft, &findings)
  }

  private static func check(
    _ measure: Located<ValueSettings.Measure>, _ draft: ScenarioDraft, _ findings: inout Findings
  ) {
    switch measure.value {
    case .wellby:
      if draft.model.runsCommunity { return }
      findings.add(
        measure.finding(
          "E-SCENARIO-VALUE",
          "without the community model there is no wellbeing to count WELLBYs of",
          hint: "write community = true under [model], or of = with an outcome of the table"))
    case .line(let line):
      if Outcomes.named(line.outcome)?.better == nil {
        findings.add(
          measure.finding(
            "E-SCENARIO-VALUE",
            "neither more nor less of \"\(line.outcome)\" is better, so nothing is worth it",
            hint: "choose an outcome with a good direction; kith list outcomes names it"))
      } else if !lines(draft).contains(line) {
        findings.add(
          measure.finding(
            "E-SCENARIO-VALUE", "the table has no line \"\(line.text)\"",
            hint: "add it to lines under [compare]"))
      }
    }
  }

  private static func checkThreshold(_ draft: ScenarioDraft, _ findings: inout Findings) {
    guard let threshold = draft.value.threshold, let measure = measure(draft) else { return }
    let unit = ValueWords.unit(of: measure)
    let words = [unit, ValueWords.units(of: measure)].map { $0.lowercased() }
    if words.contains(threshold.value.unit) { return }
    let what: String =
      switch measure {
      case .wellby: "WELLBYs"
      case .line(let line): "\"\(line.text)\""
      }
    findings.add(
      threshold.finding(
        "E-SCENARIO-UNIT",
        "the threshold is for each \(Rendering.cited(threshold.value.unit)), but options are"
          + " weighed by \(what)",
        hint: "write \"£… per \(unit)\", or say by of = what else they are weighed by"))
  }

  /// What will be weighed; nil if it could not be read.
  private static func measure(_ draft: ScenarioDraft) -> ValueSettings.Measure? {
    if let measure = draft.value.measure { return measure.value }
    if draft.model.runsCommunity { return .wellby }
    return lines(draft).first.map { .line($0) }
  }

  /// The lines that the table will have, the main one first.
  private static func lines(_ draft: ScenarioDraft) -> [OutcomeLine] {
    (draft.compare.main.map { [$0.value] } ?? [])
      + (draft.compare.lines.isEmpty
        ? StandardLines.lines(of: draft) : draft.compare.lines.map(\.value))
  }
}

import Diagnostics

/// What an option is compared with is another option.
package enum OptionVersus: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let names = draft.options.compactMap { $0.name?.value }
    for option in draft.options {
      guard let versus = option.versus else { continue }
      if versus.value == option.name?.value {
        findings.add(
          versus.finding(
            "E-SCENARIO-VERSUS", "an option cannot be compared with itself",
            hint: "name another option, or leave versus out"))
      } else if normalised(versus.value) == "as now" {
        findings.add(
          versus.finding(
            "E-SCENARIO-VERSUS", "every option is compared with as now anyway",
            hint: "name another option, or leave versus out"))
      } else if !names.contains(versus.value) {
        findings.add(
          versus.finding(
            "E-SCENARIO-VERSUS", "there is no option \(Rendering.cited(versus.value))",
            hint: nearestName(to: versus.value, among: names).map { "did you mean \"\($0)\"?" }
              ?? "the options are: \(names.joined(separator: ", "))"))
      }
    }
  }
}

import Diagnostics

/// There are options, and each has a name of its own.
package enum OptionNames: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    if draft.options.isEmpty, draft.isComplete {
      findings.add(
        Finding(
          "E-SCENARIO-OPTIONS", "nothing is compared: there is no option", at: draft.start,
          hint: "add a section [[option]] with name = \"…\" and do = \"…\"; as now need not be"
            + " written"))
    }
    var first: [String: Int] = [:]
    for name in draft.options.compactMap(\.name) {
      let plain = normalised(name.value)
      if plain == "as now" {
        findings.add(
          name.finding(
            "E-SCENARIO-NAME", "\"as now\" is always there and is never written",
            hint: "delete this option, or give it another name"))
      } else if let line = first[plain] {
        findings.add(
          name.finding(
            "E-SCENARIO-TWICE", "another option has this name, on line \(line)",
            hint: "give each option a name of its own"))
      } else {
        first[plain] = name.at.place.line
      }
    }
  }
}

import Diagnostics

/// Each site is named once, and sections of one site name a site of the list.
package enum SitesNamed: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    for (index, site) in draft.sites.enumerated() {
      let earlier = draft.sites[..<index]
      if earlier.contains(where: { $0.path == site.path }) {
        findings.add(
          Finding(
            "E-SCENARIO-TWICE", "this site is named twice", at: site.place,
            hint: "delete one of the two"))
      } else if let twin = earlier.first(where: { $0.name == site.name }) {
        findings.add(
          Finding(
            "E-SCENARIO-TWICE", "two folders are called \(Rendering.cited(site.name))",
            at: site.place,
            hint: "the other is \"\(twin.text)\"; rename one, so that tables can tell them apart"))
      }
    }
    let names = draft.sites.map(\.name)
    for section in draft.siteSections where !names.contains(section.value) {
      findings.add(
        section.finding(
          "E-SCENARIO-SITE",
          "no site of this scenario is called \(Rendering.cited(section.value))",
          hint: nearestName(to: section.value, among: names).map { "did you mean \"\($0)\"?" }
            ?? "its sites are: \(names.joined(separator: ", "))"))
    }
  }
}

import Diagnostics
import Diffusion

/// Places that the scenario opens have names of their own and are used.
package enum PlacesOpened: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let actions = draft.options.flatMap(\.actions)
    let used = (actions + actions.flatMap { $0.atSite.map(\.action) }).compactMap(\.to)
    for (index, place) in draft.places.enumerated() {
      let name = place.value.name
      if draft.places[..<index].contains(where: { $0.value.name == name }) {
        findings.add(
          place.finding(
            "E-SCENARIO-TWICE", "two places are called \"\(name)\"",
            hint: "give each place a name of its own"))
      } else if PlacePhrase(reading: name) != .named(name) {
        findings.add(
          place.finding(
            "E-SCENARIO-PLACE", "\"\(name)\" already means a place that sites have",
            hint: "give it a name that is not the …, largest … place or own local place"))
      } else if !used.contains(.named(name)), !draft.hasDamagedOptions, !draft.options.isEmpty {
        findings.add(
          place.finding(
            "W-SCENARIO-UNUSED", "nothing happens at \"\(name)\"",
            hint: nearestName(to: name, among: used.map(\.text)).map {
              "an action names \"\($0)\"; was that meant?"
            } ?? "name it in the key to of an action, or leave it out"))
      }
    }
  }
}

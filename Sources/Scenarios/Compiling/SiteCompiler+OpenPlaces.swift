import Diagnostics
import Diffusion

extension SiteCompiler {
  /// People are brought only to places that are open, once all actions of the option are known.
  mutating func checkOpen(_ option: ScenarioOption, _ builder: OptionBuilder) {
    for demand in builder.demands where option.actions.indices.contains(demand.action) {
      let weeks = demand.weeks.clamped(to: 0..<max(1, scenario.compare.weeks))
      let closed = weeks.filter { !builder.option.timetable.state(of: demand.place, in: $0).isOpen }
      guard let first = closed.first, first == weeks.lowerBound else { continue }
      let action = option.actions[demand.action]
      let isNeverOpen = closed.count == weeks.count
      let name = plan.places[demand.place].name
      findings.add(
        Finding(
          isNeverOpen ? "E-ACTION-CLOSED" : "W-ACTION-CLOSED",
          "people are brought to \"\(name)\" of \(site.name) from week \(weeks.lowerBound), but it is"
            + " closed "
            + (isNeverOpen
              ? "until the end" : "until week \(weeks.first { !closed.contains($0) } ?? first)"),
          at: (local(action)?.values ?? action.values)[demand.key]?.place ?? action.place,
          hint: "open it with an action that does \"open\", or choose another place or week"))
    }
  }
}

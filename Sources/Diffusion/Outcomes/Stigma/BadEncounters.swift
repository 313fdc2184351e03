/// Bad encounters of a service user in a year: those of the last 13 weeks, × 365.25 / days counted
/// (SCIENCE §3.3). In the first weeks fewer are looked back on; at row 0 none, so it is not defined.
enum BadEncounters: OutcomeRule {
  static let outcome = Outcome(
    name: "bad encounters", theme: .stigma,
    meaning: "encounters that went badly for a service user, a year, at the pace of the last 13"
      + " weeks",
    isNot: "reported incidents: slights count too", unit: "encounters per year", better: .lower,
    decimals: 1, population: .serviceUsers, otherNames: ["incidents", "discrimination"],
    measure: .reading(
      ReadingMeasure(flows: [.incidents]) { reading, people in
        guard let flows = reading.flows else { return Measured(nil, people: people.count) }
        let years = Double(flows.weeks) * ModelTime.step
        return .mean(people) { flows.bad[$0] / years }
      }))
}

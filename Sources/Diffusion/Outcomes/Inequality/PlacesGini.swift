/// Gini of places used in the last 13 weeks (SCIENCE §3.5); not defined at row 0.
enum PlacesGini: OutcomeRule {
  static let outcome = Outcome(
    name: "gini of places used", theme: .inequality,
    meaning: "inequality of places used in the last 13 weeks, from 0 (all alike) towards 1",
    isNot: "who uses them: any two people may change places", unit: "share", better: .lower,
    decimals: 3,
    measure: .reading(
      ReadingMeasure(flows: [.attendance]) { reading, people in
        guard let flows = reading.flows else { return Measured(nil, people: people.count) }
        return Measured(
          InequalityIndex.gini(people.map { Double(flows.places[$0]) }), people: people.count)
      }))
}

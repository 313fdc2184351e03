/// Different places at which a person was in the last 13 weeks (SCIENCE §3.4); not defined at row 0.
enum PlacesUsed: OutcomeRule {
  static let outcome = Outcome(
    name: "places used", theme: .takingPart,
    meaning: "different places, groups and services that a person went to in the last 13 weeks",
    unit: "places", better: .higher, decimals: 2, otherNames: ["places"],
    measure: .reading(
      ReadingMeasure(flows: [.attendance]) { reading, people in
        guard let flows = reading.flows else { return Measured(nil, people: people.count) }
        return .mean(people) { Double(flows.places[$0]) }
      }))
}

/// The share of people who were at a place that is no service in the last 13 weeks (SCIENCE §3.4);
/// not defined at row 0.
enum UsingCommunityPlaces: OutcomeRule {
  static let outcome = Outcome(
    name: "using community places", theme: .takingPart,
    meaning: "share of people who went to at least one place that is not a service in the last 13"
      + " weeks",
    unit: "share", isPercentage: true, better: .higher, decimals: 3,
    otherNames: ["using places", "non-service place"],
    measure: .reading(
      ReadingMeasure(flows: [.attendance]) { reading, people in
        guard let flows = reading.flows else { return Measured(nil, people: people.count) }
        return .share(people) { flows.communityPlaces[$0] > 0 }
      }))
}

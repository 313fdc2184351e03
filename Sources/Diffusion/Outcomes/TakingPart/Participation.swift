/// Participation: visits to places that are no service, a week, over the last 13 weeks; a place counts
/// at most once a week. Not defined at row 0. The definition is ours (A): the pamphlet gives none.
enum Participation: OutcomeRule {
  static let outcome = Outcome(
    name: "participation", theme: .takingPart,
    meaning: "visits a week to places and groups other than services, over the last 13 weeks",
    isNot: "what people do there; a place counts at most once a week (A)",
    unit: "visits per week", better: .higher, decimals: 2, otherNames: ["visits", "attendance"],
    measure: .reading(
      ReadingMeasure(flows: [.attendance]) { reading, people in
        guard let flows = reading.flows else { return Measured(nil, people: people.count) }
        return .mean(people) { flows.visits[$0] / Double(flows.weeks) }
      }))
}

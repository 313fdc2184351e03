/// reach₂: other people within two steps, |{j: dist ≤ 2}| − 1 (SCIENCE §3.4). Those who are only named
/// by others are counted: they can be reached.
enum Reach: OutcomeRule {
  static let outcome = Outcome(
    name: "reach", theme: .network,
    meaning: "people within two steps: friends, and friends of friends", unit: "people",
    better: .higher, decimals: 1, otherNames: ["reach within two steps", "two-step reach"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        .mean(people) { Double(reading.reach[$0]) }
      }))
}

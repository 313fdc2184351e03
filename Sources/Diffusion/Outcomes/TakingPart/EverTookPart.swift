/// Took part in a programme with word of mouth at any time (SCIENCE §1.1 P12).
enum EverTookPart: OutcomeRule {
  static let outcome = Outcome(
    name: "ever took part", theme: .takingPart,
    meaning: "share of people who have ever taken part in a group", unit: "share",
    isPercentage: true, better: .higher, decimals: 3, otherNames: ["uptake"],
    measure: .mean(.everTookPart))
}

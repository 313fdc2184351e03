/// Takes part in a programme with word of mouth now (SCIENCE §1.1 P12).
enum TakingPart: OutcomeRule {
  static let outcome = Outcome(
    name: "taking part", theme: .takingPart, meaning: "share of people who take part in a group",
    unit: "share", isPercentage: true, better: .higher, decimals: 3, measure: .mean(.takingPart))
}

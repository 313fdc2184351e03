/// The share of people whose wellbeing is at least 1 point below row 0 of the same future
/// (SCIENCE §3.1).
enum WorseByOne: OutcomeRule {
  static let outcome = Outcome(
    name: "worse by 1 point", theme: .wellbeing,
    meaning: "share of people whose wellbeing is at least 1 point below the start",
    isNot: "what the option did: people also move by luck, so read the difference from as now",
    unit: "share", isPercentage: true, better: .lower, decimals: 3,
    otherNames: ["worsening", "share worsening"],
    measure: .reading(ReadingMeasure { $0.shareMoved($1, by: -1) }))
}

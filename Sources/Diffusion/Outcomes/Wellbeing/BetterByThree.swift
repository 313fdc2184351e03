/// The share of people whose wellbeing is at least 3 points above row 0 of the same future: a change
/// that the scale tells from its own error (2.77 standard errors = 2.87; SCIENCE §3.1, F).
enum BetterByThree: OutcomeRule {
  static let outcome = Outcome(
    name: "better by 3 points", theme: .wellbeing,
    meaning: "share of people whose wellbeing is at least 3 points above the start",
    isNot: "what the option did: people also move by luck, so read the difference from as now",
    unit: "share", isPercentage: true, better: .higher, decimals: 3,
    otherNames: ["improved by 3 points"],
    measure: .reading(ReadingMeasure { $0.shareMoved($1, by: 3) }))
}

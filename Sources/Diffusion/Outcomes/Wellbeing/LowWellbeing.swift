/// The share of people with low wellbeing: SWEMWBS ≤ 19.3, metric (SCIENCE §3.1, M).
enum LowWellbeing: OutcomeRule {
  static let outcome = Outcome(
    name: "low wellbeing", theme: .wellbeing,
    meaning: "share of people with a SWEMWBS of 19.3 or less (a cut-off from memory: M)",
    isNot: "a diagnosis", unit: "share", isPercentage: true, better: .lower, decimals: 3,
    otherNames: ["share low", "poor wellbeing"], measure: .mean(.atMost(.wellbeing, 19.3)))
}

/// The share of people with high wellbeing: SWEMWBS ≥ 28.1, metric (SCIENCE §3.1, M): all but those
/// who are at most the number just below.
enum HighWellbeing: OutcomeRule {
  static let outcome = Outcome(
    name: "high wellbeing", theme: .wellbeing,
    meaning: "share of people with a SWEMWBS of 28.1 or more (a cut-off from memory: M)",
    unit: "share", isPercentage: true, better: .higher, decimals: 3, otherNames: ["share high"],
    measure: .scaled(.atMost(.wellbeing, Float(28.1).nextDown), times: -1, plus: 1))
}

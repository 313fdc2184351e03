/// Reached by the threshold contagion (SCIENCE §1.1 P3).
enum ReachedByThreshold: OutcomeRule {
  static let outcome = Outcome(
    name: "reached by threshold", theme: .reach,
    meaning: "share of people who have taken up the behaviour", unit: "share", isPercentage: true,
    better: .higher, decimals: 3, measure: .mean(.reached("threshold")))
}

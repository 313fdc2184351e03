/// Reached by the independent cascade (SCIENCE §1.1 P1).
enum ReachedByCascade: OutcomeRule {
  static let outcome = Outcome(
    name: "reached by independent-cascade", theme: .reach,
    meaning: "share of people whom the news has reached", unit: "share", isPercentage: true,
    better: .higher, decimals: 3, measure: .mean(.reached("independent-cascade")))
}

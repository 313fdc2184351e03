/// The share of people with g(E) ≤ ½, that is E ≤ E½ (SCIENCE §3.2).
enum PoorlyConnected: OutcomeRule {
  static let outcome = Outcome(
    name: "poorly connected", theme: .connection,
    meaning: "share of people with so little contact that they are at most half connected",
    isNot: "how lonely people feel", unit: "share", isPercentage: true, better: .lower, decimals: 3,
    otherNames: ["loneliness", "isolation", "half connected"], measure: .mean(.poorlyConnected))
}

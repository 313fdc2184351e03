/// The share of service users with v > ½ (SCIENCE §3.3): all but those who are at most ½.
enum MostlyWithdrawn: OutcomeRule {
  static let outcome = Outcome(
    name: "mostly withdrawn", theme: .stigma,
    meaning: "share of service users who stay at home more than half of the time that they might"
      + " go out",
    unit: "share", isPercentage: true, better: .lower, decimals: 3, population: .serviceUsers,
    otherNames: ["withdrawn"], measure: .scaled(.atMost(.withdrawal, 0.5), times: -1, plus: 1))
}

/// The mean of v over service users (SCIENCE §1.3, §3.3).
enum MeanWithdrawal: OutcomeRule {
  static let outcome = Outcome(
    name: "withdrawal", theme: .stigma,
    meaning: "how much service users stay at home from fear of rejection (0 to 1)", unit: "share",
    better: .lower, decimals: 3, population: .serviceUsers,
    otherNames: ["anticipated discrimination", "staying at home"], measure: .mean(.withdrawal))
}

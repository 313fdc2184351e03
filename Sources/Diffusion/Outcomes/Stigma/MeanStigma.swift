/// The mean of s over residents (SCIENCE §1.3, §3.3).
enum MeanStigma: OutcomeRule {
  static let outcome = Outcome(
    name: "stigma", theme: .stigma,
    meaning: "mean desired social distance from service users (0 to 1)",
    isNot: "how people behave", unit: "share", better: .lower, decimals: 3, population: .residents,
    otherNames: ["social distance", "prejudice"], measure: .mean(.stigma))
}

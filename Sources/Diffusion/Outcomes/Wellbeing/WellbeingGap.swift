/// gap = mean(residents) − mean(service users) (SCIENCE §3.5).
enum WellbeingGap: OutcomeRule {
  static let outcome = Outcome(
    name: "wellbeing gap", theme: .wellbeing,
    meaning: "mean wellbeing of residents minus that of service users",
    isNot: "a sign of who moved: it also narrows when residents lose", unit: "points",
    better: .lower, decimals: 3, otherNames: ["gap", "inequality gap"], measure: .gap(.wellbeing))
}

/// Mean wellbeing, SWEMWBS on the metric scale; raw sums are converted when a site is read, so the two
/// are never mixed (SCIENCE §3.1, F).
enum MeanWellbeing: OutcomeRule {
  static let outcome = Outcome(
    name: "wellbeing", theme: .wellbeing,
    meaning: "mean wellbeing, SWEMWBS on the metric scale (7 to 35)",
    isNot: "raw SWEMWBS sums, nor WEMWBS with its 14 items", unit: "points", better: .higher,
    importantChange: 1,
    importantChangeSource: "1 to 3 points; one standard error of measurement is 1.03 (F)",
    decimals: 3, otherNames: ["mean wellbeing", "swemwbs"], measure: .mean(.wellbeing))
}

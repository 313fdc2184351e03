/// The share of people with UCLA-3 ≥ 6 (SCIENCE §3.2; the cut-off is M).
enum Lonely: OutcomeRule {
  static let outcome = Outcome(
    name: "lonely", theme: .connection,
    meaning: "share of people with a loneliness score of 6 or more (a cut-off from memory: M)",
    isNot: "an answer to the three questions: it is worked out from contact alone (A)",
    unit: "share", isPercentage: true, better: .lower, decimals: 3, otherNames: ["lonely people"],
    measure: .reading(
      ReadingMeasure { reading, people in .share(people) { reading.lonelinessScore($0) >= 6 } }))
}

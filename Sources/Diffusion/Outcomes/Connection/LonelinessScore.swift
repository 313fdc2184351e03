/// UCLA-3 as a display: 3 + round(6 ℓ), ℓ = 1 − g(E), halves away from zero (SCIENCE §3.2; A as a
/// mapping of contact).
enum LonelinessScore: OutcomeRule {
  static let outcome = Outcome(
    name: "loneliness score", theme: .connection,
    meaning: "mean loneliness as the three UCLA items would show it (3 to 9): 3 + 6 × loneliness",
    isNot: "an answer to the three questions: it is worked out from contact alone (A)",
    unit: "points", better: .lower, decimals: 2, otherNames: ["ucla", "ucla-3"],
    measure: .reading(
      ReadingMeasure { reading, people in .mean(people) { reading.lonelinessScore($0) } }))
}

extension Reading {
  /// UCLA-3 of a person, 3 to 9.
  func lonelinessScore(_ person: Int) -> Double { 3 + (6 * loneliness(person)).rounded() }
}

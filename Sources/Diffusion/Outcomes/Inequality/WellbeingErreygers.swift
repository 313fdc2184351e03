/// Erreygers' index of wellbeing by ties on the map, 8 cov(w, R) / (35 − 7) (SCIENCE §3.5).
enum WellbeingErreygers: OutcomeRule {
  /// The SWEMWBS metric scale.
  static let scale = 7.0...35.0

  static let outcome = Outcome(
    name: "erreygers index of wellbeing by ties", theme: .inequality,
    meaning: "inequality of wellbeing in favour of the best connected, from -1 to 1 (Erreygers, for"
      + " scales with two ends); the order is that of ties at the start",
    unit: "index", better: .lower, decimals: 4, otherNames: ["erreygers"],
    measure: .reading(
      ReadingMeasure { reading, people in
        reading.rankedByTies(people, { Double(reading.now.wellbeing[$0]) }) {
          InequalityIndex.erreygers($0, ranks: $1, scale: scale)
        }
      }))
}

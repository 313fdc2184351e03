/// Slope index of inequality of wellbeing by ties on the map (SCIENCE §3.5): by least squares, how much
/// more wellbeing the best connected have than the least connected.
enum WellbeingSlope: OutcomeRule {
  static let outcome = Outcome(
    name: "slope of wellbeing by ties", theme: .inequality,
    meaning: "how much more wellbeing the best connected have than the least connected (slope index"
      + " of inequality); the order is that of ties at the start",
    isNot: "the effect of ties", unit: "points", better: .lower, decimals: 3,
    otherNames: ["slope index of inequality", "sii", "slope of wellbeing"],
    measure: .reading(
      ReadingMeasure { reading, people in
        reading.rankedByTies(people, { Double(reading.now.wellbeing[$0]) }) {
          InequalityIndex.slope($0, ranks: $1)
        }
      }))
}

/// Slope index of inequality of contact by ties on the map (SCIENCE §3.5).
enum ContactSlope: OutcomeRule {
  static let outcome = Outcome(
    name: "slope of contact by ties", theme: .inequality,
    meaning: "how much more contact the best connected have than the least connected (slope index"
      + " of inequality); the order is that of ties at the start",
    unit: "contacts per week", better: .lower, decimals: 2, otherNames: ["slope of contact"],
    measure: .reading(
      ReadingMeasure { reading, people in
        reading.rankedByTies(people, { Double(reading.now.connection[$0]) }) {
          InequalityIndex.slope($0, ranks: $1)
        }
      }))
}

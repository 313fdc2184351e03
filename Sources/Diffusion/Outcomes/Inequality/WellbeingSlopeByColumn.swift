/// Slope index of inequality of wellbeing by a column of numbers (SCIENCE §3.5). The order is that of
/// the column, from its lowest number; which end is worse off, the column does not say.
enum WellbeingSlopeByColumn: ColumnOutcomeRule {
  static let stem = "slope of wellbeing by "

  static func outcome(by column: String) -> Outcome {
    Outcome(
      name: stem + column, theme: .inequality,
      meaning: "how much more wellbeing people with the highest \(column) have than those with the"
        + " lowest (slope index of inequality)",
      unit: "points", better: nil, decimals: 3,
      measure: .reading(
        ReadingMeasure(column: .numbers(column)) { reading, people in
          reading.ranked(people, by: column, { Double(reading.now.wellbeing[$0]) }) {
            InequalityIndex.slope($0, ranks: $1)
          }
        }))
  }
}

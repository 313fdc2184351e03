/// Slope index of inequality of contact by a column of numbers (SCIENCE §3.5).
enum ContactSlopeByColumn: ColumnOutcomeRule {
  static let stem = "slope of contact by "

  static func outcome(by column: String) -> Outcome {
    Outcome(
      name: stem + column, theme: .inequality,
      meaning: "how much more contact people with the highest \(column) have than those with the"
        + " lowest (slope index of inequality)",
      unit: "contacts per week", better: nil, decimals: 2,
      measure: .reading(
        ReadingMeasure(column: .numbers(column)) { reading, people in
          reading.ranked(people, by: column, { Double(reading.now.connection[$0]) }) {
            InequalityIndex.slope($0, ranks: $1)
          }
        }))
  }
}

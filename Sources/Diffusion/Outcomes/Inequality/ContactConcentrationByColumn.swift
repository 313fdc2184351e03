/// Concentration index of contact by a column of numbers (SCIENCE §3.5).
enum ContactConcentrationByColumn: ColumnOutcomeRule {
  static let stem = "concentration of contact by "

  static func outcome(by column: String) -> Outcome {
    Outcome(
      name: stem + column, theme: .inequality,
      meaning: "how far contact is gathered among people with a high \(column), from -1 to 1"
        + " (concentration index)",
      unit: "index", better: nil, decimals: 3,
      measure: .reading(
        ReadingMeasure(column: .numbers(column)) { reading, people in
          reading.ranked(people, by: column, { Double(reading.now.connection[$0]) }) {
            InequalityIndex.concentration($0, ranks: $1)
          }
        }))
  }
}

/// Erreygers' index of wellbeing by a column of numbers (SCIENCE §3.5).
enum WellbeingErreygersByColumn: ColumnOutcomeRule {
  static let stem = "erreygers index of wellbeing by "

  static func outcome(by column: String) -> Outcome {
    Outcome(
      name: stem + column, theme: .inequality,
      meaning: "inequality of wellbeing in favour of people with a high \(column), from -1 to 1"
        + " (Erreygers, for scales with two ends)",
      unit: "index", better: nil, decimals: 4,
      measure: .reading(
        ReadingMeasure(column: .numbers(column)) { reading, people in
          reading.ranked(people, by: column, { Double(reading.now.wellbeing[$0]) }) {
            InequalityIndex.erreygers($0, ranks: $1, scale: WellbeingErreygers.scale)
          }
        }))
  }
}

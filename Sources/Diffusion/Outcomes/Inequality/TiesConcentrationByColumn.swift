/// Concentration index of ties by a column of numbers (SCIENCE §3.5).
enum TiesConcentrationByColumn: ColumnOutcomeRule {
  static let stem = "concentration of ties by "

  static func outcome(by column: String) -> Outcome {
    Outcome(
      name: stem + column, theme: .inequality,
      meaning: "how far ties are gathered among people with a high \(column), from -1 to 1"
        + " (concentration index)",
      unit: "index", better: nil, decimals: 3,
      measure: .reading(
        ReadingMeasure(column: .numbers(column), needsCommunity: false) { reading, people in
          reading.ranked(people, by: column, { Double(reading.graph.degree($0)) }) {
            InequalityIndex.concentration($0, ranks: $1)
          }
        }))
  }
}

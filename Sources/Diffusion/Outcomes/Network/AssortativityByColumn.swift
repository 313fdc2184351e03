/// Newman's assortativity by any column; people whose cell is empty, and their ties, are left out.
enum AssortativityByColumn: ColumnOutcomeRule {
  static let stem = "assortativity by "

  static func outcome(by column: String) -> Outcome {
    Outcome(
      name: stem + column, theme: .network,
      meaning: "how much people with the same \(column) keep to themselves: 1 = wholly apart, 0 ="
        + " as blind chance would mix them",
      unit: "index", better: nil, decimals: 3,
      measure: .reading(
        ReadingMeasure(column: .words(column), needsCommunity: false) { reading, people in
          let (groups, graph, known) = reading.mixing(people, by: column)
          return Measured(graph.assortativity(groups: groups), people: known)
        }))
  }
}

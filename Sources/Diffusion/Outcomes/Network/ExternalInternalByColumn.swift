import Networks

/// The E–I index across the groups of a column; people whose cell is empty, and their ties, are left
/// out.
enum ExternalInternalByColumn: ColumnOutcomeRule {
  static let stem = "e-i index by "

  static func outcome(by column: String) -> Outcome {
    Outcome(
      name: stem + column, theme: .network,
      meaning: "ties between people with different \(column) against ties inside, from -1 (all"
        + " inside) to 1 (all across)",
      unit: "index", better: nil, decimals: 3,
      measure: .reading(
        ReadingMeasure(column: .words(column), needsCommunity: false) { reading, people in
          let (groups, graph, known) = reading.mixing(people, by: column)
          return Measured(graph.externalInternal(groups: groups), people: known)
        }))
  }
}

extension Reading {
  /// The group of each person by a column (−1: not known), the ties that touch the people and whose
  /// both ends are known, and how many of the people are.
  func mixing(_ people: [Int], by column: String) -> (groups: [Int], graph: Graph, known: Int) {
    let groups = plan.groups(by: column)
    let known = people.filter { groups[$0] >= 0 }
    let all = graph(touching: known)
    let pairs = (0..<plan.count).flatMap { person in
      all.neighbours(of: person).filter { Int($0) > person }.map { (person, Int($0)) }
    }
    let graph = Graph(
      count: plan.count, pairs: pairs.filter { groups[$0.0] >= 0 && groups[$0.1] >= 0 })
    return (groups, graph, known.count)
  }
}

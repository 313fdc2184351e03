/// Transitivity: 3 × triangles / triples among the group's people (SCIENCE §3.4). Not defined without
/// a triple.
enum Transitivity: OutcomeRule {
  static let outcome = Outcome(
    name: "transitivity", theme: .network,
    meaning: "how often two friends of one person are friends themselves", unit: "share",
    isPercentage: true, better: nil, decimals: 3, otherNames: ["clustering", "triangles"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        Measured(reading.graph(among: people).transitivity(), people: people.count)
      }))
}

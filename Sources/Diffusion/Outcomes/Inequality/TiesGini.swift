/// Gini of ties (SCIENCE §3.5).
enum TiesGini: OutcomeRule {
  static let outcome = Outcome(
    name: "gini of ties", theme: .inequality,
    meaning: "inequality of ties, from 0 (all alike) towards 1 (one person has them all)",
    isNot: "who has them: any two people may change places", unit: "share", better: .lower,
    decimals: 3,
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        Measured(
          InequalityIndex.gini(people.map { Double(reading.graph.degree($0)) }),
          people: people.count)
      }))
}

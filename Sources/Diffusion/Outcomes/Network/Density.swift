/// Density: ties among the group's people / pairs of them (SCIENCE §3.4). Not defined for fewer than
/// two people.
enum Density: OutcomeRule {
  static let outcome = Outcome(
    name: "density", theme: .network,
    meaning: "share of all pairs of people who are tied", unit: "share", isPercentage: true,
    better: nil, decimals: 4,
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        let pairs = people.count * (people.count - 1) / 2
        let ties = reading.graph(among: people).pairCount
        return Measured(
          pairs > 0 ? Double(ties) / Double(pairs) : nil, people: people.count)
      }))
}

/// Concentration index of contact by ties on the map, 2 cov(E, R) / Ē (SCIENCE §3.5): contact has a
/// true zero, which the index needs.
enum ContactConcentration: OutcomeRule {
  static let outcome = Outcome(
    name: "concentration of contact by ties", theme: .inequality,
    meaning: "how far contact is gathered among the best connected, from -1 to 1 (concentration"
      + " index; 0 = the same all along the order); the order is that of ties at the start",
    unit: "index", better: .lower, decimals: 3, otherNames: ["concentration index"],
    measure: .reading(
      ReadingMeasure { reading, people in
        reading.rankedByTies(people, { Double(reading.now.connection[$0]) }) {
          InequalityIndex.concentration($0, ranks: $1)
        }
      }))
}

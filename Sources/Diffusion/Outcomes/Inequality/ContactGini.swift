/// Gini of contact (SCIENCE §3.5).
enum ContactGini: OutcomeRule {
  static let outcome = Outcome(
    name: "gini of contact", theme: .inequality,
    meaning: "inequality of contact, from 0 (all alike) towards 1 (one person has it all)",
    isNot: "who has it: any two people may change places", unit: "share", better: .lower,
    decimals: 3, otherNames: ["gini"],
    measure: .reading(
      ReadingMeasure { reading, people in
        Measured(
          InequalityIndex.gini(people.map { Double(reading.now.connection[$0]) }),
          people: people.count)
      }))
}

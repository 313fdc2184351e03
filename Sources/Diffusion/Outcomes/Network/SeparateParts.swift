/// Components: parts of the network between which there is no way, as far as they hold some of the
/// group's people (SCIENCE §3.4). Ways may lead through anybody; a person without ties is a part.
enum SeparateParts: OutcomeRule {
  static let outcome = Outcome(
    name: "separate parts", theme: .network,
    meaning: "parts of the network between which there is no way, counting a person without ties"
      + " as one",
    unit: "parts", better: .lower, decimals: 1, otherNames: ["components"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        let parts = Set(people.map { reading.components.part[$0] })
        return Measured(people.isEmpty ? nil : Double(parts.count), people: people.count)
      }))
}

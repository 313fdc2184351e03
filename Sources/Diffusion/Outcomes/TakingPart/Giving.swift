/// Giving : receiving, over the last 13 weeks. A contact of formal help is given by the helper and
/// received by the person visited; any other contact is half given and half received by both. With C
/// all contacts of a person, G the formal help given and R that received:
/// Σ (G + (C − G − R)/2) / Σ (R + (C − G − R)/2).
///
/// The definition is ours (A), after the pamphlet's "given as well as received" (R4). Its limits: a
/// contact is not help, the map does not say who helps whom along a tie, and so whoever has no formal
/// help has exactly 1. Not defined at row 0 nor where nothing was received.
enum Giving: OutcomeRule {
  static let outcome = Outcome(
    name: "giving", theme: .takingPart,
    meaning: "contacts given for each contact received in the last 13 weeks: 1 = as much given as"
      + " received, below 1 = mostly visited",
    isNot: "who helps whom along ordinary ties: those count as half given, half received (A)",
    unit: "given per received", better: nil, decimals: 2,
    otherNames: ["reciprocity", "giving and receiving"],
    measure: .reading(
      ReadingMeasure(flows: [.contacts]) { reading, people in
        guard let flows = reading.flows else { return Measured(nil, people: people.count) }
        var (given, received) = (0.0, 0.0)
        for person in people {
          let (gave, got) = (flows.helpGiven[person], flows.helpReceived[person])
          let mutual = (flows.contacts[person] - gave - got) / 2
          given += gave + mutual
          received += got + mutual
        }
        return Measured(received > 0 ? given / received : nil, people: people.count)
      }))
}

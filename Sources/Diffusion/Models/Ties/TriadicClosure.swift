/// Friends of friends become friends (T2, closure).
package enum TriadicClosure: ReferenceModel {
  package static let page = ModelPage(
    name: "triadic-closure", code: "T2", title: "Friends of friends", family: .ties,
    meaning: "two people who both know a third come to know each other",
    equations: [
      "two without a tie who share k: tie with chance 1 − e^(−c q_ik q_kj Δ), for each such k on its own",
      "the new tie has strength q_new and κ_new contacts a year",
    ],
    references: [
      .remembered("Rapoport (1953) doi:10.1007/BF02476440: triadic closure"),
      .remembered(
        "Feld (1981) doi:10.1086/227352: much closure is shared places, which Kith has too"),
    ],
    limits: ["The rate is assumed. Without ties that fade the network fills up with time."],
    use: "also = \"triadic-closure\"", pace: .oneByOne)
  package static let parameters: [ParameterKey: Parameter] = [
    .closureRate: .row(
      "triadic-closure.rate", "c", 0.1, .perYear, 0...50,
      "how fast two people with a common friend become tied, at full strengths")
  ]

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let network = turn.network
    // Hazards of independent chances add up: one coin a pair.
    for person in 0..<turn.plan.count {
      var hazard: [Int: Double] = [:]
      for first in network.stretch(person) {
        for second in network.stretch(network.others[first]) {
          let other = network.others[second]
          guard person < other else { continue }
          hazard[other, default: 0] += network.strengths[first] * network.strengths[second]
        }
      }
      for (other, product) in hazard.sorted(by: { $0.key < $1.key })
      where !network.hears(person, other) && !network.hears(other, person) {
        let chance = ModelTime.chance(
          rate: turn.values[.closureRate] * product, in: turn.years)
        guard turn.uniform(.modelPair, person, other) < chance else { continue }
        memory.effects.tied.append(
          (
            person, other, Float(turn.values[.tiesNewStrength]),
            Float(turn.values[.tiesNewContacts] * turn.years)
          ))
      }
    }
  }
}

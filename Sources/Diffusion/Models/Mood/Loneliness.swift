/// Loneliness (W3): it follows from too little contact, can pass from person to person, and makes ties
/// fade faster.
package enum Loneliness: ReferenceModel {
  package static let page = ModelPage(
    name: "loneliness", code: "W3", title: "Loneliness", family: .wellbeing,
    meaning: "loneliness: comes with little contact, spreads a little, and loosens ties",
    equations: [
      "g(E) = E / (E + E½); ℓ(0) = 1 − g(E(0))",
      "k = θ_ℓ + c_ℓ (without ties θ_ℓ); m = (θ_ℓ (1 − g(E)) + c_ℓ ℓ̄) / k; ℓ ← m + (ℓ − m) e^(−kΔ)",
      "a tie weakens by a further e^(−λ h_ℓ (ℓ_i + ℓ_j)/2 Δ)",
    ],
    references: [
      .found(
        "Cacioppo, Fowler & Christakis (2009) doi:10.1037/a0016076: a lonely tie goes with 52 % more"
          + " loneliness; lonely people move to the edge and lose ties"),
      .remembered(
        "Cohen-Cole & Fletcher (2008) doi:10.1136/bmj.a2533: the same method finds headaches"),
    ],
    limits: [
      "How fast loneliness follows contact is assumed.",
      "Published spread may be likeness; set loneliness.contagion = \"0 per year\" to see without.",
    ],
    use: "also = \"loneliness\"", pace: .oneByOne,
    reports: [
      ModelPage.Report(
        "loneliness", "mean loneliness, from 0 (not at all) to 1 (fully)", better: .lower)
    ], needsCommunity: true)
  package static let peerEffects: [ParameterKey] = [.lonelinessContagion]
  package static let parameters: [ParameterKey: Parameter] = [
    .lonelinessReturn: .row(
      "loneliness.return", "θ_ℓ", 2, .perYear, 0.01...50,
      "how fast loneliness follows a change of contact"),
    .lonelinessContagion: .row(
      "loneliness.contagion", "c_ℓ", 0.2, .perYear, 0...20,
      "how fast it moves towards that of the people one is tied to"),
    .lonelinessLoss: .row(
      "loneliness.tie-loss", "h_ℓ", 0.25, .number, 0...10,
      "how much faster the ties of a fully lonely person fade"),
  ]
  package static let columns = 1

  private static func lack(_ person: Int, _ turn: ModelTurn) -> Double {
    let e = Double(turn.state(.connection, person))
    return 1 - e / (e + turn.values[.wellbeingHalfConnection])
  }

  package static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    for person in 0..<turn.plan.count { memory.columns[0][person] = lack(person, turn) }
  }

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let before = memory.columns[0]
    let (follow, spread) = (turn.values[.lonelinessReturn], turn.values[.lonelinessContagion])
    for person in before.indices {
      let around = turn.network.mean(of: person) { before[$0] }
      let k = around == nil ? follow : follow + spread
      let target = (follow * lack(person, turn) + (around.map { spread * $0 } ?? 0)) / k
      let keep = ModelTime.remainder(rate: k, in: turn.years)
      memory.columns[0][person] = target + (before[person] - target) * keep
    }
    loosen(before, &memory, turn)
  }

  private static func loosen(_ before: [Double], _ memory: inout ModelMemory, _ turn: ModelTurn) {
    let rate = turn.values[.tiesDecay] * turn.values[.lonelinessLoss]
    guard rate > 0 else { return }
    for person in before.indices {
      for other in turn.network.neighbours(of: person)
      where person < other || turn.isOneWay(other, person) {
        let share = ModelTime.chance(
          rate: rate * (before[person] + before[other]) / 2, in: turn.years)
        memory.effects.weakened.append((person, other, Float(share)))
      }
    }
  }
}

/// Bass model on a network (P9): people take it up by themselves at a small rate and faster the more of
/// those they listen to have.
package enum Bass: AdoptionModel {
  package static let page = ModelPage(
    name: "bass", code: "P9", title: "Bass model on the network", family: .persuasion,
    meaning: "a novelty: some take it up by themselves, most because others have",
    equations: [
      "h_i = p M(t) + q Σ_j b_ij [j has], with b_ij = q_ij / Σ_j q_ij",
      "M(t) = 1, or as bass.schedule says, such as \"0 from week 0, 3 from week 52, 1 from week 78\"",
      "i takes it up in a step with chance 1 − e^(−h Δ)",
      "with everybody tied to everybody and steps that go to 0 it is the classic Bass curve",
    ],
    updates: [.sync, .event],
    references: [
      .remembered("Bass (1969) doi:10.1287/mnsc.15.5.215"),
      .remembered("Fibich & Gibori (2010) doi:10.1287/opre.1100.0853"),
      .remembered("Sultan, Farley & Lehmann (1990) doi:10.1177/002224379002700107: p .03, q .38"),
    ],
    limits: [
      "The standard numbers are averages over consumer goods, not over habits or services.",
      "On a few people or with long steps it lags behind the classic curve, which is not an error.",
    ],
    use: "persuasion = \"bass\"", pace: .oneByOne, isTakenUp: true)
  package static let personal: [ParameterKey] = [.bassInnovation, .bassImitation]
  package static let peerEffects: [ParameterKey] = [.bassImitation]
  package static let parameters: [ParameterKey: Parameter] = [
    .bassInnovation: .row(
      "bass.innovation", "p", 0.03, .perYear, 0...20, "how fast people take it up by themselves",
      .remembered("Sultan, Farley & Lehmann 1990")),
    .bassImitation: .row(
      "bass.imitation", "q", 0.38, .perYear, 0...100,
      "what it adds when everybody one listens to has it",
      .remembered("Sultan, Farley & Lehmann 1990")),
  ]

  package static func rate(_ way: Int, _ person: Int, _ memory: ModelMemory, _ turn: ModelTurn)
    -> Double
  {
    if memory.isLocked(person, in: turn.week) { return 0 }
    let around = turn.network.mean(of: person) { memory.isActive[$0] ? 1 : 0 } ?? 0
    return memory.value(.bassInnovation, of: person, turn) * turn.model.schedule[turn.week]
      + memory.value(.bassImitation, of: person, turn) * around
  }
}

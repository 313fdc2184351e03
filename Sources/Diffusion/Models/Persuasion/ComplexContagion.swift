import Foundation

/// Soft complex contagion (P4): the more of the people one is tied to do it, the sooner one joins them,
/// with a steep rise where it becomes normal.
package enum ComplexContagion: AdoptionModel {
  package static let page = ModelPage(
    name: "complex-contagion", code: "P4", title: "Complex contagion", family: .persuasion,
    meaning: "a habit: one other who does it changes little, several change much",
    equations: [
      "h(m) = h_max / (1 + e^(−b (m − m₀))) for m ≥ 1 people one listens to who do it; h(0) = 0",
      "i takes it up in a step with chance 1 − e^(−h Δ)",
    ],
    updates: [.sync, .event],
    references: [
      .found(
        "Centola (2010) doi:10.1126/science.1185231: behaviour spread farther and faster in"
          + " clustered networks")
    ],
    limits: [
      "The three numbers are assumed; no study known to us has measured them in a community.",
      "Nobody gives it up; add \"abandonment\" for that.",
    ],
    use: "persuasion = \"complex-contagion\"", pace: .oneByOne, needsTelling: true, isTakenUp: true)
  package static let personal: [ParameterKey] = [.complexRate, .complexSteepness, .complexMiddle]
  package static let peerEffects: [ParameterKey] = [.complexRate]
  package static let parameters: [ParameterKey: Parameter] = [
    .complexRate: .row(
      "complex-contagion.rate", "h_max", 2, .perYear, 0...100,
      "how fast people join when nearly everybody they know does it"),
    .complexSteepness: .row(
      "complex-contagion.steepness", "b", 2, .number, 0...50,
      "how sharply it rises around the middle"),
    .complexMiddle: .row(
      "complex-contagion.middle", "m₀", 2, .number, 0...100,
      "how many others must do it for half of that"),
  ]

  /// h(m), per year.
  package static func hazard(_ peers: Int, most: Double, steepness: Double, middle: Double)
    -> Double
  {
    peers < 1 ? 0 : most / (1 + exp(-steepness * (Double(peers) - middle)))
  }

  package static func rate(_ way: Int, _ person: Int, _ memory: ModelMemory, _ turn: ModelTurn)
    -> Double
  {
    memory.isLocked(person, in: turn.week)
      ? 0
      : hazard(
        peers(person, memory, turn), most: memory.value(.complexRate, of: person, turn),
        steepness: memory.value(.complexSteepness, of: person, turn),
        middle: memory.value(.complexMiddle, of: person, turn))
  }
}

/// Linear threshold (P2): a person takes it up when the weight of those who have reaches its threshold,
/// which nobody knows and which is drawn once a future.
package enum LinearThreshold: ReferenceModel {
  package static let page = ModelPage(
    name: "linear-threshold", code: "P2", title: "Linear threshold", family: .persuasion,
    meaning: "a habit: how much of one's circle must have taken it up first is a matter of chance",
    equations: [
      "θ_i ∼ U(0, 1), once a future, the same for every option",
      "i takes it up in a round as soon as Σ_j b_ij [j has] ≥ θ_i, with b_ij = q_ij / Σ_j q_ij",
      "nobody gives it up again; with nobody to listen to: never",
    ],
    references: [
      .remembered("Granovetter (1978) doi:10.1086/226707"),
      .remembered("Kempe, Kleinberg & Tardos (2003) doi:10.1145/956750.956769"),
    ],
    limits: [
      "Thresholds are drawn evenly from 0 to 1: where some are known, use threshold with a column.",
      "The weights follow ties as they are in that week and always add up to 1.",
    ],
    use: "persuasion = \"linear-threshold\"", isSlow: true, needsTelling: true, isTakenUp: true)
  package static let parameters: [ParameterKey: Parameter] = [
    .linearThresholdRound: .round(of: "linear-threshold")
  ]

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let before = memory.isActive
    memory.isNew = before.map { _ in false }
    for person in 0..<turn.plan.count where !before[person] {
      let weight = turn.network.mean(of: person) { before[$0] ? 1 : 0 }
      // As much as there is must reach a threshold just below 1, whatever the rounding.
      guard let weight, weight > 0, weight >= turn.trait(person) - 1e-12 else { continue }
      memory.takeUp(person, in: turn.week)
    }
  }
}

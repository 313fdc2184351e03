/// Linear threshold (P2): a person takes it up when the weight of those who have reaches its threshold,
/// which nobody knows and which is drawn once a future.
///
/// Where all ties are equally strong and stay as they are, a person waits for ⌊θ d⌋ + 1 of d others, and a
/// block counts them down. θ is drawn by bytes, its last bit set, so that no share of d others equals it.
package enum LinearThreshold: KernelModel {
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
    use: "persuasion = \"linear-threshold\"",
    pace: .together(while: "all ties are alike and stay as they are"), needsTelling: true,
    isTakenUp: true)
  package static let parameters: [ParameterKey: Parameter] = [
    .linearThresholdRound: .round(of: "linear-threshold")
  ]

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let before = memory.isActive
    memory.isNew = before.map { _ in false }
    for person in 0..<turn.plan.count where !before[person] {
      let weight = turn.network.mean(of: person) { before[$0] ? 1 : 0 }
      guard let weight, weight > 0, weight >= threshold(person, turn) else { continue }
      memory.takeUp(person, in: turn.week)
    }
  }

  /// θ: an odd number of 2⁻³², so that rounding cannot move a share of up to 255 others across it.
  private static func threshold(_ person: Int, _ turn: ModelTurn) -> Double {
    let word = turn.key(.thresholdTrait).byteWord(
      turn.plan.numbers[person], 0, step: 0, replicate: turn.replicate)
    return Double(word | 1) * 0x1p-32
  }

  package static func isUsual(_ model: Timetable.ModelPlan, _ plan: SitePlan) -> Bool {
    let strength = plan.pairs.first.map { Float($0.strength) }
    return plan.isHeard == nil && plan.pairs.allSatisfy { Float($0.strength) == strength }
      && (0..<plan.count).allSatisfy { plan.neighbours(of: $0).count <= SteadyRounds.mostCounted }
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    for (index, plan) in timetable.models.enumerated() where plan.name == page.name {
      let lanes = Rounds.lanesDue(block, .linearThresholdRound)
      guard lanes != 0 else { continue }
      guard isUsual(plan, block.plan), let rounds = block.steadyRounds(index, timetable) else {
        return advanceLanes(block, timetable)
      }
      rounds.look(at: block.models[index].new)
      let key = block.keys.key(.thresholdTrait, subject: plan.subject)
      rounds.countDown(key, base: block.base, lanes: lanes, &block.models[index])
    }
  }
}

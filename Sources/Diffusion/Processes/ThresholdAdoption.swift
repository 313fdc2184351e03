/// Threshold model (P3): a person takes it up as soon as enough of the people it is tied to have.
///
/// Enough is max(m, ⌈φ d − 1e-9⌉) of the d distinct people one is tied to now, never with d = 0
/// (SCIENCE §0.4). Where a column says how many a person waits for, that number is enough, 0 included.
/// Nobody gives it up again.
///
/// - References: Granovetter (1978) doi:10.1086/226707; Watts (2002) doi:10.1073/pnas.082090499;
///   Centola & Macy (2007) doi:10.1086/521848.
package enum ThresholdAdoption: KernelModel {
  package static let name = "threshold"
  package static let meaning = "behaviour: several others must have taken it up first"

  /// How many must have taken it up, of `degree` people; nil: never.
  ///
  /// - Parameter personal: The person's own number, which then decides alone.
  package static func need(peers: Double, share: Double, degree: Int, personal: Int? = nil)
    -> Int?
  {
    if let personal { return personal }
    guard degree > 0 else { return nil }
    let asked = max(peers, (share * Double(degree) - 1e-9).rounded(.up), 1)
    return Int(asked.rounded(.up))
  }

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let before = memory.isActive
    memory.isNew = before.map { _ in false }
    for person in 0..<turn.plan.count where !before[person] {
      let known = turn.network.neighbours(of: person)
      let need = need(
        peers: memory.value(.thresholdPeers, of: person, turn),
        share: memory.value(.thresholdShare, of: person, turn), degree: known.count,
        personal: turn.model.needs?[person])
      guard let need, known.count(where: { before[$0] }) >= need else { continue }
      memory.takeUp(person, in: turn.week)
    }
  }

  package static func isUsual(_ model: Timetable.ModelPlan, _ plan: SitePlan) -> Bool {
    plan.isHeard == nil && model.personal.isEmpty
  }

  package static func advance(_ block: Block, _ timetable: Timetable) {
    for (index, plan) in timetable.models.enumerated() where plan.name == page.name {
      guard isUsual(plan, block.plan) else { return advanceLanes(block, timetable) }
      let lanes = Rounds.lanesDue(block, .thresholdRound)
      guard lanes != 0 else { continue }
      let reached = Rounds.masks(block.plan.count) {
        ThresholdRound(block, index, personal: plan.needs).work(lanes, into: $0)
      }
      Rounds.takeUp(block, index, reached, lanes)
    }
  }
}

extension ThresholdAdoption {
  package static let page = ModelPage(
    name: "threshold", code: "P3", title: "Threshold", family: .persuasion,
    meaning: "behaviour: several others must have taken it up first",
    equations: [
      "need_i = max(m, ⌈φ d_i − 1e-9⌉), at least 1; d_i = different people one listens to now; d_i = 0: never",
      "i takes it up in a round as soon as need_i of them have; nobody gives it up",
      "a column (threshold.column) may say how many each person waits for",
    ],
    references: [
      .remembered("Granovetter (1978) doi:10.1086/226707"),
      .remembered("Watts (2002) doi:10.1073/pnas.082090499"),
      .remembered("Centola & Macy (2007) doi:10.1086/521848"),
    ],
    limits: [
      "A tie counts or does not; its strength plays no part.",
      "Not submodular: choosing people one by one for the largest gain does not work here and is refused.",
    ],
    use: "persuasion = \"threshold\"", needsTelling: true, isTakenUp: true)
  package static let personal: [ParameterKey] = [.thresholdPeers, .thresholdShare]
  package static let parameters: [ParameterKey: Parameter] = [
    .thresholdPeers: .row(
      "threshold.peers", "m", 2, .number, 0...1000,
      "how many people one is tied to must have taken it up first",
      .remembered("Centola & Macy 2007")),
    .thresholdShare: .row(
      "threshold.share", "φ", 0, .share, 0...1,
      "what share of the people one is tied to must have taken it up first; 0 = not asked",
      .remembered("Watts 2002 uses 0.18")),
    .thresholdRound: .row(
      "threshold.round", "Δ_r", 4, .weeks, 1...52, "weeks in a round", .assumed(Parameter.tuned)),
  ]
}

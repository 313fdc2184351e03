/// Threshold that people also fall back from (P3, not progressive): each goes by the others as they are.
package enum ReversibleThreshold: ReferenceModel {
  package static let page = ModelPage(
    name: "reversible-threshold", code: "P3", title: "Threshold with falling back",
    family: .persuasion,
    meaning: "a habit that lasts only while enough of the people one is tied to keep it up",
    equations: [
      "need_i = max(m, ⌈φ d_i − 1e-9⌉), at least 1; d_i = different people one listens to now",
      "i has it in the next round if and only if at least need_i of them have it now; d_i = 0: as before",
      "sync: all at once; async: one after the other within a round, in an order drawn for it",
    ],
    updates: [.sync, .async],
    references: [
      .remembered("Granovetter (1978) doi:10.1086/226707"),
      .remembered("Goles & Olivos (1980) doi:10.1016/0012-365X(80)90127-1: period at most 2"),
    ],
    limits: [
      "With update = \"sync\" it may swing to and fro between two states for ever; a run says so. Use"
        + " update = \"async\" then.",
      "Whoever was told has it too, but falls back like everybody else.",
    ],
    use: "persuasion = \"reversible-threshold\"", pace: .oneByOne,
    reports: [
      ModelPage.Report(
        "swinging", "share of people who went to and fro for at least four rounds", column: 1,
        .atLeast(Double(Rounds.swinging)), better: .lower)
    ], needsTelling: true, isTakenUp: true)
  package static let personal: [ParameterKey] = [.reversiblePeers, .reversibleShare]
  package static let parameters: [ParameterKey: Parameter] = [
    .reversiblePeers: .row(
      "reversible-threshold.peers", "m", 2, .number, 0...1000,
      "how many people one is tied to must have it", .remembered("Centola & Macy 2007")),
    .reversibleShare: .row(
      "reversible-threshold.share", "φ", 0, .share, 0...1,
      "what share of the people one is tied to must have it; 0 = not asked",
      .remembered("Watts 2002 uses 0.18")),
    .reversibleRound: .round(of: "reversible-threshold"),
  ]
  /// Whether the person had it one round ago; rounds in a row in which it went to and fro.
  package static let columns = 2

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let before = memory.isActive
    memory.isNew = before.map { _ in false }
    for person in order(turn) {
      // One after the other reads what has changed already, all at once does not.
      let now = turn.isOneByOne ? memory.isActive : before
      guard let has = decides(person, now, memory, turn) else { continue }
      memory.isNew[person] = has && !memory.isActive[person]
      memory.isActive[person] = has
    }
    note(before, &memory)
  }

  /// Whether a person has it next; nil: as before.
  private static func decides(
    _ person: Int, _ now: [Bool], _ memory: ModelMemory, _ turn: ModelTurn
  ) -> Bool? {
    let need = ThresholdAdoption.need(
      peers: memory.value(.reversiblePeers, of: person, turn),
      share: memory.value(.reversibleShare, of: person, turn), degree: turn.network.degree(person))
    return need.map { need in
      turn.network.neighbours(of: person).count { now[$0] } >= need
    }
  }

  private static func order(_ turn: ModelTurn) -> [Int] {
    guard turn.isOneByOne else { return Array(0..<turn.plan.count) }
    let drawn = (0..<turn.plan.count).map { (turn.uniform(.modelOrder, $0), $0) }
    return drawn.sorted { $0 < $1 }.map(\.1)
  }

  /// Remembers one round, and for how long people are where they were two rounds ago, but not one.
  private static func note(_ before: [Bool], _ memory: inout ModelMemory) {
    for person in before.indices {
      let (now, last) = (memory.isActive[person], before[person])
      let twoAgo = memory.columns[0][person] != 0
      let swings = now != last && now == twoAgo
      memory.columns[1][person] = swings ? memory.columns[1][person] + 1 : 0
      memory.columns[0][person] = last ? 1 : 0
    }
  }
}

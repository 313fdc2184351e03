/// Averaging (P5, DeGroot): each round people move to the average of those they listen to.
package enum DeGroot: ReferenceModel {
  package static let page = ModelPage(
    name: "degroot", code: "P5", title: "Averaging opinions", family: .persuasion,
    meaning: "opinion: everyone moves towards the average of the people it listens to",
    equations: [
      "x_i(r + 1) = ω x_i(r) + (1 − ω) Σ_j q_ij x_j(r) / Σ_j q_ij; alone: as before",
      "in a connected network all end at one opinion, the average weighted by strength of ties",
    ],
    references: [
      .remembered("DeGroot (1974) doi:10.1080/01621459.1974.10480137")
    ],
    limits: [
      "Everybody ends up agreeing, which people do not; friedkin-johnsen keeps differences.",
      "With self-weight 0 opinions can swing to and fro for ever in a network of two camps.",
    ],
    use: "persuasion = \"degroot\"", isSlow: true,
    reports: Opinions.reports + [
      ModelPage.Report(
        "swinging", "share of people whose opinion goes to and fro with every round", column: 2,
        .equals(1), better: .lower)
    ])
  package static let personal: [ParameterKey] = [.degrootSelfWeight, .degrootStart]
  package static let parameters: [ParameterKey: Parameter] = [
    .degrootSelfWeight: .row(
      "degroot.self-weight", "ω", 0.5, .share, 0...1, "how much people keep to their own opinion"),
    .degrootStart: Opinions.start(of: "degroot"),
    .degrootRound: .round(of: "degroot"),
  ]
  /// Opinion, opinion at the start, whether it swings, opinion one round ago.
  package static let columns = 4

  package static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    Opinions.begin(.degrootStart, &memory, turn)
    memory.columns[3] = memory.columns[0]
  }

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    Opinions.hearWhoWasTold(&memory)
    let before = memory.columns[0]
    for person in before.indices {
      guard let around = turn.network.mean(of: person, { before[$0] }) else { continue }
      let own = memory.value(.degrootSelfWeight, of: person, turn)
      let next = own * before[person] + (1 - own) * around
      let isBack = abs(next - memory.columns[3][person]) < 1e-9
      memory.columns[2][person] = isBack && abs(next - before[person]) > 1e-6 ? 1 : 0
      memory.columns[3][person] = before[person]
      memory.columns[0][person] = next
    }
  }
}

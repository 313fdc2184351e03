/// Averaging (P5, DeGroot): each round people move to the average of those they listen to.
package enum DeGroot: OpinionModel {
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
    use: "persuasion = \"degroot\"", pace: .oneByOne,
    reports: Opinions.reports + [
      ModelPage.Report(
        "swinging", "share of people whose opinion went to and fro for at least four rounds",
        column: 2, .atLeast(Double(Rounds.swinging)), better: .lower)
    ])
  package static let personal: [ParameterKey] = [.degrootSelfWeight, .degrootStart]
  package static let parameters: [ParameterKey: Parameter] = [
    .degrootSelfWeight: .row(
      "degroot.self-weight", "ω", 0.5, .share, 0...1, "how much people keep to their own opinion"),
    .degrootStart: Opinions.start(of: "degroot"),
    .degrootRound: .round(of: "degroot"),
  ]
  /// Opinion, opinion at the start, rounds in a row in which it went to and fro, 1 + opinion one round
  /// ago (0: there was none).
  package static let columns = 4
  package static let start = ParameterKey.degrootStart

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    Opinions.hearWhoWasTold(&memory)
    let before = memory.columns[0]
    for person in before.indices {
      guard let around = turn.network.mean(of: person, { before[$0] }) else { continue }
      let own = memory.value(.degrootSelfWeight, of: person, turn)
      let next = own * before[person] + (1 - own) * around
      let isBack = abs(1 + next - memory.columns[3][person]) < 1e-9
      let swings = isBack && abs(next - before[person]) > 1e-6
      memory.columns[2][person] = swings ? memory.columns[2][person] + 1 : 0
      memory.columns[3][person] = 1 + before[person]
      memory.columns[0][person] = next
    }
  }
}

import Randomness

/// Bounded confidence in pairs (P7, Deffuant): two who meet move towards each other if they are not too
/// far apart.
package enum Deffuant: OpinionModel {
  package static let page = ModelPage(
    name: "deffuant", code: "P7", title: "Bounded confidence, two at a time", family: .persuasion,
    meaning: "opinion: people who meet move towards each other unless they are too far apart",
    equations: [
      "two with a tie meet Poisson(κ_ij q_ij (1 − v_i)(1 − v_j) Δ) times in a step: their contacts of the"
        + " week",
      "each meeting, in an order drawn for the step: if |x_i − x_j| < ε, both move by μ of the difference"
        + " towards each other",
    ],
    references: [
      .remembered("Deffuant, Neau, Amblard & Weisbuch (2000) doi:10.1142/S0219525900000078")
    ],
    limits: [
      "Below ε of about 0.15 the number of camps depends on how opinions begin.",
      "People further apart than ε never move each other, not even apart.",
    ],
    use: "persuasion = \"deffuant\"", pace: .oneByOne, reports: Opinions.reports)
  package static let personal: [ParameterKey] = [.deffuantBound, .deffuantStart]
  package static let parameters: [ParameterKey: Parameter] = [
    .deffuantBound: .row(
      "deffuant.bound", "ε", 0.2, .share, 0...1,
      "the difference of opinion above which people do not move each other",
      .remembered("Deffuant et al. 2000")),
    .deffuantMove: .row(
      "deffuant.move", "μ", 0.5, .share, 0...0.5,
      "share of the difference by which each moves", .remembered("Deffuant et al. 2000")),
    .deffuantStart: Opinions.start(of: "deffuant"),
  ]
  package static let start = ParameterKey.deffuantStart

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    Opinions.hearWhoWasTold(&memory)
    let move = turn.values[.deffuantMove]
    for meeting in meetings(turn) {
      let (i, j) = (meeting.from, meeting.to)
      let (x, y) = (memory.columns[0][i], memory.columns[0][j])
      let bound = min(
        memory.value(.deffuantBound, of: i, turn), memory.value(.deffuantBound, of: j, turn))
      guard abs(x - y) < bound else { continue }
      memory.columns[0][i] = x + move * (y - x)
      memory.columns[0][j] = y + move * (x - y)
    }
  }

  /// This step's meetings, in the order of keyed numbers.
  ///
  /// A pair meets as often as it has contact: the same number, from the same draw, as `TieContacts` has.
  private static func meetings(_ turn: ModelTurn) -> [(u: Double, from: Int, to: Int)] {
    let contact = turn.contactKey
    var meetings: [(u: Double, from: Int, to: Int)] = []
    for from in 0..<turn.plan.count {
      for at in turn.network.stretch(from) {
        let to = turn.network.others[at]
        // A pair stands at both ends; in a site with directions perhaps at one.
        guard from < to || turn.isOneWay(to, from) else { continue }
        let mean =
          turn.network.rates[at]
          * (Float(turn.network.strengths[at]) * (turn.reach(from) * turn.reach(to)))
        let u = contact.uniform(
          turn.plan.numbers[min(from, to)], turn.plan.numbers[max(from, to)], step: turn.step,
          replicate: turn.replicate)
        let count = Int(Elementary.poisson(u, mean: mean).count)
        for meeting in 0..<count {
          meetings.append(
            (turn.uniform(.modelOrder, from, to, draw: UInt32(meeting)), from, to))
        }
      }
    }
    return meetings.sorted { ($0.u, $0.from, $0.to) < ($1.u, $1.from, $1.to) }
  }
}

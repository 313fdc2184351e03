import Foundation

/// Self-stigma: service users come to believe what others think of them, and stay at home for it.
package enum SelfStigma: ReferenceModel {
  package static let page = ModelPage(
    name: "self-stigma", code: "S4", title: "Self-stigma", family: .stigma,
    meaning: "hostile encounters make service users think less of themselves and stay at home more",
    equations: [
      "z ← 1 − (1 − z) e^(−δ_z n⁻); z ← z e^(−η_z n⁺); z ← z e^(−r_z Δ); of service users only",
      "then v ← 1 − (1 − v) e^(−κ z Δ)",
    ],
    references: [
      .remembered("Corrigan, Larson & Rüsch (2009) doi:10.1002/j.2051-5545.2009.tb00218.x: why try")
    ],
    limits: [
      "The form and all four numbers are assumptions of this project.",
      "It adds to withdrawal; it does not touch wellbeing directly.",
    ],
    use: "also = \"self-stigma\"", pace: .oneByOne,
    reports: [
      ModelPage.Report(
        "self-stigma", "mean self-stigma of service users, 0 to 1; residents count as 0",
        better: .lower)
    ], needsCommunity: true)
  package static let personal: [ParameterKey] = [.selfStart]
  package static let parameters: [ParameterKey: Parameter] = [
    .selfBad: .row(
      "self-stigma.negative-contact", "δ_z", 0.03, .number, 0...1,
      "share of the way to full self-stigma that one bad encounter pushes"),
    .selfGood: .row(
      "self-stigma.positive-contact", "η_z", 0.01, .number, 0...1,
      "share of it that one good encounter removes"),
    .selfReturn: .row(
      "self-stigma.return", "r_z", 0.5, .perYear, 0...20, "how fast it fades by itself"),
    .selfWithdrawal: .row(
      "self-stigma.withdrawal", "κ", 0.5, .perYear, 0...20,
      "how fast full self-stigma makes a person stay at home"),
    .selfStart: .row(
      "self-stigma.start", "z(0)", 0.2, .share, 0...1, "self-stigma at the start; may be a column"),
  ]
  package static let columns = 1

  package static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    for person in 0..<turn.plan.count where turn.plan.isUser[person] {
      memory.columns[0][person] = memory.value(.selfStart, of: person, turn)
    }
  }

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let values = turn.values
    for person in 0..<turn.plan.count where turn.plan.isUser[person] {
      let before = memory.columns[0][person]
      var z = 1 - (1 - before) * exp(-values[.selfBad] * Double(turn.flow(.bad, person)))
      z *= exp(-values[.selfGood] * Double(turn.flow(.good, person)))
      z *= ModelTime.remainder(rate: values[.selfReturn], in: turn.years)
      memory.columns[0][person] = z
      let v = Double(turn.state(.withdrawal, person))
      let stays = ModelTime.remainder(rate: values[.selfWithdrawal] * before, in: turn.years)
      memory.effects.withdrawal.append((person, Float(1 - (1 - v) * stays)))
    }
  }
}

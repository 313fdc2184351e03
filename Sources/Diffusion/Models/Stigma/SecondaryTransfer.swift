import Foundation

/// Secondary transfer: good contact with service users also softens attitudes to another group.
package enum SecondaryTransfer: ReferenceModel {
  package static let page = ModelPage(
    name: "secondary-transfer", code: "S2", title: "Stigma towards another group", family: .stigma,
    meaning: "good contact with service users also takes stigma off another group",
    equations: [
      "s_B ← s_B e^(−ψ η⁺ x⁺) with this week's good contact x⁺; then back towards s_B(0) at ρ"
    ],
    references: [
      .remembered("Pettigrew (2009) doi:10.1027/1864-9335.40.2.55: secondary transfer of contact")
    ],
    limits: [
      "The other group is not in the network: nothing comes back from it.",
      "Starts from the stigma towards service users; ψ is assumed.",
    ],
    use: "also = \"secondary-transfer\"", pace: .oneByOne,
    reports: [
      ModelPage.Report(
        "stigma towards others", "mean desired distance from another group, 0 to 1", better: .lower)
    ], needsCommunity: true)
  package static let parameters: [ParameterKey: Parameter] = [
    .transferShare: .row(
      "secondary-transfer.share", "ψ", 0.3, .share, 0...1,
      "how much good contact does for another group, against service users")
  ]
  /// s_B, then where it began.
  package static let columns = 2

  package static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    for person in 0..<turn.plan.count {
      let s = Double(turn.state(.stigma, person))
      memory.columns[0][person] = s
      memory.columns[1][person] = s
    }
  }

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let rate = turn.values[.transferShare] * turn.values[.stigmaPositiveContact]
    let keep = ModelTime.remainder(rate: turn.values[.stigmaRelaxation], in: turn.years)
    for person in 0..<turn.plan.count where !turn.plan.isUser[person] {
      let own = memory.columns[1][person]
      let softened = memory.columns[0][person] * exp(-rate * Double(turn.flow(.good, person)))
      memory.columns[0][person] = own + (softened - own) * keep
    }
  }
}

/// Extended contact: knowing somebody who knows a service user counts a little as contact.
package enum ExtendedContact: ReferenceModel {
  package static let page = ModelPage(
    name: "extended-contact", code: "S3", title: "Friends of friends", family: .stigma,
    meaning: "knowing somebody who has a tie to a service user counts a little as good contact",
    equations: [
      "x⁺_i grows by e Δ for each resident i listens to who has a live tie to a service user"
    ],
    references: [
      .remembered("Wright et al. (1997) doi:10.1037/0022-3514.73.1.73: the extended contact effect")
    ],
    limits: ["How much it counts is assumed: a tenth of one good contact a year each."],
    use: "also = \"extended-contact\"", pace: .oneByOne, needsCommunity: true)
  package static let peerEffects: [ParameterKey] = [.extendedContact]
  package static let parameters: [ParameterKey: Parameter] = [
    .extendedContact: .row(
      "extended-contact.quality", "e", 0.1, .perYear, 0...50,
      "good contact a year from each such person")
  ]

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let isUser = turn.plan.isUser
    let knows = (0..<turn.plan.count).map { person in
      !isUser[person] && turn.network.neighbours(of: person).contains { isUser[$0] }
    }
    for person in knows.indices where !isUser[person] {
      let count = turn.network.neighbours(of: person).count { knows[$0] }
      guard count > 0 else { continue }
      let quality = turn.values[.extendedContact] * turn.years * Double(count)
      memory.effects.good.append((person, Float(quality)))
    }
  }
}

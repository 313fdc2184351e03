/// Bounded confidence of everybody at once (P8, Hegselmann–Krause).
package enum HegselmannKrause: OpinionModel {
  package static let page = ModelPage(
    name: "hegselmann-krause", code: "P8", title: "Bounded confidence, all at once",
    family: .persuasion,
    meaning: "opinion: everyone moves to the average of those it is tied to who think much alike",
    equations: [
      "x_i(r + 1) = mean of x_j(r) over j = i and those i listens to with |x_i − x_j| ≤ ε",
      "≤ with a tolerance of 1e-12: in plain arithmetic equal distances can fall either way",
    ],
    references: [
      .remembered("Hegselmann & Krause (2002) JASSS 5(3) 2")
    ],
    limits: [
      "Ties count alike, whatever their strength.",
      "Camps that have formed never change again.",
    ],
    use: "persuasion = \"hegselmann-krause\"", pace: .oneByOne, reports: Opinions.reports)
  package static let personal: [ParameterKey] = [.hegselmannBound, .hegselmannStart]
  package static let parameters: [ParameterKey: Parameter] = [
    .hegselmannBound: .row(
      "hegselmann-krause.bound", "ε", 0.25, .share, 0...1,
      "the difference of opinion above which people do not count for each other",
      .remembered("Hegselmann & Krause 2002")),
    .hegselmannStart: Opinions.start(of: "hegselmann-krause"),
    .hegselmannRound: .round(of: "hegselmann-krause"),
  ]
  package static let start = ParameterKey.hegselmannStart

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    Opinions.hearWhoWasTold(&memory)
    let before = memory.columns[0]
    for person in before.indices {
      let bound = memory.value(.hegselmannBound, of: person, turn) + 1e-12
      var (sum, count) = (before[person], 1.0)
      for other in turn.network.neighbours(of: person)
      where abs(before[other] - before[person]) <= bound {
        sum += before[other]
        count += 1
      }
      memory.columns[0][person] = sum / count
    }
  }
}

/// Ties that come and go by themselves (T3): each pair of people at its own two rates.
package enum EdgeMarkov: ReferenceModel {
  package static let page = ModelPage(
    name: "edge-markov", code: "T3", title: "Ties that come and go", family: .ties,
    meaning: "every tie may end and every pair may become tied, at the same rates for all",
    equations: [
      "absent → present at f, present → absent at h, per year and pair",
      "in a step: P(absent → present) = f/(f + h) (1 − e^(−(f + h)Δ)), P(present → absent) = h/(f + h)"
        + " (1 − e^(−(f + h)Δ)): exact for any Δ",
      "density tends to f/(f + h)",
    ],
    references: [
      .remembered("Clementi et al. (2010) doi:10.1137/090756053: edge-Markovian graphs")
    ],
    limits: [
      "Knows neither places nor likeness: a yardstick, not a picture of a community.",
      "Looks at every pair of people each week: slow above some thousand people.",
    ],
    use: "also = \"edge-markov\"", pace: .oneByOne)
  package static let parameters: [ParameterKey: Parameter] = [
    .edgeAppear: .row(
      "edge-markov.appear", "f", 0.005, .perYear, 0...50, "how fast a pair becomes tied"),
    .edgeVanish: .row(
      "edge-markov.vanish", "h", 0.25, .perYear, 0...50, "how fast a tie ends"),
  ]

  /// The chances of both changes in one step.
  package static func chances(_ appear: Double, _ vanish: Double, years: Double) -> (
    appear: Double, vanish: Double
  ) {
    let both = appear + vanish
    guard both > 0 else { return (0, 0) }
    let change = ModelTime.chance(rate: both, in: years)
    return (appear / both * change, vanish / both * change)
  }

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    let chances = chances(
      turn.values[.edgeAppear], turn.values[.edgeVanish], years: turn.years)
    let count = turn.plan.count
    var isTied = [Bool](repeating: false, count: count)
    for one in 0..<count {
      for other in turn.network.neighbours(of: one) { isTied[other] = true }
      for other in one + 1..<max(one + 1, count) {
        let u = turn.uniform(.modelPair, one, other)
        if isTied[other] {
          if u < chances.vanish { memory.effects.untied.append((one, other)) }
        } else if u < chances.appear {
          memory.effects.tied.append(
            (
              one, other, Float(turn.values[.tiesNewStrength]),
              Float(turn.values[.tiesNewContacts] * turn.years)
            ))
        }
      }
      for other in turn.network.neighbours(of: one) { isTied[other] = false }
    }
  }
}

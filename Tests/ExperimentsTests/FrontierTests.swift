import Testing

@testable import Experiments

/// Dominance and the frontier, against hand-worked examples.
struct FrontierTests {
  /// EC1 (SCIENCE §5): cost in thousands of pounds, WELLBYs.
  private let ec1: [(name: String, cost: Double, effect: Double)] = [
    ("none", 0, 0), ("campaign", 20, 1.2), ("befriend", 45, 2), ("hub", 60, 5),
    ("navigators", 90, 6.5), ("all", 150, 6.4),
  ]

  private func step(_ from: Int, _ cost: Double, _ effect: Double) -> Frontier.Standing {
    .onFrontier(Frontier.Step(from: from, cost: cost, effect: effect))
  }

  @Test func ec1IsExact() {
    let standings = Frontier.standings(ec1.map { ($0.cost, $0.effect) })
    #expect(
      standings == [
        .onFrontier(nil), .extendedlyDominated(between: 0, and: 3),
        .extendedlyDominated(between: 0, and: 3), step(0, 60, 5), step(3, 30, 1.5),
        .dominated(by: 4),
      ])
    let ratios = standings.compactMap { standing -> Double? in
      if case .onFrontier(let step?) = standing { step.ratio * 1000 } else { nil }
    }
    #expect(ratios == [12_000, 20_000])
  }

  @Test func theOrderOfTheFileDoesNotMatter() {
    let turned = Array(ec1.reversed())
    let standings = Frontier.standings(turned.map { ($0.cost, $0.effect) })
    let onIt = zip(turned, standings).filter { if case .onFrontier = $1 { true } else { false } }
    #expect(onIt.map(\.0.name).sorted() == ["hub", "navigators", "none"])
  }

  @Test func twinsAreCalledTheSame() {
    let standings = Frontier.standings([(0, 0), (0, 0), (10, 1), (10, 1), (10, 0.5)])
    #expect(
      standings == [
        .onFrontier(nil), .same(as: 0), step(0, 10, 1), .same(as: 2), .dominated(by: 2),
      ])
  }

  /// What saves money and gains dominates doing nothing.
  @Test func asNowCanBeDominated() {
    #expect(Frontier.standings([(0, 0), (-5, 1)]) == [.dominated(by: 1), .onFrontier(nil)])
    #expect(Frontier.standings([(0, 0), (0, 2)]) == [.dominated(by: 1), .onFrontier(nil)])
  }

  /// Options on one line are all worth considering: none is dominated.
  @Test func equalRatiosStay() {
    #expect(
      Frontier.standings([(0, 0), (10, 1), (20, 2)]) == [
        .onFrontier(nil), step(0, 10, 1), step(1, 10, 1),
      ])
  }

  /// No step of any frontier has a ratio below that of the step before, or one below 0.
  @Test func ratiosRiseAlongTheFrontier() {
    var word: UInt64 = 7
    func next() -> Double {
      word = word &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(word >> 40) / Double(1 << 24) * 20 - 6
    }
    for _ in 0..<2000 {
      let options = (0..<7).map { _ in (cost: next(), effect: next()) }
      let standings = Frontier.standings(options)
      let steps = standings.compactMap { standing -> Frontier.Step? in
        if case .onFrontier(let step?) = standing { step } else { nil }
      }
      let ratios = steps.sorted { options[$0.from].cost < options[$1.from].cost }.map(\.ratio)
      #expect(ratios == ratios.sorted() && ratios.allSatisfy { $0 >= 0 })
      // Whatever a unit is worth, the best option is on the frontier.
      for worth in [0.1, 0.5, 1, 3, 50] {
        let benefits = options.map { worth * $0.effect - $0.cost }
        let best = benefits.indices.max { benefits[$0] < benefits[$1] } ?? 0
        if case .onFrontier = standings[best] { continue }
        Issue.record("\(options) at \(worth)")
      }
    }
  }

  @Test func quadrants() {
    #expect(Frontier.Quadrant(cost: 1, effect: 1) == .costsMoreGainsMore)
    #expect(Frontier.Quadrant(cost: 1, effect: -1) == .costsMoreGainsLess)
    #expect(Frontier.Quadrant(cost: -1, effect: 1) == .costsLessGainsMore)
    #expect(Frontier.Quadrant(cost: -1, effect: -1) == .costsLessGainsLess)
    #expect(Frontier.Quadrant(cost: 0, effect: 0) == .onAnAxis)
  }
}

/// Acceptability and perfect information, worked by hand.
///
/// Two options and as-now in four draws, at £10 a unit:
///
/// | draw | as now | A: cost 10, effect | net | B: cost 20, effect | net |
/// |---|---|---|---|---|---|
/// | 1 | 0 | 3 | 20 | 2 | 0 |
/// | 2 | 0 | 1 | 0 | 6 | 40 |
/// | 3 | 0 | 0 | −10 | 1 | −10 |
/// | 4 | 0 | 2 | 10 | 3 | 10 |
struct AcceptabilityTests {
  private let draws: [[(cost: Double, effect: Double)]] = [
    [(0, 0), (0, 0), (0, 0), (0, 0)],
    [(10, 3), (10, 1), (10, 0), (10, 2)],
    [(20, 2), (20, 6), (20, 1), (20, 3)],
  ]

  @Test func handWorked() {
    let at10 = Acceptability(draws, threshold: 10)
    // Draw 4 is shared by A and B.
    #expect(at10.shareBest == [0.25, 0.375, 0.375])
    #expect(at10.netBenefit == [0, 5, 10])
    #expect(at10.best == 2)
    // (20 + 40 + 0 + 10) / 4 − 10
    #expect(at10.perfectInformation == 7.5)
  }

  @Test func nothingIsWorthAnything() {
    let at0 = Acceptability(draws, threshold: 0)
    #expect(at0.shareBest == [1, 0, 0])
    #expect(at0.best == 0 && at0.perfectInformation == 0)
  }

  @Test func levelOptionsShareEveryDraw() {
    let twins = Acceptability([draws[1], draws[1]], threshold: 10)
    #expect(twins.shareBest == [0.5, 0.5] && twins.best == 0 && twins.perfectInformation == 0)
  }
}

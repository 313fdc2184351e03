import Testing

@testable import Diffusion

/// Inequality by hand (SCIENCE §3.5; SA1 for the Gini).
@Suite struct InequalityTests {
  private func near(_ got: Double, _ want: Double) {
    #expect(abs(got - want) < 1e-12, "\(got), not \(want)")
  }

  @Test func ranksShareTheirMean() {
    #expect(InequalityIndex.fractionalRanks([30, 10, 20, 40]) == [0.625, 0.125, 0.375, 0.875])
    let (low, high) = (1.0 / 3, 2.5 / 3)
    #expect(InequalityIndex.fractionalRanks([1, 1, 2]) == [low, low, high])
    #expect(InequalityIndex.fractionalRanks([]) == [])
  }

  @Test func indicesByHand() throws {
    let h = [1.0, 2, 3, 4]
    let ranks = [0.125, 0.375, 0.625, 0.875]
    #expect(InequalityIndex.gini(h) == 0.25)
    #expect(InequalityIndex.gini([0, 0, 0, 8]) == 0.75)
    #expect(InequalityIndex.gini([0, 0]) == nil && InequalityIndex.gini([]) == nil)
    // cov(h, R) = .3125; var R = .078125; h̄ = 2.5.
    #expect(InequalityIndex.slope(h, ranks: ranks) == 4)
    #expect(InequalityIndex.concentration(h, ranks: ranks) == 0.25)
    #expect(InequalityIndex.erreygers(h, ranks: ranks, scale: 0...5) == 0.5)
    #expect(InequalityIndex.slope(h, ranks: [0.5, 0.5, 0.5, 0.5]) == nil)
    #expect(InequalityIndex.erreygers(h, ranks: [0.5, 0.5, 0.5, 0.5], scale: 0...5) == nil)
    #expect(InequalityIndex.concentration([0, 0], ranks: [0.25, 0.75]) == nil)
    // Moving a bounded scale's zero leaves Erreygers alone: why it and not C is offered for wellbeing.
    let moved = InequalityIndex.erreygers(h.map { $0 + 7 }, ranks: ranks, scale: 7...12)
    #expect(moved == 0.5)
  }

  /// The order is that of ties at the start, whatever ties there are now.
  @Test func theOrderIsThatOfTheStart() throws {
    let change: (inout PlainFuture) -> Void = { future in
      future.wellbeing = [24, 22, 30, 20, 20, 7, 18]
      future.connection = [4, 4, 8, 2, 1, 0, 0]
    }
    let reading = try TinySite.reading(change)
    let people = [0, 2, 3, 6]  // ties 2, 3, 1, 0 → R = .625, .875, .375, .125
    // w = 24, 30, 20, 18: mean 23; Σ (w − 23)(R − ½) = .125 + 2.625 + .375 + 1.875 = 5, over 4 = 1.25.
    #expect(TinySite.value("slope of wellbeing by ties", reading, of: people) == 16)
    near(TinySite.value("erreygers index of wellbeing by ties", reading, of: people), 10.0 / 28)
    // E = 4, 8, 2, 0: mean 3.5; .0625 + 1.6875 + .1875 + 1.3125 = 3.25, over 4 = .8125.
    #expect(TinySite.value("slope of contact by ties", reading, of: people) == 0.8125 / 0.078125)
    near(TinySite.value("concentration of contact by ties", reading, of: people), 1.625 / 3.5)
    let later = try TinySite.reading { future in
      change(&future)
      future.tie(3, 6, strength: 1, rate: 1)
      future.untie(0, 2)
    }
    #expect(TinySite.value("slope of wellbeing by ties", later, of: people) == 16)
  }

  /// Deciles 1, 2, 3, 3, 10 of 0, 1, 2, 3, 4; the cell of 6 holds no number.
  @Test func byAColumnOfNumbers() throws {
    let reading = try TinySite.reading { $0.wellbeing = [20, 21, 22, 24, 25, 7, 7] }
    let slope = TinySite.measured("slope of wellbeing by decile", reading)
    #expect(slope.people == 5)
    // R = .1, .3, .6, .6, .9; w − 22.4 = −2.4, −1.4, −.4, 1.6, 2.6:
    // Σ = .96 + .28 − .04 + .16 + 1.04 = 2.4; Σ (R − ½)² = .16 + .04 + .01 + .01 + .16 = .38.
    near(slope.value, 2.4 / 0.38)
    // Ties 2, 2, 3, 1, 1: mean 1.8; Σ = .2·(−.4)+.2·(−.2)+1.2·.1+(−.8)·.1+(−.8)·.4 = −.4; 2·(−.08)/1.8.
    near(TinySite.value("concentration of ties by decile", reading), 2 * -0.08 / 1.8)
  }

  @Test func ginisOfPeople() throws {
    let reading = try TinySite.reading { $0.connection = [1, 2, 3, 4, 0, 0, 0] }
    #expect(TinySite.value("gini of contact", reading, of: [0, 1, 2, 3]) == 0.25)
  }
}

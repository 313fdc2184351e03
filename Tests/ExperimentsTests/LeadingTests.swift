import Diffusion
import Scenarios
import Testing

@testable import Experiments

/// Which option leads, and what that hangs on, on ensembles made by hand.
struct LeadingTests {
  private func leading(
    _ experiment: Experiment, _ line: OutcomeLine, site: String? = "north", week: Int = 26,
    _ difference: (Int, Int, OutcomeLine, Int, Int) -> Double
  ) throws -> Leading {
    let all = Leading.all(experiment, HandMade.result(experiment, difference))
    return try #require(all.first { $0.line == line && $0.site == site && $0.week == week })
  }

  @Test func countsTheSetsThatEachLeads() throws {
    let experiment = try HandMade.experiment()
    let lead = try leading(experiment, HandMade.contact) { _, option, _, _, future in
      option == 1 ? 0.3 : future < 10 ? 0.4 : future < 14 ? 0.3 : -1
    }
    // Blue leads 10 alone and shares 4 with Red, which leads the other 26.
    #expect(lead.options.map(\.option) == ["as now", "Red", "Blue"])
    #expect(lead.options.map(\.leads) == [0, 28, 12])
    #expect(lead.sets == 40 && lead.first?.option == "Red" && !lead.isClear && !lead.isSame)
  }

  /// 36 of 40 is nine in ten; as-now leads where both options are worse.
  @Test(arguments: [(36, true), (35, false)])
  func nineInTenIsClear(_ sets: Int, _ isClear: Bool) throws {
    let experiment = try HandMade.experiment()
    let lead = try leading(experiment, HandMade.stigma) { _, option, _, _, future in
      future < sets ? 0.1 * Double(option) : -0.1
    }
    // Stigma is better lower: options that raise it lose to as-now; the rest Red and Blue share.
    #expect(lead.first?.option == "as now" && lead.first?.leads == Double(sets))
    #expect(lead.isClear == isClear)
  }

  /// As good on average, as variable and as often best is not the same.
  @Test func turnByTurnIsNotTogether() throws {
    let lead = try leading(try HandMade.experiment(), HandMade.contact) { _, option, _, _, future in
      future.isMultiple(of: 2) == (option == 1) ? 1 : 0
    }
    #expect(lead.options.map(\.leads) == [0, 20, 20])
    #expect(lead.leaders.count == 1 && !lead.isClear)
  }

  @Test func nothingDiffers() throws {
    let lead = try leading(try HandMade.experiment(), HandMade.contact) { _, _, _, _, _ in 0 }
    #expect(lead.isSame)
    #expect(lead.options.allSatisfy { abs($0.leads - 40.0 / 3) < 1e-9 })
  }

  /// Within a set futures are averaged before anything leads.
  @Test func futuresOfASetAreAveraged() throws {
    let adding = "[model]\nstigma.relaxation = \"0.5 per year\"\n"
    var experiment = try HandMade.experiment(adding: adding)
    var scenario = experiment.scenario
    scenario.compare.futuresPerDraw = 2
    experiment = Experiment(scenario: scenario, sites: experiment.sites, draws: experiment.draws)
    let lead = try leading(experiment, HandMade.contact) { _, option, _, _, future in
      option == 1 ? 0.2 : future.isMultiple(of: 2) ? 1 : -0.5
    }
    // Blue is best in every other future, and best on average in every set of two.
    #expect(lead.sets == 20 && lead.first?.option == "Blue" && lead.first?.leads == 20)
  }

  @Test func sitesDiffer() throws {
    let experiment = try HandMade.experiment(sites: ["north", "south"])
    func difference(_ site: Int, _ option: Int, _: OutcomeLine, _: Int, _: Int) -> Double {
      (option == 1) == (site == 0) ? 1 : 0.5
    }
    let north = try leading(experiment, HandMade.contact, site: "north", difference)
    let south = try leading(experiment, HandMade.contact, site: "south", difference)
    #expect(north.first?.option == "Red" && north.isClear)
    #expect(south.first?.option == "Blue" && south.isClear)
    // Together they are equal, so they lead together.
    let together = try leading(experiment, HandMade.contact, site: nil, difference)
    #expect(together.options.map(\.leads) == [0, 20, 20])
    #expect(together.leaders.map(\.option) == ["Red", "Blue"] && together.isClear)
  }

  /// Red leads where stigma relaxes slowly, Blue where it relaxes fast: only that is named.
  @Test func findsTheAssumptionThatTurnsTheRanking() throws {
    let plain = try HandMade.experiment()
    let relaxation = plain.draws.values.map { $0[.stigmaRelaxation] }
    #expect(relaxation.count == 40)
    let middle = (relaxation.sorted()[19] + relaxation.sorted()[20]) / 2
    let lead = try leading(plain, HandMade.contact) { _, option, _, _, future in
      let isSlow = relaxation[future] < middle
      // Two sets of the slow half go the other way.
      let isRed = isSlow && relaxation[future] > relaxation.sorted()[1]
      return (option == 1) == isRed ? 1 : 0
    }
    let first = try #require(lead.turning.first)
    #expect(lead.turning.count == 1 && first.key == .stigmaRelaxation && first.turns)
    #expect(first.low == HalfLead(option: "Red", leads: 18))
    #expect(first.high == HalfLead(option: "Blue", leads: 20))
    #expect(first.half == 20 && abs(first.divide - middle) < 1e-12)
  }

  /// A lead by luck alone goes with no assumption; with 5 % over all assumptions, and a fixed seed.
  @Test func namesNothingWhereThereIsNothing() throws {
    let experiment = try HandMade.experiment()
    let lead = try leading(experiment, HandMade.contact) { _, option, _, _, future in
      (option == 1) == (future % 2 == 0) ? 1 : 0
    }
    #expect(lead.options.map(\.leads) == [0, 20, 20])
    #expect(lead.turning.isEmpty)
  }

  /// Fisher's exact test by hand: 252 ways to split 5 of 10, 70 ways to split 4 of 8.
  @Test func exactTest() {
    #expect(abs(FisherTest.chance(5, 0, of: 5) - 2.0 / 252) < 1e-12)
    #expect(abs(FisherTest.chance(4, 0, of: 4) - 2.0 / 70) < 1e-12)
    #expect(abs(FisherTest.chance(3, 1, of: 4) - 34.0 / 70) < 1e-12)
    #expect(abs(FisherTest.chance(1, 3, of: 4) - 34.0 / 70) < 1e-12)
    #expect(FisherTest.chance(2, 2, of: 4) == 1)
    #expect(FisherTest.chance(0, 0, of: 4) == 1)
    #expect(FisherTest.chance(4, 4, of: 4) == 1)
    // Large tables neither overflow nor vanish.
    let large = FisherTest.chance(3000, 2000, of: 5000)
    #expect(large >= 0 && large < 1e-80)
  }
}

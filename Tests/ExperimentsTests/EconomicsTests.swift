import Foundation
import Networks
import Scenarios
import Testing

@testable import Diffusion
@testable import Experiments

/// Costs, WELLBYs and who gains, on a small ensemble of the last prebuilt scenario.
struct EconomicsTests {
  private static let nothing = """


    [[option]]
    name = "Nothing at all"
    cost = "£0"
    do   = "modify"
    who  = "everyone"
    what = "contact"
    times = 1
    from = "week 30"
    until = "week 40"

    [value]
    price_year = 2024
    """

  private static func experiment(futures: Int = 8, sites: Int = 1) throws -> Experiment {
    try Prebuilt.experiment("s5", adding: nothing, futures: futures, sites: sites)
  }

  /// A week counts with the wellbeing with which it begins: totals that never change give the number
  /// of people times the level times the years, discounted by hand.
  @Test func wellbeingYearsByHand() throws {
    let experiment = try Self.experiment()
    let site = experiment.sites[0]
    let weeks = experiment.scenario.compare.weeks
    let cells = site.cells.cells
    var record = Record(quantities: site.quantities, cells: cells.count, lanes: 2)
    let index = try #require(site.quantities.firstIndex(of: .wellbeing))
    for week in 0...weeks {
      var at = 0
      record.addRow { quantity, cell, lanes in
        // Lane 1 has ten points more from week 100 on; the last row must not count.
        let late = week == weeks ? 1000.0 : week >= 100 ? 10.0 : 0.0
        if quantity == .wellbeing {
          lanes[0] = 20 * Double(cells[cell].people.count)
          lanes[1] = lanes[0] + late * Double(cells[cell].people.count)
        }
        at += 1
      }
    }
    #expect(index >= 0)
    let result = RunResult(
      record: record, snapshots: [:], reachedBy: [[:], [:]], measured: Measurements())
    let reader = FutureValueReader(result, site, experiment.scenario, option: 0)
    let (zero, one) = (reader.value(lane: 0), reader.value(lane: 1))
    let users = Double(cells.filter(\.isUser).reduce(0) { $0 + $1.people.count })
    let all = Double(cells.reduce(0) { $0 + $1.people.count })
    let step = 7 / 365.25
    #expect(abs(zero.users - users * 20 * 130 * step) < 1e-6)
    #expect(abs(zero.all - all * 20 * 130 * step) < 1e-6)
    // Weeks 100 to 129, each divided by 1.015 to the power of its years.
    let late = (100..<130).reduce(0.0) { $0 + step * exp(-log(1.015) * Double($1) * step) }
    #expect(abs(one.discountedAll - zero.discountedAll - all * 10 * late) < 1e-6)
    #expect(abs(one.all - zero.all - all * 10 * 30 * step) < 1e-6)
  }

  /// WELLBYs of service users agree with the weekly table, which is worked out on another path.
  @Test func wellbysAgreeWithTheTrajectories() async throws {
    let experiment = try Self.experiment()
    let result = try await Ensemble(experiment, threads: 2).run()
    let economics = try #require(Economics(experiment, result))
    let line = try #require(
      experiment.scenario.compare.lines.firstIndex { $0.text == "wellbeing of service users" })
    let users = Double(
      LineReading(experiment.scenario.compare.lines[line], line, experiment.sites[0]).allPeople)
    let options = result.sites[0]
    for option in experiment.optionNames.indices {
      let gain = (0..<130).reduce(0.0) { sum, week in
        let years = Double(week) * 7 / 365.25
        let ours = options[option].trajectories[line][week]?.mean ?? .nan
        let theirs = options[0].trajectories[line][week]?.mean ?? .nan
        let gained = (ours - theirs) * users * 0.26 * 7 / 365.25
        return sum + gained / pow(1.015, years)
      }
      let wellbys = try #require(economics.scopes[0].options[option].wellbysOfUsers)
      #expect(abs(wellbys.mean - gain) < 1e-9 * max(1, abs(gain)), "\(option)")
    }
    #expect(try #require(economics.scopes[0].options[1].wellbysOfUsers).mean > 0.5)
  }

  /// An option that costs nothing and does nothing has zero everything.
  @Test(arguments: [1, 2]) func nothingIsZero(sites: Int) async throws {
    let experiment = try Self.experiment(sites: sites)
    let result = try await Ensemble(experiment, threads: 2).run()
    let comparison = Comparison(experiment, result)
    let economics = try #require(comparison.economics)
    #expect(economics.scopes.count == (sites == 1 ? 1 : 3))
    for scope in economics.scopes {
      let nothing = try #require(scope.options.last)
      #expect(nothing.name == "Nothing at all")
      let estimates = [
        nothing.cost, nothing.discountedCost, nothing.wellbys, nothing.wellbysOfUsers,
        nothing.undiscountedWellbys, nothing.effect,
      ]
      for estimate in estimates {
        let estimate = try #require(estimate)
        #expect(estimate.mean == 0 && estimate.error == 0 && estimate.half95 == 0)
        #expect(estimate.future10 == 0 && estimate.future90 == 0)
      }
      #expect(nothing.points.allSatisfy { $0.cost == 0 && $0.effect == 0 })
      #expect(nothing.netBenefit.allSatisfy { $0.pounds.mean == 0 })
      #expect(nothing.standing == .same(as: 0) && nothing.quadrant == .onAnAxis)
    }
    for row in comparison.equity where row.option == "Nothing at all" {
      #expect(row.total.mean == 0 && row.worstOff.mean == 0 && row.gap?.mean == 0)
      #expect(row.gain == 0 && row.lose == 0 && row.worstOffShare == nil)
    }
  }

  /// Costs follow who was reached in each future, and what is paid per year does not.
  @Test func costsByFuture() {
    let actions = [
      ActionSources(
        sources: [[0, 1], [2]], weeks: 26..<78,
        costs: [
          Cost(pounds: 100, per: .once), Cost(pounds: 365.25, per: .year),
          Cost(pounds: 10, per: .person), Cost(pounds: 36.525, per: .personYear),
        ], payer: "the council"),
      ActionSources(sources: [[4]], weeks: 0..<1, costs: []),
    ]
    // The steps 0 and 1 have the same people: the larger counts. Helpers (3) are not paid for.
    let costs = SiteCosts(actions, [[0: 4, 1: 6, 2: 2, 3: 9], [:], [4: 5]], rate: 0)
    // 52 weeks: 365.25 · 364 / 365.25 = 364 and 36.4 a person.
    let expected = [100 + 364 + 80 + 8 * 36.4, 464, 464.0]
    #expect(zip(costs.pounds, expected).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(costs.discounted == costs.pounds)
    #expect(costs.reached == [8, 0, 5])
    #expect(costs.actions == 2 && costs.unpriced == 1)
    #expect(costs.items.allSatisfy { $0.item.payer == "the council" })
  }

  /// £100 once in week 52.18 (a year on) at 3.5 % weighs £96.6; a year of payments lies between.
  @Test func discounting() {
    let once = ActionSources(
      sources: [], weeks: 104..<156,
      costs: [Cost(pounds: 100, per: .once), Cost(pounds: 100, per: .year)])
    let costs = SiteCosts([once], [[:]], rate: 0.035)
    let start = pow(1.035, -104 * 7 / 365.25)
    #expect(abs(costs.items[0].discounted[0] - 100 * start) < 1e-9)
    // The sum of a geometric series, by its closed form.
    let week = pow(1.035, -7 / 365.25)
    let series = 7 / 365.25 * start * (1 - pow(week, 52)) / (1 - week)
    #expect(abs(costs.items[1].discounted[0] - 100 * series) < 1e-9)
    #expect(costs.pounds[0] > costs.discounted[0])
  }

  /// Whoever is level at the border shares what is left of the fifth.
  @Test func theWorstOffFifth() {
    let everybody = [Bool](repeating: true, count: 10)
    let levels: [Float] = [20, 18, 25, 19, 30, 31, 32, 33, 34, 35]
    #expect(WorstOffFifth(levels, counts: everybody).weights == [0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    let level: [Float] = [20, 18, 20, 20, 30, 20, 32, 33, 34, 35]
    #expect(
      WorstOffFifth(level, counts: everybody).weights
        == [0.25, 1, 0.25, 0.25, 0, 0.25, 0, 0, 0, 0])
    // People who were not interviewed are in no fifth; three people make one of 0.6.
    let few = WorstOffFifth([1, 20, 21, 22], counts: [false, true, true, true])
    #expect(few.weights[0] == 0 && abs(few.weights.reduce(0, +) - 0.6) < 1e-12)
    #expect(WorstOffFifth([], counts: []).weights.isEmpty)
  }

  /// The rows of the equity table agree with the people behind them.
  @Test func equityAddsUp() async throws {
    let experiment = try Self.experiment()
    let result = try await Ensemble(experiment, threads: 2).run()
    let comparison = Comparison(experiment, result)
    let compare = experiment.scenario.compare
    #expect(
      comparison.equity.count == experiment.scenario.options.count * compare.readAt.count)
    let line = try #require(compare.lines.firstIndex { $0.text == "wellbeing of service users" })
    let site = experiment.sites[0]
    let users = Double(LineReading(compare.lines[line], line, site).allPeople)
    for row in comparison.equity where row.option != "Nothing at all" {
      // Total = people of each group times its mean; the gap is the difference of the means.
      let difference = try #require(
        comparison.rows.first {
          $0.option == row.option && $0.versus == "as now" && $0.week == row.week
            && $0.line == compare.lines[line]
        }
      ).difference
      let others = Double(row.people) - users
      let gap = (row.total.mean - users * difference) / others - difference
      #expect(abs(try #require(row.gap).mean - gap) < 1e-4, "\(row.option) \(row.week)")
      #expect(row.worstOff.mean <= row.total.mean + 100)
    }
  }

  /// Weighed by an outcome of the table: the difference in its good direction times its people.
  @Test func anyOutcomeOfTheTable() async throws {
    let experiment = try Prebuilt.experiment(
      "s5", adding: "\n[value]\nof = \"withdrawal\"\nthreshold = \"£500 per unit\"\n", futures: 8)
    let result = try await Ensemble(experiment, threads: 2).run()
    let comparison = Comparison(experiment, result)
    let economics = try #require(comparison.economics)
    #expect(economics.thresholdRange == nil && economics.threshold == 500)
    for option in economics.scopes[0].options.dropFirst() {
      let row = try #require(
        comparison.rows.first {
          $0.option == option.name && $0.versus == "as now" && $0.line.outcome == "withdrawal"
            && $0.week == 130
        })
      let effect = try #require(option.effect)
      #expect(abs(effect.mean + row.difference * Double(row.people)) < 1e-9)
    }
    #expect(economics.scopes[0].acceptability.map(\.threshold).contains(500))
  }

  /// Without any stated cost there is nothing to weigh.
  @Test func withoutCostsNothingIsWeighed() async throws {
    let experiment = try Prebuilt.experiment("s3", futures: 4)
    let result = try await Ensemble(experiment, threads: 2).run()
    let comparison = Comparison(experiment, result)
    #expect(comparison.economics == nil && !comparison.equity.isEmpty)
  }
}

import Diffusion
import Networks
import Scenarios
import Testing

@testable import Experiments

/// Who changed: on ensembles made by hand, and on a prebuilt scenario.
@Suite struct SpreadTests {
  /// A path 0–1–2–3–4–5 and a person apart.
  @Test func stepsOnAPath() {
    let graph = Graph(count: 7, pairs: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)])
    #expect(
      graph.stepsAway(from: [0]) == [
        .reached, .one, .two, .threeOrMore, .threeOrMore, .threeOrMore, .notConnected,
      ])
    #expect(
      graph.stepsAway(from: [5, 0]) == [
        .reached, .one, .two, .two, .one, .reached, .notConnected,
      ])
    #expect(graph.stepsAway(from: []).allSatisfy { $0 == .notConnected })
  }

  /// 6/4 with clusters (3, 1) and (3, 3): residuals 1.5 and −1.5, error √(2 · 4.5)/4 = .75.
  @Test func ratioByHand() throws {
    let ratio = try #require(RatioOfSums([3, 3], [1, 3])?.result)
    #expect(ratio.value == 1.5)
    #expect(abs(ratio.error - 0.75) < 1e-12)
    #expect(RatioOfSums([1], [0]) == nil)
    #expect(RatioOfSums([1], [1])?.result.error == .infinity)
  }

  /// An ensemble in which everybody reached gains 2, everybody one step away 1, and nobody else anything.
  static func made(whom: [[Int32]]) throws -> (Experiment, EnsembleResult) {
    var experiment = try Prebuilt.experiment("s4", futures: whom.count)
    var scenario = experiment.scenario
    scenario.options = Array(scenario.options.prefix(1))
    scenario.compare.drawsAssumptions = false
    experiment = Experiment(
      scenario: scenario, sites: experiment.sites, draws: experiment.draws)
    let site = experiment.sites[0]
    let weeks = scenario.compare.readAt.count
    let none = [Float](repeating: 20, count: whom.count)
    let asNow = [[[Float]]](
      repeating: [[Float]](repeating: none, count: site.plan.count), count: weeks)
    var with = asNow
    for future in whom.indices {
      let steps = site.plan.graph.stepsAway(from: whom[future])
      for (person, step) in steps.enumerated() {
        let gain: Float = step == .reached ? 2 : step == .one ? 1 : 0
        for week in 0..<weeks { with[week][person][future] += gain }
      }
    }
    func option(_ people: [[[Float]]], _ whom: [[Int32]]) -> OptionResult {
      OptionResult(
        trajectories: [], read: [], counted: [], start: [], people: [.wellbeing: people],
        reached: [],
        whom: whom)
    }
    let nobody = [[Int32]](repeating: [], count: whom.count)
    return (experiment, EnsembleResult(sites: [[option(asNow, nobody), option(with, whom)]]))
  }

  private func row(
    _ spread: Spread, _ measure: SpreadRow.Measure, _ who: SpreadRow.Who = .everyone
  ) throws -> SpreadRow {
    try #require(spread.rows.first { $0.measure == measure && $0.who == who })
  }

  @Test func treatedSpillOverAndMultiplierByHand() throws {
    let whom: [[Int32]] = [[0, 1, 2, 3, 4, 5], [10, 11, 12, 13, 14, 15, 16, 17]]
    let (experiment, result) = try Self.made(whom: whom)
    let spread = Spread(experiment, result)
    let graph = experiment.sites[0].plan.graph
    let near = whom.map { people in graph.stepsAway(from: people).count { $0 == .one } }
    let n = experiment.sites[0].plan.count
    #expect(try row(spread, .reached).value == 2)
    #expect(try row(spread, .reached).people == 7)
    #expect(try row(spread, .reached).gain == 1)
    #expect(try row(spread, .away(.one)).value == 1)
    #expect(try row(spread, .away(.one)).people == Double(near[0] + near[1]) / 2)
    #expect(try row(spread, .away(.two)).value == 0)
    #expect(try row(spread, .away(.two)).gain == 0)
    let others = Double(near[0] + near[1]) / Double(2 * n - 14)
    #expect(abs(try #require(row(spread, .others).value) - others) < 1e-12)
    let overall = Double(28 + near[0] + near[1]) / Double(2 * n)
    #expect(abs(try #require(row(spread, .everyone).value) - overall) < 1e-12)
    // n O / (|Z| T), summed over futures.
    let multiplier = Double(28 + near[0] + near[1]) / 28
    #expect(abs(try #require(row(spread, .multiplier).value) - multiplier) < 1e-12)
  }

  @Test func fewerThanFivePeopleAreNotShown() throws {
    let (experiment, result) = try Self.made(whom: [[0, 1, 2, 3], [0, 1, 2, 3]])
    let spread = Spread(experiment, result)
    let reached = try row(spread, .reached)
    #expect(reached.isSuppressed && reached.value == nil && reached.gain == nil)
    #expect(try row(spread, .multiplier).value == nil)
    #expect(try !row(spread, .everyone).isSuppressed)
    for row in spread.rows where row.people > 0 && row.people < 5 { #expect(row.value == nil) }
    // Of two parts neither is shown if one of them is too small: it could be worked out.
    for measure in spread.rows.map(\.measure) where measure != .multiplier {
      let parts = [SpreadRow.Who.serviceUsers, .residents].compactMap { who in
        spread.rows.first { $0.measure == measure && $0.who == who }
      }.filter { $0.people > 0 }
      #expect(Set(parts.map(\.isSuppressed)).count <= 1, "\(measure)")
    }
  }

  @Test func nobodyReachedIsNobody() throws {
    let (experiment, result) = try Self.made(whom: [[], []])
    let spread = Spread(experiment, result)
    #expect(try row(spread, .reached).people == 0)
    #expect(try row(spread, .reached).value == nil)
    #expect(try row(spread, .everyone).value == 0)
    #expect(try row(spread, .multiplier).value == nil)
  }

  /// O is the difference that the comparison shows, and T, S and O fit together.
  @Test func agreesWithTheComparisonThoroughly() async throws {
    let experiment = try Prebuilt.experiment("s4", futures: 32, sites: 2)
    let result = try await Ensemble(experiment, threads: 2).run()
    let spread = Spread(experiment, result)
    let comparison = Comparison(experiment, result)
    var met = 0
    for row in comparison.rows
    where row.line == OutcomeLine(outcome: "wellbeing", group: Pool(.everyone))
      && row.versus == Experiment.asNow && row.site != nil
    {
      func own(_ measure: SpreadRow.Measure) throws -> SpreadRow {
        try #require(
          spread.rows.first {
            $0.site == row.site && $0.option == row.option && $0.week == row.week
              && $0.measure == measure && $0.who == .everyone
          })
      }
      let (all, reached, others) = (try own(.everyone), try own(.reached), try own(.others))
      #expect(abs(try #require(all.value) - row.difference) < 1e-9)
      #expect(abs(try #require(all.standardError) - row.standardError) < 1e-9)
      #expect(abs(try #require(all.gain) - (row.gain ?? -1)) < 1e-12)
      let sum = (reached.value ?? 0) * reached.people + (others.value ?? 0) * others.people
      #expect(abs(sum / all.people - row.difference) < 1e-9)
      met += 1
    }
    #expect(met == 2 * 6 * 2)
  }

  /// Options that pick at random have the four effects; the others are refused with the reason.
  @Test func onlyRandomOffersHaveEffectsOfAllocation() async throws {
    let experiment = try Prebuilt.experiment("s4", futures: 32)
    let result = try await Ensemble(experiment, threads: 2).run()
    let rows = Spread(experiment, result).allocations
    func own(_ option: String) -> [AllocationRow] { rows.filter { $0.option == option } }
    for option in ["At random", "Service users only"] {
      let week = own(option).filter { $0.week == 117 && $0.site != nil }
      #expect(week.map(\.effect) == AllocationRow.Effect.allCases.map { $0 })
      let values = week.compactMap(\.value)
      #expect(values.count == 4 && abs(values[2] - values[0] - values[1]) < 1e-12)
    }
    let users = experiment.sites[0].plan.isUser.count { $0 }
    #expect(own("Service users only").allSatisfy { $0.people == users })
    let refused = own("Best connected first")
    #expect(refused.count == 1 && refused[0].effect == nil)
    #expect(
      refused[0].refusal
        == "“16 best connected” does not pick at random, so those picked differ from the others from"
        + " the start: read “reached” and “others” instead")
    #expect(own("Half service users, half bridging residents").map(\.effect) == [nil])
  }

  /// Without peers nothing passes on by itself: nobody but the guests takes part.
  @Test func withoutPeersNothingPassesOn() async throws {
    let experiment = try Prebuilt.experiment("s4", futures: 16).withoutPeers
    let result = try await Ensemble(experiment, threads: 2).run()
    let lines = experiment.scenario.compare.lines
    let line = try #require(
      lines.firstIndex(of: OutcomeLine(outcome: "ever took part", group: Pool(.everyone))))
    let n = Double(experiment.sites[0].plan.count)
    for option in result.sites[0].dropFirst() {
      for (future, share) in option.read[line][1].enumerated() {
        #expect(abs(share * n - Double(option.whom[future].count)) < 1e-9)
      }
    }
  }
}

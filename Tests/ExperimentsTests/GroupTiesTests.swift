import Diffusion
import Scenarios
import Testing

@testable import Experiments

/// Ties within and between groups are those of the futures, counted by hand from the plain reference.
struct GroupTiesTests {
  /// Five futures of as-now and two options.
  private func experiment(_ names: [String] = ["north"]) throws -> Experiment {
    let made = try HandMade.experiment(sites: names)
    var scenario = made.scenario
    scenario.compare.futures = 5
    return Experiment(scenario: scenario, sites: made.sites, draws: made.draws)
  }

  /// Ties of everybody who was interviewed, [service users or residents][within or across], in one week of a future.
  private func counted(_ experiment: Experiment, site: Int, option: Int, future: Int, week: Int)
    throws -> [[Double]]
  {
    let here = experiment.sites[site]
    let compare = experiment.scenario.compare
    let run = here.specification(
      option: option, weeks: compare.weeks, readAt: [0] + compare.readAt)
    var sums = [[0.0, 0.0], [0.0, 0.0]]
    try Run.visit(run, values: experiment.draws.values(of: future), replicate: UInt32(future)) {
      at, state in
      guard at == week else { return }
      for tie in state.presentTies {
        let isAcross = here.plan.isUser[tie.from] != here.plan.isUser[tie.to]
        for person in [tie.from, tie.to] where here.site.people[person].isSurveyed {
          sums[here.plan.isUser[person] ? 0 : 1][isAcross ? 1 : 0] += 1
        }
      }
    }
    return [true, false].enumerated().map { index, isUser in
      let people = here.site.people.indices.count {
        here.plan.isUser[$0] == isUser && here.site.people[$0].isSurveyed
      }
      return sums[index].map { $0 / Double(people) }
    }
  }

  private func values(_ ties: GroupTies) -> [[Double]] {
    [ties.users, ties.residents].map { [$0.within, $0.across] }
  }

  private func same(_ one: [[Double]], _ other: [[Double]]) {
    for (one, other) in zip(one.joined(), other.joined()) {
      #expect(abs(one - other) < 1e-9, "\(one) \(other)")
    }
  }

  @Test func sameAsCountedByHand() async throws {
    let experiment = try experiment()
    let all = GroupTies.all(experiment, try await Ensemble(experiment, threads: 2).run())
    #expect(all.map(\.option) == ["as now", "as now", "Red", "Blue"])
    #expect(all.map(\.week) == [0, 26, 26, 26])
    for (ties, option) in zip(all, [0, 0, 1, 2]) {
      let futures = try (0..<5).map {
        try counted(experiment, site: 0, option: option, future: $0, week: ties.week)
      }
      let means = (0..<2).map { group in
        (0..<2).map { side in futures.reduce(0) { $0 + $1[group][side] } / 5 }
      }
      same(values(ties), means)
    }
    // Something must have happened, or the picture shows nothing.
    #expect(values(all[0]) != values(all[1]))
  }

  /// All sites together are the plain mean of the sites.
  @Test func sitesTogether() async throws {
    let experiment = try experiment(["north", "south"])
    let all = GroupTies.all(experiment, try await Ensemble(experiment, threads: 2).run())
    #expect(all.map(\.site) == ["north", "south", nil].flatMap { Array(repeating: $0, count: 4) })
    for at in 0..<4 {
      let mean = zip(values(all[at]), values(all[at + 4])).map { zip($0, $1).map { ($0 + $1) / 2 } }
      same(values(all[at + 8]), mean)
    }
  }
}

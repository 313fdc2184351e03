import Diffusion
import Scenarios
import Testing

@testable import Experiments

/// The comparison and its annex on an ensemble that is written by hand: s4's scenario at two sites, four
/// futures in two sets of assumptions.
struct AnnexTests {
  /// Levels of the main line at the last reading: as-now is 10 everywhere; the fourth option (which s4
  /// also compares with the first) has the levels given, [site][future]; the others stay as now.
  private func comparison(_ levels: [[Double]]) throws -> (Experiment, Comparison) {
    let experiment = try Prebuilt.experiment("s4", futures: 4, sites: 2)
    let compare = experiment.scenario.compare
    #expect(compare.futuresPerDraw == 2 && experiment.futuresPerSet == 2)
    let result = EnsembleResult(
      sites: experiment.sites.indices.map { site in
        experiment.optionNames.indices.map { option in
          let same = [Double](repeating: 10, count: 4)
          return OptionResult(
            trajectories: [],
            read: compare.recorded.indices.map { line in
              compare.readAt.map { _ in option == 4 && line == 0 ? levels[site] : same }
            }, counted: compare.recorded.map { _ in compare.readAt.map { _ in nil } },
            start: compare.recorded.map { _ in same }, people: [:],
            reached: same.map { _ in [:] }, told: compare.recorded.map { _ in [] }, whom: [])
        }
      })
    return (experiment, Comparison(experiment, result))
  }

  private func find(
    _ experiment: Experiment, _ comparison: Comparison, _ versus: Int, site: String?
  ) throws -> (ComparisonRow, MethodsRow) {
    let names = experiment.optionNames
    let compare = experiment.scenario.compare
    return try #require(
      zip(comparison.rows, comparison.annex.methods).first { row, _ in
        row.option == names[4] && row.versus == names[versus] && row.site == site
          && row.line == compare.main && row.week == compare.readAt.last
      })
  }

  /// Sites are averaged within each set, and the sets are summarised: the differences of the two sets
  /// are −(1 + 3)/2 and −(3 + 1)/2 although sites differ.
  @Test func sitesAreAveragedWithinEachSet() throws {
    let (experiment, comparison) = try comparison([[9, 9, 7, 7], [7, 7, 9, 9]])
    let (row, methods) = try find(experiment, comparison, 0, site: nil)
    #expect(row.difference == -2 && row.standardError == 0 && row.draws == 2)
    #expect(row.half95 == 0 && methods.sets == 2 && methods.perSet == 2)
    let name = experiment.sites[0].site.name
    let (one, parts) = try find(experiment, comparison, 0, site: name)
    // Sets −1 and −3: sd √2, standard error 1.
    #expect(one.difference == -2 && abs(one.standardError - 1) < 1e-12)
    // MS_b = 2 (1 + 1) = 4, MS_w = 0.
    #expect(parts.components?.luck == 0 && parts.components?.assumptions == 2)
    #expect(parts.components?.shareOfAssumptions == 1)
  }

  /// Lower is better here: the fourth option is best in the first set and worst in the second.
  @Test func rankingHoldsEveryOptionAndAsNow() throws {
    let (experiment, comparison) = try comparison([[8, 8, 13, 13], [8, 8, 13, 13]])
    let compare = experiment.scenario.compare
    let rows = comparison.annex.rankings.filter {
      $0.site == nil && $0.line == compare.main && $0.week == compare.readAt.last
    }
    #expect(rows.map(\.option) == experiment.optionNames)
    #expect(rows.allSatisfy { $0.sets == 2 && $0.areAssumptions })
    #expect(rows[4].entry.bestIn == 1 && rows[4].entry.regret == 1.5)
    #expect(rows[4].entry.meanRank == 4)
    #expect(rows[0].entry.regret == 1 && abs(rows[0].entry.bestIn - 1.0 / 6) < 1e-12)
  }

  /// Options against options have their rows too; Holm's family is that of options against as-now.
  @Test func contrastsAreThere() throws {
    let (experiment, comparison) = try comparison([[8, 9, 13, 14], [8, 8, 13, 12]])
    let (asNow, first) = try find(experiment, comparison, 0, site: nil)
    let (versus, second) = try find(experiment, comparison, 1, site: nil)
    #expect(asNow.difference == versus.difference && first.spread == second.spread)
    #expect(first.holm != nil && second.holm == nil && second.falseDiscovery != nil)
    // Six options: five are the same as now in every future, with p = 1.
    #expect(first.holm == min(1, 6 * (first.test?.p ?? 0)))
    let forests = comparison.annex.forests.filter {
      $0.option == experiment.optionNames[4] && $0.line == asNow.line && $0.week == asNow.week
    }
    #expect(forests.map(\.versus) == [experiment.optionNames[0], experiment.optionNames[1]])
    #expect(forests[0].pooling.outcome == .invented(sites: 2))
    #expect(forests[0].pooling.entries.map(\.difference) == [1, 0.25])
    // Sites are weighted by what assumptions leave open, never by luck, which more futures would take away:
    // between sets 25 and 20.25, within 0.5 and 0.25, two futures a set.
    #expect(forests[0].pooling.entries.map(\.variance) == [12.25, 10])
  }

  /// "Better in": ties count half.
  @Test func tiesCountHalf() throws {
    let (experiment, comparison) = try comparison([[9, 10, 11, 9], [9, 10, 11, 10]])
    let (row, _) = try find(experiment, comparison, 0, site: nil)
    #expect(row.betterIn == 2.5)
  }
}

struct TakeOffTests {
  @Test func thoseToldFirstDoNotCount() {
    // Of 100, 16 told: a tenth of the other 84 is 8.4.
    #expect(!TakeOff.happened(reached: 16, told: 16, people: 100))
    #expect(!TakeOff.happened(reached: 24, told: 16, people: 100))
    #expect(TakeOff.happened(reached: 25, told: 16, people: 100))
    #expect(TakeOff.happened(reached: 10, told: 0, people: 100))
    #expect(!TakeOff.happened(reached: 0, told: 0, people: 100))
    #expect(!TakeOff.happened(reached: 3, told: 3, people: 3))
  }

  /// In a run: the counts of the annex are those of the futures, one by one.
  @Test func countsFutures() async throws {
    let experiment = try Prebuilt.experiment("s1", futures: 64, sites: 1)
    let result = try await Ensemble(experiment, threads: 2).run()
    let comparison = Comparison(experiment, result)
    let compare = experiment.scenario.compare
    #expect(comparison.rows.count == comparison.annex.methods.count)
    for (index, line) in compare.lines.enumerated() {
      let people = LineReading(line, index, experiment.sites[0]).allPeople
      for (option, name) in experiment.optionNames.enumerated().dropFirst() {
        let found = result.sites[0][option]
        #expect(found.told[index].count == 64)
        if line.group == Pool(.everyone) { #expect(found.told[index].allSatisfy { $0 == 16 }) }
        let count = zip(found.read[index][0], found.told[index]).count { share, told in
          (share * Double(people)).rounded() - Double(told) >= 0.1 * Double(people - told)
        }
        let row = try #require(
          comparison.annex.methods.first {
            $0.option == name && $0.versus == Experiment.asNow && $0.line == line
              && $0.week == compare.readAt[0]
          })
        #expect(row.takeOff == Proportion(share: Double(count) / 64, trials: 64))
        #expect(row.versusTakeOff?.share == 0)
      }
    }
  }
}

import Diffusion
import Foundation
import Scenarios
import Testing

@testable import Experiments

/// Runs to a precision.
struct ThoroughPrecisionTests {
  @Test func looksFallOnWholeSets() {
    let rule = PrecisionRule(halfWidth: 1, most: 200, perDraw: 1, perSet: 1)
    #expect(rule.looks == [64, 80, 96, 112, 128, 144, 160, 176, 192, 200])
    let threes = PrecisionRule(halfWidth: 1, most: 150, perDraw: 3, perSet: 3)
    #expect(threes.looks == [66, 81, 96, 114, 129, 144, 150])
    #expect(PrecisionRule(halfWidth: 1, most: 40, perDraw: 2, perSet: 2).looks == [40])
  }

  @Test func theWidestOptionDecides() {
    let rule = PrecisionRule(halfWidth: 1, most: 200, perDraw: 2, perSet: 2)
    // Sets 0 and 2: sd √2, standard error 1, t₁ = 12.706.
    let wide: [Double] = [0, 0, 2, 2]
    #expect(rule.widest([[1, 1, 1, 1], wide])?.option == 1)
    #expect(abs((rule.widest([wide])?.halfWidth ?? 0) - 12.7062) < 1e-4)
    #expect(!rule.isMet([[1, 1, 1, 1], wide]))
    #expect(rule.isMet([[1, 1, 1, 1]]))
    // Nobody belongs to the line: no number of futures would help.
    #expect(rule.isMet([[.nan, .nan, .nan, .nan]]))
  }

  /// A run to a precision, at two sites and with several threads, is the fixed run of as many futures.
  @Test(arguments: ["s1", "s4"]) func isAFixedRun(name: String) async throws {
    // A half-width that a fixed run of 96 futures reaches: it takes two more looks.
    let first = try Prebuilt.experiment(name, futures: 96, sites: 2)
    let wide = try await Ensemble(first, threads: 2).run()
    let enough =
      Comparison(first, wide).rows.filter { row in
        row.site == nil && row.line == first.scenario.compare.main
          && row.week == first.scenario.compare.readAt.last && row.versus == Experiment.asNow
      }.map(\.half95).max() ?? 0
    var runs: [EnsembleResult] = []
    for threads in [1, 7] {
      let open = try Prebuilt.experiment(
        name, futures: 400, sites: 2, precision: enough * (1 + 1e-9))
      runs.append(try await Ensemble(open, threads: threads).run())
    }
    let found = try #require(runs[0].precision)
    #expect(found.isReached && found.futures > 64 && found.futures < 400)
    #expect(runs[0].futures == found.futures)
    let fixed = try Prebuilt.experiment(name, futures: found.futures, sites: 2)
    let result = try await Ensemble(fixed, threads: 2).run()
    for run in runs {
      #expect(run.precision == found)
      for (a, b) in zip(run.sites.joined(), result.sites.joined()) {
        #expect(a.read == b.read && a.start == b.start && a.trajectories == b.trajectories)
        #expect(a.wellbeing == b.wellbeing && a.reached == b.reached && a.told == b.told)
      }
      let open = try Prebuilt.experiment(name, futures: 400, sites: 2, precision: enough)
      let (one, other) = (Comparison(open, run), Comparison(fixed, result))
      #expect(one.rows == other.rows && one.annex.methods == other.annex.methods)
      #expect(one.annex.rankings == other.annex.rankings && one.expected == other.expected)
    }
  }

  @Test func saysWhenItWasNotReached() async throws {
    let open = try Prebuilt.experiment("s4", futures: 70, sites: 1, precision: 1e-9)
    let result = try await Ensemble(open, threads: 2).run()
    let found = try #require(result.precision)
    #expect(!found.isReached && found.futures == 70 && found.most == 70 && result.futures == 70)
    #expect(found.halfWidth > 1e-9 && open.optionNames.contains(found.widest))
  }
}

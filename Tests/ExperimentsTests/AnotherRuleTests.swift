import Diffusion
import Scenarios
import Testing

@testable import Experiments

/// A scenario by another rule than its own.
@Suite struct AnotherRuleTests {
  /// Where a contagion decides, the other one stands in its place: same people, seed, options and futures.
  @Test func theOtherContagion() async throws {
    let own = try Prebuilt.experiment("s1", futures: 8)
    #expect(own.scenario.compare.main.outcome == "reached by threshold")
    let rule = try #require(AnotherRule(own))
    let words = try #require(AnotherRule.words(own.scenario))
    #expect(words.contains("one person who passes it on is enough"))
    #expect(rule.experiment.scenario.compare.main.outcome == "reached by independent-cascade")
    #expect(rule.experiment.scenario.compare.futures == 8)
    #expect(rule.experiment.optionNames == own.optionNames)
    #expect(rule.experiment.sites[0].site == own.sites[0].site)
    #expect(rule.experiment.scenario.compare.seed == own.scenario.compare.seed)
    // It can be compared, whatever the scenario expects of lines that are not there by this rule.
    let result = try await Ensemble(rule.experiment, threads: 2).run()
    let comparison = Comparison(rule.experiment, result)
    #expect(comparison.expected == nil && !comparison.rows.isEmpty)
  }

  /// In the community nobody influences anybody, and nothing else changes.
  @Test func nobodyInfluencesAnybody() throws {
    let own = try Prebuilt.experiment("s4", futures: 8)
    let rule = try #require(AnotherRule(own))
    for (before, after) in zip(own.draws.values, rule.experiment.draws.values) {
      for key in ParameterKey.allCases {
        #expect(
          after[key]
            == (PeerEffects.keys.contains(key) ? key.parameter.range.lowerBound : before[key]))
      }
    }
    #expect(rule.experiment.scenario.compare == own.scenario.compare)
  }
}

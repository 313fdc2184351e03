import Experiments
import Testing

/// The lessons on the sites that the scenarios name, with assumptions drawn as they would be there.
@Suite(.serialized) struct LessonTests {
  /// In how many of 60 sets of assumptions each lesson holds, at least.
  @Test(arguments: [("s1", 60), ("s2", 15), ("s3", 30), ("s4", 30), ("s5", 30)])
  func holds(_ scenario: String, least: Int) async throws {
    let run = try await Acceptance.onOwnSites(scenario, sets: 60)
    let check = try #require(ExpectationCheck(run.experiment, run.result))
    print("  \(scenario): held in \(check.held) \(check.ofSets)")
    for claim in check.claims { print("    \(claim.held) of \(check.sets): \(claim.says)") }
    #expect(check.sets == 60)
    #expect(check.areAssumptions == (scenario != "s1"))
    #expect(check.held >= least)
  }
}

import Diffusion
import Testing

@testable import Experiments
@testable import Scenarios

/// What is expected is judged as it is written.
struct ExpectationTests {
  private func expecting(_ direction: Scenarios.Expectation.Direction, by: Double = 0)
    -> Scenarios.Expectation
  {
    Scenarios.Expectation(
      says: "It is so.", option: "A", line: OutcomeLine(outcome: "ties", group: Pool(.everyone)),
      week: 52, direction: direction, times: 1, by: by)
  }

  @Test func directionsAreStrictUnlessTheySayNo() {
    for (direction, holding) in [
      (Scenarios.Expectation.Direction.higher, [false, false, true]),
      (.lower, [true, false, false]),
      (.noHigher, [true, true, false]), (.noLower, [false, true, true]),
    ] {
      let expected = expecting(direction)
      #expect([-0.5, 0, 0.5].map { expected.holds($0) } == holding, "\(direction)")
    }
  }

  @Test func byAsksForMoreOrLetsSomePass() {
    #expect(!expecting(.higher, by: 0.2).holds(0.2))
    #expect(expecting(.higher, by: 0.2).holds(0.21))
    #expect(!expecting(.lower, by: 0.2).holds(-0.1))
    #expect(expecting(.noHigher, by: 0.2).holds(0.19))
    #expect(!expecting(.noHigher, by: 0.2).holds(0.21))
    #expect(expecting(.noLower, by: 0.2).holds(-0.2))
  }

  /// In s3 the same option is read from two lines: the sum is the one less three times the other.
  @Test func theOtherSideIsTakenOffAsOftenAsItSays() async throws {
    let experiment = try Prebuilt.experiment("s3", futures: 4)
    let result = try await Ensemble(experiment, threads: 2).run()
    let expectation = try #require(experiment.scenario.expectations.last)
    #expect(expectation.times == 3)
    let found = expectation.differences(experiment, result)
    for (site, options) in result.sites.enumerated() {
      for future in 0..<4 {
        func difference(_ line: Int) -> Double {
          options[1].read[line][0][future] - options[0].read[line][0][future]
        }
        let sum = difference(0) - 3 * difference(1)
        #expect(found[site][future] == sum || (found[site][future].isNaN && sum.isNaN))
      }
    }
  }
}

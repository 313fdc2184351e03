import Diffusion
import Networks
import Testing

@testable import Experiments

/// By what wellbeing changes, held against the runs themselves.
@Suite struct ThoroughWhyTests {
  static func pair(_ name: String, option: Int, future: Int = 3) throws -> (
    Experiment, PairedFutures
  ) {
    let experiment = try Prebuilt.experiment(name, futures: 16)
    var pair = try PairedFutures(
      experiment.sites[0], option: option, weeks: experiment.scenario.compare.weeks,
      values: experiment.draws.values(of: future), future: future)
    try pair.run()
    return (experiment, pair)
  }

  /// The parts of every person add up to its difference, which is that of the ensemble, bit for bit.
  @Test(arguments: ["s3", "s4"]) func partsAddUpToTheRun(name: String) async throws {
    let (experiment, pair) = try Self.pair(name, option: 1)
    let result = try await Ensemble(experiment, threads: 2).run()
    let last = experiment.scenario.compare.readAt.count - 1
    #expect(experiment.scenario.compare.readAt[last] == experiment.scenario.compare.weeks)
    for person in experiment.sites[0].plan.numbers.indices {
      let one = result.sites[0][1].wellbeing[last][person][3]
      let other = result.sites[0][0].wellbeing[last][person][3]
      #expect(pair.with.wellbeing[person] == one && pair.without.wellbeing[person] == other)
      let parts = pair.parts.reduce(0) { $0 + $1[person] }
      #expect(abs(parts - (Double(one) - Double(other))) < 1e-9)
    }
  }

  /// What is put down to nothing in particular is rounding, but for people whose last tie ends or whose
  /// first begins.
  @Test func littleIsLeftOver() throws {
    let (_, pair) = try Self.pair("s4", option: 1)
    let other = pair.parts[Channel.other.rawValue]
    #expect(other.count { abs($0) > 0.001 } <= other.count / 50)
    #expect(pair.parts[Channel.places.rawValue].contains { abs($0) > 0.01 })
    #expect(pair.parts[Channel.contagion.rawValue].contains { abs($0) > 0.001 })
    #expect(pair.parts[Channel.visits.rawValue].allSatisfy { $0 == 0 })
  }

  /// Against itself nothing differs anywhere.
  @Test func asNowAgainstItself() throws {
    let (_, pair) = try Self.pair("s4", option: 0)
    #expect(pair.parts.allSatisfy { $0.allSatisfy { $0 == 0 } })
    #expect(pair.first.allSatisfy { $0 == nil })
  }

  /// Nobody's futures part before the option begins, and the guests' not by others' mood.
  @Test func futuresPartWhenTheOptionBegins() throws {
    let (_, pair) = try Self.pair("s4", option: 1)
    let weeks = pair.first.compactMap { $0?.week }
    #expect(weeks.min().map { $0 >= 13 } == true)
    #expect(!weeks.isEmpty)
  }

  @Test func theSameForAnyThreads() async throws {
    let experiment = try Prebuilt.experiment("s4", futures: 3)
    let one = try await Why(experiment, sites: [0], person: 5, futures: 3, threads: 1)
    let four = try await Why(experiment, sites: [0], person: 5, futures: 3, threads: 4)
    #expect(one.options == four.options)
    #expect(one.options.allSatisfy { $0.person.count == 3 })
  }
}

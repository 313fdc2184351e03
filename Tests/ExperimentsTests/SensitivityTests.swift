import Diffusion
import Scenarios
import Testing

@testable import Experiments

/// The re-runs that a scenario may ask for.
struct SensitivityTests {
  private let asked = """

    [sensitivity]
    peer_effects = [0, 1]
    maps = 3
    resample = "people"
    named_at_most = [2, 1000]
    futures = 16

    """

  private func run(_ threads: Int) async throws -> (Experiment, EnsembleResult, SensitivityResult) {
    let experiment = try HandMade.experiment(adding: asked)
    let settings = try #require(experiment.scenario.sensitivity)
    let result = try await Ensemble(experiment, threads: threads).run()
    let again = try await SensitivityRun(experiment, settings, threads: threads).run(result)
    return (experiment, result, again)
  }

  @Test func readsWhatIsAsked() throws {
    let settings = try #require(HandMade.experiment(adding: asked).scenario.sensitivity)
    #expect(settings.peerEffects == [0, 1] && settings.maps == 3 && settings.resample == .people)
    #expect(settings.namedAtMost == [2, 1000] && settings.futures == 16)
  }

  /// The same futures, whatever the threads; a limit that binds nobody changes nothing at all.
  @Test func usesTheSameFutures() async throws {
    let (experiment, result, again) = try await run(1)
    #expect(again.futures == 16 && again.failedMaps == 0)
    #expect(
      again.variants.map { "\($0.kind.rawValue) \($0.value)" } == [
        "peer effects 0", "map 1", "map 2", "map 3", "named at most 2", "named at most 1000",
      ])
    #expect(again.variants.last?.leading == again.asAssumed.leading)
    for variant in again.variants.dropLast() {
      #expect(variant.leading != again.asAssumed.leading, "\(variant.kind) \(variant.value)")
    }
    let own = Leading.all(
      experiment.scalingPeerEffects(by: 1, futures: 40), result, explains: false)
    #expect(own != again.asAssumed.leading)
    #expect(try await run(3).2 == again)
  }

  /// Peer effects are four parameters; nothing else is scaled.
  @Test func scalesPeerEffectsOnly() {
    let values = ParameterValues()
    let half = PeerEffects.scaled(values, by: 0.5)
    for key in ParameterKey.allCases {
      let isPeer = PeerEffects.keys.contains(key)
      #expect(half[key] == (isPeer ? values[key] * 0.5 : values[key]), "\(key)")
    }
    #expect(PeerEffects.scaled(values, by: 0)[.wellbeingContagion] == 0)
    var large = values
    large[.cascadeChance] = 0.8
    #expect(PeerEffects.scaled(large, by: 2)[.cascadeChance] == 1)
  }

  /// Whole sets of assumptions, at most those of the run, fifty if nothing is said.
  @Test func futuresOfReruns() throws {
    var compare = try HandMade.experiment().scenario.compare
    compare.futures = 200
    compare.futuresPerDraw = 4
    var settings = SensitivitySettings()
    #expect(settings.futures(of: compare) == 48)
    settings.futures = 60
    #expect(settings.futures(of: compare) == 60)
    settings.futures = 3
    #expect(settings.futures(of: compare) == 4)
    compare.futures = 20
    settings.futures = nil
    #expect(settings.futures(of: compare) == 20)
  }

  /// Another contagion takes the place of the one that decides, with its own line.
  @Test func anotherContagionStandsIn() async throws {
    let experiment = try Prebuilt.experiment("s1", futures: 16)
    let main = try #require(Outcomes.named(experiment.scenario.compare.main.outcome)?.contagion)
    let other = main == "threshold" ? "independent-cascade" : "threshold"
    let variant = try #require(experiment.scenario.spreading(by: other))
    #expect(variant.model.named == [other])
    #expect(variant.compare.main.outcome == "reached by \(other)")
    #expect(
      variant.compare.lines.allSatisfy { Outcomes.named($0.outcome)?.contagion ?? other == other })
    var settings = SensitivitySettings()
    settings.spreadsBy = [main, other]
    let result = try await Ensemble(experiment, threads: 1).run()
    let again = try await SensitivityRun(experiment, settings, threads: 1).run(result)
    #expect(again.variants.count == 2)
    let line = experiment.scenario.compare.main
    let week = try #require(experiment.scenario.compare.readAt.last)
    let site = experiment.sites[0].site.name
    #expect(
      again.variants[0].leading(line, week: week, site: site)
        == again.asAssumed.leading(line, week: week, site: site))
  }
}

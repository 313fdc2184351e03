import Diagnostics
import Diffusion
import Networks
import Randomness
import Scenarios
import Testing

@testable import Experiments

/// Sweeps of a small scenario, and what is made of worlds whose every number is chosen.
@Suite struct SweepRunTests {
  static let text = """
    kith  = 1
    title = "Red or blue?"
    sites = ["north"]
    [compare]
    length = "13 weeks"
    main = "stigma"
    lines = ["stigma", "contact of service users"]
    futures = 16
    seed = 5
    [[option]]
    name = "Red"
    do = "campaign"
    from = "week 1"
    until = "week 10"
    cost = "£1,000"
    [[option]]
    name = "Nothing"
    do = "modify"
    who = "everyone"
    what = "contact"
    times = 1
    from = "week 1"
    cost = "£0 per person"

    """

  private func sweep(_ request: SweepRequest, _ text: String = Self.text) throws
    -> (sweep: SweepExperiment?, findings: Findings, scenario: Scenario)
  {
    let (read, found) = ScenarioReader.read(
      source: SourceText(name: "small.toml", text: text), folder: "")
    let scenario = try #require(read, "\(Rendering.text(found))")
    let site = try HandMade.site("north", key: 1)
    let (sweep, findings) = SweepBuilder.build(scenario, sites: [site], request)
    return (sweep, findings, scenario)
  }

  private func request(_ design: SweepDesign, _ vary: String..., samples: Int? = nil)
    -> SweepRequest
  {
    var request = SweepRequest()
    (request.vary, request.design, request.samples) = (vary, design.name, samples)
    request.futures = 4
    return request
  }

  /// A world is the scenario itself with these parameters held fixed, run with the same futures.
  @Test func aWorldIsTheScenarioWithItsParametersFixed() async throws {
    let made = try sweep(request(.oneWay, "stigma.relaxation=0.1 to 0.9"))
    let sweep = try #require(made.sweep, "\(Rendering.text(made.findings))")
    let outcome = try await sweep.outcome(ofWorld: 1)
    var scenario = made.scenario.holdingParameters
    scenario.model.parameters[.stigmaRelaxation] = .fixed(sweep.plan.values[1][0])
    scenario.compare.futures = 4
    let (experiment, _) = ExperimentBuilder.build(
      scenario, sites: [try HandMade.site("north", key: 1)])
    let plain = try #require(experiment)
    let result = try await Ensemble(plain, threads: 1).run()
    for option in 1...2 {
      let expected = zip(result.sites[0][option].read[0][0], result.sites[0][0].read[0][0])
        .map { $0 - $1 }
      #expect(outcome[option - 1] == expected)
    }
    #expect(outcome[0].contains { $0 != 0 })
    #expect(outcome[1].allSatisfy { $0 == 0 }, "an option with no effect differs in no world")
  }

  @Test func threadsChangeNothing() async throws {
    let sweep = try #require(
      try sweep(request(.latinHypercube, "stigma.relaxation", "stigma.norm", samples: 5)).sweep)
    let one = try await SweepRun(sweep, threads: 1).run()
    let seven = try await SweepRun(sweep, threads: 7).run()
    #expect(one.worlds == seven.worlds)
    #expect(one.worlds.count == 5 && Set(one.means(ofOption: 0)).count == 5)
  }

  /// Net benefit is that of the economics: the threshold times WELLBYs less the discounted cost.
  @Test func netBenefitIsThatOfTheEconomics() async throws {
    var request = request(.oneWay, "stigma.relaxation")
    request.outcome = "Net benefit"
    let sweep = try #require(try sweep(request).sweep)
    let outcome = try await sweep.outcome(ofWorld: 0)
    let world = sweep.world(0)
    let economics = try #require(
      Economics(world, try await Ensemble(world, threads: 1).run()))
    let whole = try #require(economics.scopes.last)
    for option in 1...2 {
      let benefit = try #require(
        whole.options[option].netBenefit.first { $0.threshold == ValueStandards.wellby })
      #expect(abs(Statistics.mean(outcome[option - 1]) - benefit.pounds.mean) < 1e-9)
    }
    #expect(Statistics.mean(outcome[0]) < 0)
  }

  @Test func anyRecordedOutcomeCanBeAskedFor() async throws {
    var request = request(.oneWay, "stigma.relaxation")
    request.outcome = "withdrawal"
    let made = try sweep(request)
    let sweep = try #require(made.sweep, "\(Rendering.text(made.findings))")
    #expect(sweep.experiment.scenario.compare.lines.map(\.text) == ["withdrawal"])
    #expect(sweep.experiment.scenario.compare.recorded.count == 1, "nothing is only watched")
    #expect(try await sweep.outcome(ofWorld: 0)[0].allSatisfy(\.isFinite))
  }

  @Test func byDefaultEverythingWithADocumentedRangeVaries() throws {
    let made = try sweep(request(.morris))
    let sweep = try #require(made.sweep)
    #expect(sweep.varied == made.scenario.variedByDefault)
    #expect(sweep.plan.points.count == 10 * (sweep.varied.count + 1))
  }

  @Test func whatCannotBeMadeIsSaid() throws {
    func codes(_ request: SweepRequest, _ text: String = Self.text) throws -> [String] {
      try sweep(request, text).findings.all.map(\.code)
    }
    #expect(
      try codes(request(.oneWay, "stigma.norm", "stigma.norm=0 to 1")) == ["E-SWEEP-TWICE"])
    #expect(try codes(request(.grid, "stigma.norm", samples: 101)) == ["E-SWEEP-SAMPLES"])
    #expect(try codes(request(.grid)) == ["E-SWEEP-MANY"])
    var benefit = request(.oneWay, "stigma.norm")
    benefit.outcome = "net benefit"
    let free = Self.text.replacing("cost = \"£1,000\"\n", with: "")
    #expect(try codes(benefit, free) == ["E-SWEEP-VALUE"])
    var unknown = request(.oneWay, "stigma.norm")
    unknown.outcome = "reached by threshold"
    #expect(try codes(unknown) == ["E-SWEEP-OUTCOME"])
    unknown.design = "morriss"
    #expect(try codes(unknown) == ["E-SWEEP-DESIGN", "E-SWEEP-OUTCOME"])
    let landau = try sweep(request(.oneWay, "wellbeing.noise=levy(0.001, 2) "))
    #expect(landau.findings.all.map(\.code) == ["W-SWEEP-QUANTILE"])
    #expect(landau.sweep != nil)
  }

  // MARK: worlds by hand

  private func byHand(_ design: SweepDesign, samples: Int, _ worlds: [[[Double]]]) throws
    -> SweepResult
  {
    let plan = try SweepPlan(KnownFunctions.inputs(1, 0, 1), design, samples: samples, seed: 1)
    #expect(plan.points.count == worlds.count)
    return SweepResult(
      worlds: worlds, measure: .line(OutcomeLine(outcome: "wellbeing", group: Pool(.everyone))),
      plan: plan)
  }

  /// The luck that two worlds share cancels: single futures vary by ±1, their difference by ±0.1.
  @Test func sharedLuckCancels() throws {
    let middle = [[1.0, -1, 1, -1]]
    let result = try byHand(
      .oneWay, samples: 2, [middle, [[0.9, -1.1, 1.1, -0.9]], [[1.4, -0.6, 1.6, -0.4]]])
    let bar = try #require(result.tornado(option: 0)?.bars.first)
    #expect(abs(bar.swing - 0.5) < 1e-12)
    #expect(result.isClear(bar, option: 0))
    #expect(result.difference(option: 0, from: 1, to: 2).half95 < 1e-12)
    #expect(result.estimate(option: 0, world: 0).half95 > 1)
    let noisy = try byHand(.oneWay, samples: 2, [middle, [[0, 0, 0, 0]], [[2, -1, 1, -1]]])
    let other = try #require(noisy.tornado(option: 0)?.bars.first)
    #expect(other.swing == 0.25 && !noisy.isClear(other, option: 0))
  }

  /// Effects of two futures on each of two paths; by hand, for the move of 0.6 between levels.
  @Test func luckOfElementaryEffects() throws {
    let plan = try SweepPlan(KnownFunctions.inputs(1, 0, 1), .morris, samples: 2, seed: 1)
    let moves = [plan.points[1][0] - plan.points[0][0], plan.points[3][0] - plan.points[2][0]]
    #expect(moves.allSatisfy { abs(abs($0) - 0.6) < 1e-12 })
    let result = SweepResult(
      worlds: [[[0, 0]], [[0.6, 1.8]], [[0, 0]], [[0.6, 0.6]]],
      measure: .netBenefit(perUnit: 1), plan: plan)
    // First path: ±1 and ±3, whose mean has standard error 1; second: no luck. √((1 + 0)/2).
    let luck = result.luck(ofEffectsOn: 0)
    #expect(luck.count == 1 && abs(luck[0] - 0.5.squareRoot()) < 1e-12)
  }

  @Test func whichIsBestAndHowClosely() throws {
    // Three worlds, two options: clearly the first; clearly as now; too close to call, the second ahead.
    let result = try byHand(
      .latinHypercube, samples: 3,
      [[[1, 1.1], [0, 0]], [[-1, -1.1], [-2, -2.1]], [[0, 0.2], [0.4, 0]]])
    let best = try #require(result.best)
    #expect(best.options.map(\.best) == [1, 1, 1])
    #expect(result.closeWorlds == 1)
    // Errors 0.05, 0 …; the variance over worlds of the first option is that of 1.05, −1.05, 0.1.
    let squares = (0.0025 + 0.0025 + 0.01) / 3
    let variance = Statistics.variance([1.05, -1.05, 0.1])
    #expect(abs(result.luckShare(ofOption: 0) - squares / variance) < 1e-12)
  }
}

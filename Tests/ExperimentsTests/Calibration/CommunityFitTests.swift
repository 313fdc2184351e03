import Diagnostics
import Diffusion
import Networks
import Randomness
import Scenarios
import Testing

@testable import Experiments

/// A scenario fitted to data that the model itself made with known numbers.
@Suite struct CommunityFitTests {
  private static let model = """
    [model]
    wellbeing.noise  = "lognormal(mean 4, cv 0.5) points per √year, per future"
    stigma.tie-factor = "uniform(0, 1) per future"

    """

  private func experiment() throws -> Experiment {
    try HandMade.experiment(adding: Self.model)
  }

  private func observed(_ text: String, _ experiment: Experiment, week: Int? = nil) throws
    -> ObservedData
  {
    let (data, findings) = ObservedReader.read(
      Array(text.utf8), name: "wave.csv", sites: experiment.sites.map(\.site),
      weeks: experiment.scenario.compare.weeks, week: week, only: nil)
    return try #require(data, "\(Rendering.text(findings))")
  }

  /// Wellbeing of everybody in week 26 of a future of the engine with this noise.
  private func wave(_ experiment: Experiment, noise: Double) throws -> String {
    let site = experiment.sites[0]
    var values = ParameterValues()
    values[.wellbeingNoise] = noise
    let run = RunSpecification(
      plan: site.plan, option: site.options[0], keys: Keys(seed: 77, site: site.site.key),
      fills: site.fills, weeks: 26, cells: site.cells, quantities: [], snapshotWeeks: [26])
    let result = try Run.plain(run, values: values, replicate: 5)
    let wellbeing = try #require(result.snapshots[.wellbeing]?[26])
    return "number,wellbeing\n"
      + site.site.people.enumerated().map { "\($1.number),\(max(7, min(35, wellbeing[$0])))" }
      .joined(separator: "\n")
  }

  /// The true value lies within three standard deviations of the mean, and half of the variance or more is
  /// gone; of what has nothing to do with wellbeing nothing is learnt. How often it lies where is
  /// what `ThoroughRankTests` counts.
  @Test(arguments: [1.5, 6]) func findsWhatMadeTheDataThoroughly(_ noise: Double) async throws {
    let experiment = try experiment()
    let data = try observed(try wave(experiment, noise: noise), experiment)
    let (built, findings) = CommunityFitBuilder.build(experiment, data, .init())
    let fit = try #require(built, "\(Rendering.text(findings))")
    #expect(
      fit.parameters.map(\.key.parameter.name)
        == ["wellbeing.noise", "stigma.tie-factor"])
    var settings = CalibrationSettings()
    settings.particles = 150
    settings.generations = 4
    settings.simulations = 3000
    settings.threads = 2
    let result = try await fit.run(settings)
    let learning = result.posterior.learning
    let found = learning[0].posterior
    #expect(abs(found.mean - noise) < 3 * found.sd, "\(found)")
    #expect(learning[0].verdict == .much, "\(learning[0])")
    #expect(learning[1].verdict == .nothing, "\(learning[1])")
    #expect(result.fitted[1].isKept)
    #expect(result.check.rows.allSatisfy { !$0.isOutside })
  }

  /// Mean 2 of 1, 3 against 8, 12 etc., worked by hand on four people of which two are tied.
  @Test func figuresByHand() throws {
    let plan = try EngineModel.plan()
    var wave = ObservedWave()
    // First wave 18 … 24; changes −1, 1, 2, −2, 0, 3 of persons 0 to 5; person 6 did not answer.
    let changes: [Double] = [-1, 1, 2, -2, 0, 3]
    let answers: [Double?] = changes.enumerated().map { 18 + Double($0.offset) + $0.element }
    wave.values[.wellbeing] = answers + [nil]
    wave.values[.adopted] = [1, 1, 0, 0, 1, 0, nil]
    let figures = WaveStatistics(plan, wave)
    #expect(
      figures.statistics.map(\.name) == [
        "wellbeing, mean", "wellbeing, spread", "adopted, share",
        "adopted, adopters who know an adopter",
      ])
    let values = figures.values(
      WaveStatistics.Values(
        first: { $0.first(plan.site.people[$1]) ?? 0 }, later: { wave.values[$0]?[$1] ?? 0 }))
    // 17, 20, 22, 19, 22, 26: mean 21, Σ d² = 16 + 1 + 1 + 4 + 1 + 25 = 48, variance 9.6.
    #expect(values[0] == 21 && abs(values[1] - 9.6.squareRoot()) < 1e-12)
    // 0, 1 and 4 adopted; 0 and 1 know each other.
    #expect(values[2] == 0.5 && abs(values[3] - 2.0 / 3) < 1e-12)
    #expect(abs(Likeness.correlation([1, 2, 3], [2, 4, 7]) - 0.9933992678) < 1e-9)
    #expect(Likeness.correlation([1, 1], [2, 4]) == 0)
  }

  @Test func aCurveIsThinnedAndSaysSo() throws {
    let experiment = try experiment()
    let rows = (0...20).map { "\($0),\(Double($0) / 40)" }.joined(separator: "\n")
    let data = try observed("week;count\n" + rows.replacing(",", with: ";"), experiment)
    guard case .curve(let curve)? = data.sites[0] else {
      Issue.record("no curve")
      return
    }
    #expect(curve.points.map(\.week) == [2, 5, 7, 10, 13, 15, 18, 20])
    #expect(data.lastWeek == 20 && data.notes.count == 1)
    #expect(abs(curve.points[7].share - 0.5 / 400) < 1e-12)
  }

  /// The same curve as a share, out of order, at two sites.
  @Test func sitesOfACurve() throws {
    let experiment = try HandMade.experiment(adding: Self.model, sites: ["north", "south"])
    let data = try observed(
      "site,week,share\nsouth,8,0.3\nnorth,4,0.1\nsouth,4,0.2\n", experiment)
    guard case .curve(let south)? = data.sites[1] else {
      Issue.record("no curve")
      return
    }
    #expect(south.points.map(\.week) == [4, 8] && south.points.map(\.share) == [0.2, 0.3])
    var request = CommunityFitBuilder.Request()
    request.adopted = "taking part"
    let (fit, _) = CommunityFitBuilder.build(experiment, data, request)
    #expect(
      fit?.statistics.map(\.name) == [
        "Site 0: share in week 4", "Site 0: share in week 4", "Site 0: share in week 8",
      ])
    #expect(fit?.problem.observed == [0.1, 0.2, 0.3])
    let (none, findings) = ObservedReader.read(
      Array("week,share\n3,0.5\n".utf8), name: "c.csv", sites: experiment.sites.map(\.site),
      weeks: 26, week: nil, only: nil)
    #expect(none == nil)
    #expect(findings.all.first?.code == "E-CALIBRATE-SITE")
  }

  /// A fitted line of any parameter reads back as the distribution it was written from.
  @Test(arguments: ParameterKey.allCases.filter(\.mayBeUncertain))
  func everyParameterCanBeWritten(_ key: ParameterKey) throws {
    let range = key.parameter.range
    let low = range.lowerBound
    let high = min(range.upperBound, low + 1)
    let text = "uniform(low \(low), high \(high))"
    let prior = try WrittenPrior("\(key.parameter.name)=\(text)", option: "--fit")
    let distribution = try #require(prior.distribution)
    let owner = Models.owner(of: key)?.page.name ?? ""
    let chosen =
      Models.persuasion.contains(owner)
      ? "persuasion = [\"\(owner)\", \"word-of-mouth\"]\n"
      : Models.beside.contains(owner) ? "also = [\"\(owner)\"]\n" : ""
    let (scenario, findings) = ScenarioReader.read(
      source: SourceText(
        name: "x.toml",
        text: HandMade.text + "[model]\n\(chosen)\(key.parameter.name) ="
          + " \"\(key.text(drawnFrom: distribution))\"\n"), folder: "")
    #expect(
      scenario?.model.parameters[key] == .perFuture(distribution), "\(Rendering.text(findings))")
  }
}

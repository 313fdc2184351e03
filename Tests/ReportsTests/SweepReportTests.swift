import Diagnostics
import Diffusion
import Randomness
import Scenarios
import Testing

@testable import Experiments
@testable import Reports

/// The forms of sweeps whose every number is chosen, to the letter.
@Suite struct SweepReportTests {
  private static let keys: [(key: ParameterKey, spread: String)] = [
    (.stigmaNorm, "uniform(0, 1)"), (.wellbeingConnection, "normal(7, 2) above 0"),
    (.thresholdPeers, "uniform(1, 3)"),
  ]

  private static func scenario() throws -> Scenario {
    let text = """
      kith = 1
      title = "Red or blue?"
      sites = ["x"]
      [compare]
      length = "2 years"
      main = "wellbeing of service users"
      [[option]]
      name = "Red"
      do = "modify"
      who = "everyone"
      what = "contact"
      times = 2
      from = "week 1"
      [[option]]
      name = "Blue"
      do = "modify"
      who = "everyone"
      what = "contact"
      times = 3
      from = "week 1"
      """
    let (scenario, findings) = ScenarioReader.read(
      source: SourceText(name: "x", text: text), folder: ".")
    return try #require(scenario, "\(Rendering.text(findings))")
  }

  /// Red depends on the first input, a little on the second, and in two futures by a touch of luck on the
  /// third; Blue does the same everywhere.
  private static func report(_ design: SweepDesign, samples: Int, pounds: Bool = false) throws
    -> SweepReport
  {
    let varied = try keys.map {
      VariedParameter(key: $0.key, distribution: try Distribution.parse($0.spread).get())
    }
    let inputs = try varied.map {
      try SweepInput($0.key.parameter.name, $0.distribution, within: $0.key.parameter.range)
    }
    let plan = try SweepPlan(inputs, design, samples: samples, seed: 2011)
    var scenario = try scenario()
    scenario.compare.futures = 4
    let scale = pounds ? 10_000.0 : 1
    let worlds = plan.points.map { point -> [[Double]] in
      let red = point[0] - 0.4 + 0.2 * point[0] * point[1]
      let luck = [0.01, -0.01, 0.03, -0.03].map { $0 + (point[2] - 0.5) * 4 * $0 }
      return [luck.map { scale * (red + $0) }, [0.1, 0.2, 0.1, 0.2].map { scale * $0 }]
    }
    let line = OutcomeLine(outcome: "wellbeing", group: Pool(.serviceUsers))
    let measure = pounds ? SweepMeasure.netBenefit(perUnit: 13_000) : .line(line)
    let experiment = Experiment(
      scenario: scenario, sites: [],
      draws: AssumptionSets(futuresPerDraw: 1, values: [ParameterValues()]))
    let sweep = SweepExperiment(
      experiment: experiment, varied: varied, plan: plan, measure: measure)
    return SweepReport(sweep, SweepResult(worlds: worlds, measure: measure, plan: plan))
  }

  @Test func aTornado() throws {
    let report = try Self.report(.oneWay, samples: 2)
    try expectGolden(report.terminal(), "sweep-one-way.txt")
    try expectGolden(report.markdown, "sweep-one-way.md")
    try expectGolden(String(decoding: SweepCSV.inputs(report), as: UTF8.self), "sweep-inputs.csv")
    try expectGolden(String(decoding: SweepCSV.worlds(report), as: UTF8.self), "sweep-worlds.csv")
    try expectGolden(report.json.text + "\n", "sweep.json")
  }

  @Test func theOtherDesigns() throws {
    try expectGolden(Self.report(.morris, samples: 6, pounds: true).terminal(), "sweep-morris.txt")
    try expectGolden(Self.report(.sobolIndices, samples: 256).terminal(), "sweep-indices.txt")
    try expectGolden(Self.report(.latinHypercube, samples: 50).terminal(), "sweep-ranks.txt")
    try expectGolden(Self.report(.grid, samples: 2, pounds: true).terminal(), "sweep-grid.txt")
  }

  @Test(arguments: SweepDesign.all.map(\.name)) func linesFitTheScreen(name: String) throws {
    let design = try #require(SweepDesign.named(name))
    let text = try Self.report(design, samples: 4).terminal()
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(text.contains("What-if, not forecast.") && !text.contains("nan"))
  }

  /// The words against numbers on either side of each threshold.
  @Test func wordsOfScreening() {
    func words(_ star: Double, _ sigma: Double, noise: Double = 0) -> String {
      SweepDocument.meaning(
        ElementaryEffects.Effect(
          effects: [], muStar: ResampledEstimate(value: star, low: star, high: star), mu: star,
          sigma: sigma), largest: 10, noise: noise)
    }
    #expect(words(0, 0) == "moves nothing")
    #expect(words(5, 1) == "matters most")
    #expect(words(4.9, 1) == "matters")
    #expect(words(0.9, 0.1) == "matters little")
    #expect(words(5, 2.5) == "matters most; how much depends on the others or on its own value")
    #expect(words(1.9, 1, noise: 1) == "no larger than luck could make it")
  }

  @Test func wordsOfShares() {
    func words(
      _ first: ClosedRange<Double>, _ total: ClosedRange<Double>, rows: Int = 64
    ) -> String {
      func estimate(_ range: ClosedRange<Double>) -> ResampledEstimate {
        ResampledEstimate(
          value: (range.lowerBound + range.upperBound) / 2, low: range.lowerBound,
          high: range.upperBound)
      }
      return SweepDocument.meaning(estimate(first), estimate(total), rows: rows)
    }
    #expect(words(0...0.002, 0...0.01) == "moves next to nothing")
    #expect(words(0.35...0.45, 0.35...0.47) == "matters most")
    #expect(words(0.1...0.2, 0.1...0.22) == "matters")
    #expect(words(0.02...0.06, 0.03...0.07) == "matters little")
    #expect(words(0.1...0.2, 0.3...0.38) == "matters most, together with others")
    #expect(words(0...0.2, 0...0.3) == "cannot tell: more --samples")
    #expect(words(-0.5...0.5, 0.01...0.05) == "cannot tell: more --samples")
    #expect(words(0.35...0.45, 0.35...0.47, rows: 31) == "cannot tell: more --samples")
  }

  @Test func wordsOfRanks() {
    #expect(SweepDocument.meaning(0.1, chance: 0.2) == "nothing to be seen")
    #expect(SweepDocument.meaning(-0.3, chance: 0.2) == "somewhat: the more of it, the lower")
    #expect(SweepDocument.meaning(0.6, chance: 0.2) == "strongly: the more of it, the higher")
  }

  /// Two bars over 30 columns: from −1 to 2 around 0, and from 0 to 0.5.
  @Test func barsByHand() throws {
    let tornado = try #require(Tornado(outputs: [0, 0, 0.5, -1, 2], inputs: 2, levels: 2))
    let plot = TornadoPlot(tornado, names: ["a", "long"], label: { "\($0.swing)" })
    #expect(
      plot.lines == [
        "long  ━━━━━━━━━━│━━━━━━━━━━━━━━━━━━━  3.0", "a               │━━━━━                0.5",
      ])
    let flat = try #require(Tornado(outputs: [1, 1, 1], inputs: 1, levels: 2))
    #expect(TornadoPlot(flat, names: ["a"], label: { _ in "" }).lines.isEmpty)
  }
}

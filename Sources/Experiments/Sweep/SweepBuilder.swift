import Diagnostics
import Diffusion
import Networks
import Scenarios

/// What a sweep is asked for.
public struct SweepRequest: Sendable {
  /// What varies, as the user wrote it; empty = whatever has a documented range.
  public var vary: [String] = []
  /// The design's name.
  public var design = SweepDesign.oneWay.name
  /// What the design counts; nil = its standard.
  public var samples: Int?
  /// What options are compared by; nil = the outcome that decides.
  public var outcome: String?
  /// Futures of each option, site and world.
  public var futures = SweepRequest.standardFutures

  /// Few: futures are shared by all worlds, so most of their luck cancels (A).
  public static let standardFutures = 16
  /// The most worlds that are worked out.
  public static let mostWorlds = 100_000

  /// A sweep of everything, one way.
  public init() {}
}

/// Joins a scenario, its sites and a request into a sweep.
public struct SweepBuilder {
  private let scenario: Scenario
  private let sites: [Site]
  private let request: SweepRequest
  private var findings = Findings()
  private var asked: Double?

  /// The sweep; nothing, with findings, where it cannot be made.
  ///
  /// - Returns: With more worlds than may be worked out, the finding E-SWEEP-MANY beside a sweep whose
  ///   plan holds the first alone, so that how long one takes can be measured.
  public static func build(_ scenario: Scenario, sites: [Site], _ request: SweepRequest)
    -> (SweepExperiment?, Findings)
  {
    var builder = SweepBuilder(scenario: scenario, sites: sites, request: request)
    let sweep = builder.build()
    return (sweep, builder.findings)
  }

  private init(scenario: Scenario, sites: [Site], request: SweepRequest) {
    (self.scenario, self.sites, self.request) = (scenario, sites, request)
  }

  private mutating func build() -> SweepExperiment? {
    let design = design()
    let varied = varied()
    let measure = measure()
    guard let design, let measure, !findings.hasErrors else { return nil }
    let plan = plan(design, varied)
    guard let experiment = experiment(measure), let plan else { return nil }
    return SweepExperiment(
      experiment: experiment, varied: varied, plan: plan, measure: measure, asked: asked)
  }

  private mutating func design() -> SweepDesign? {
    if let design = SweepDesign.named(request.design) { return design }
    let names = SweepDesign.all.map(\.name)
    findings.add(
      Finding(
        "E-SWEEP-DESIGN", "there is no design \(Rendering.cited(request.design))",
        hint: nearestName(to: request.design, among: names).map { "did you mean \"\($0)\"?" }
          ?? "the designs are: \(names.joined(separator: ", "))"))
    return nil
  }

  private mutating func varied() -> [VariedParameter] {
    if request.vary.isEmpty {
      let all = scenario.variedByDefault
      if all.isEmpty {
        findings.add(
          Finding(
            "E-SWEEP-NOTHING", "no parameter of this scenario has a documented range",
            at: SourcePlace(file: scenario.file),
            hint: "say what varies, for example --vary \"independent-cascade.chance=0.05 to 0.2\""))
      }
      return all
    }
    var varied: [VariedParameter] = []
    for text in request.vary {
      do throws(PhraseProblem) {
        let parameter = try scenario.varied(text)
        if varied.contains(where: { $0.key == parameter.key }) {
          throw PhraseProblem(
            "E-SWEEP-TWICE", "\"\(parameter.key.parameter.name)\" is varied twice",
            at: 0..<text.utf8.count, hint: "leave out one of the two")
        }
        varied.append(parameter)
      } catch {
        findings.add(Self.finding(error, text, of: "--vary"))
      }
    }
    return varied
  }

  private mutating func measure() -> SweepMeasure? {
    guard let text = request.outcome else { return .line(scenario.compare.main) }
    if text.lowercased() == SweepMeasure.netBenefitName { return netBenefit() }
    do throws(PhraseProblem) {
      return .line(try scenario.recorded(text))
    } catch {
      findings.add(Self.finding(error, text, of: "--on"))
      return nil
    }
  }

  private mutating func netBenefit() -> SweepMeasure? {
    let place = SourcePlace(file: scenario.file)
    func unpriced(_ option: ScenarioOption) -> Int { option.actions.count { $0.costs.isEmpty } }
    let free = scenario.options.filter { unpriced($0) == $0.actions.count }
    guard free.isEmpty else {
      findings.add(
        Finding(
          "E-SWEEP-VALUE",
          "no cost is stated for \(free.map { Rendering.cited($0.name) }.joined(separator: ", "))",
          at: place, hint: "write a cost for what is done; see Documentation/COSTS.md"))
      return nil
    }
    guard let perUnit = scenario.valueThreshold else {
      findings.add(
        Finding(
          "E-SWEEP-VALUE", "the scenario does not say what a unit of its outcome is worth",
          at: place, hint: "write a threshold under [value]; see Documentation/COSTS.md"))
      return nil
    }
    for option in scenario.options where unpriced(option) > 0 {
      findings.add(
        Finding(
          "W-SWEEP-FREE",
          "\(unpriced(option)) of the \(option.actions.count) actions of"
            + " \(Rendering.cited(option.name)) state no cost and count as free", at: place))
    }
    return .netBenefit(perUnit: perUnit)
  }

  /// The worlds, or the first of them where there are too many.
  private mutating func plan(_ design: SweepDesign, _ varied: [VariedParameter]) -> SweepPlan? {
    let samples = request.samples ?? design.standardSamples
    checkSamples(design, samples, varied.count)
    guard !findings.hasErrors else { return nil }
    do {
      let inputs = try varied.map {
        try SweepInput($0.key.parameter.name, $0.distribution, within: $0.key.parameter.range)
      }
      for input in inputs { if let finding = input.finding { findings.add(finding) } }
      let worlds = design.worlds(inputs: inputs.count, samples: samples)
      guard let worlds, worlds <= SweepRequest.mostWorlds else {
        findings.add(tooMany(design, worlds, varied.count))
        asked = worlds.map(Double.init) ?? .infinity
        return try SweepPlan(inputs, .oneWay, samples: 2, seed: scenario.compare.seed)
      }
      return try SweepPlan(inputs, design, samples: samples, seed: scenario.compare.seed)
    } catch {
      findings.add(
        Finding(
          "E-SWEEP-SPREAD", "a value of these inputs cannot be worked out: \(error)",
          hint: "give the input another distribution with --vary"))
      return nil
    }
  }

  private mutating func checkSamples(_ design: SweepDesign, _ samples: Int, _ inputs: Int) {
    if !design.samples.contains(samples) {
      findings.add(
        Finding(
          "E-SWEEP-SAMPLES",
          "\(design.name) takes from \(design.samples.lowerBound) to \(design.samples.upperBound)"
            + " \(design.counts), not \(samples)",
          hint: "the usual number is \(design.standardSamples)"))
    }
    if let most = design.mostInputs, inputs > most {
      findings.add(
        Finding(
          "E-SWEEP-DIMENSIONS",
          "Sobol's sequence has at most \(most) dimensions, and \(inputs) parameters vary",
          hint: "write --design latin-hypercube, or name at most \(most) with --vary"))
    }
    if design.reading == .shares, inputs > SweepDesign.mostEvenInputs {
      findings.add(
        Finding(
          "N-SWEEP-LATIN",
          "more than \(SweepDesign.mostEvenInputs) parameters vary, so the worlds come from a Latin"
            + " hypercube in place of Sobol's sequence: shares are known a little less well"))
    }
  }

  private func tooMany(_ design: SweepDesign, _ worlds: Int?, _ inputs: Int) -> Finding {
    let count = worlds.map { "\($0) worlds" } ?? "more worlds than can be counted"
    return Finding(
      "E-SWEEP-MANY",
      "\(design.name) of \(inputs) parameters has \(count); at most \(SweepRequest.mostWorlds) are"
        + " worked out",
      hint: design.reading == .ranks
        ? "write --design latin-hypercube, or name fewer parameters with --vary"
        : "write a smaller number of --samples, or name fewer parameters with --vary")
  }

  /// The scenario with its parameters held, and nothing recorded but what is compared.
  private mutating func experiment(_ measure: SweepMeasure) -> Experiment? {
    var held = scenario.holdingParameters
    held.compare.futures = request.futures
    switch measure {
    case .line(let line):
      held.compare.main = line
      held = held.showing([line])
    case .netBenefit:
      var lines = [held.compare.main]
      if case .line(let line) = held.valueMeasure, line != lines[0] { lines.append(line) }
      held = held.showing(lines)
    }
    let (experiment, found) = ExperimentBuilder.build(held, sites: sites)
    findings.add(contentsOf: found)
    guard let experiment else { return nil }
    var scenario = experiment.scenario
    scenario.compare.watched = []
    return Experiment(
      scenario: scenario,
      sites: experiment.sites.map { $0.recording(scenario.compare.lines.count) },
      draws: experiment.draws)
  }

  /// What is wrong with words of the command.
  private static func finding(_ problem: PhraseProblem, _ text: String, of option: String)
    -> Finding
  {
    Finding(
      problem.code, problem.message,
      at: SourceText(name: option, text: text).place(problem.range), hint: problem.hint)
  }
}

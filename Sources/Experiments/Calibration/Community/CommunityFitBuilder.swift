import Diagnostics
import Diffusion
import Documents
import Randomness
import Scenarios

/// Joins a scenario, what was observed, and what is to be fitted, and says what does not fit together.
package struct CommunityFitBuilder {
  private let experiment: Experiment
  private var findings = Findings()

  /// What the caller asks for.
  package struct Request: Sendable {
    /// What is to be fitted; empty: what the scenario gives as distributions.
    package var priors: [WrittenPrior] = []
    /// The option that really happened; nil: as now.
    package var option: String?
    /// What an adoption curve or the column `adopted` counts; nil: the first contagion of the model,
    /// or those who ever took part.
    package var adopted: String?

    package init() {}
  }

  /// There is no fit if anything is an error.
  package static func build(_ experiment: Experiment, _ data: ObservedData, _ request: Request)
    -> (CommunityFit?, Findings)
  {
    var builder = CommunityFitBuilder(experiment: experiment)
    let fit = builder.fit(data, request)
    return (builder.findings.hasErrors ? nil : fit, builder.findings)
  }

  private init(experiment: Experiment) { self.experiment = experiment }

  private mutating func complain(
    _ code: String, _ message: String, at place: SourcePlace, hint: String? = nil
  ) {
    findings.add(Finding(code, message, at: place, hint: hint))
  }

  private mutating func fit(_ data: ObservedData, _ request: Request) -> CommunityFit? {
    let parameters = parameters(request.priors)
    let option = option(request.option)
    let adoption = adoption(data, request.adopted)
    checkModelled(data)
    let priors = parameters.compactMap { parameter in
      CalibrationProblem.Prior(
        name: parameter.key.parameter.name, parameter.prior, in: parameter.key.parameter.range)
    }
    guard !findings.hasErrors, let option, priors.count == parameters.count else { return nil }
    let keys = parameters.map(\.key)
    let model = CommunityModel(
      experiment, data, option: option, adoption: adoption, fitted: keys)
    let statistics = model.statistics
    return CommunityFit(
      experiment: experiment, data: data, parameters: parameters, option: option,
      adoption: adoption, statistics: statistics,
      drawn: ParameterDraws(experiment.scenario).drawn.map(\.key).filter { !keys.contains($0) },
      problem: CalibrationProblem(
        parameters: priors, statistics: statistics.map(\.name), observed: model.observed,
        lanes: CommunityModel.lanes, simulate: model.run))
  }

  private mutating func parameters(_ written: [WrittenPrior]) -> [CommunityFit.Parameter] {
    let model = experiment.scenario.model
    guard !written.isEmpty else { return scenarioParameters() }
    var all: [CommunityFit.Parameter] = []
    for prior in written {
      let name = prior.key.parameter.name
      if all.contains(where: { $0.key == prior.key }) {
        complain("E-CALIBRATE-TWICE", "\(name) is to be fitted twice", at: prior.place)
        continue
      }
      guard prior.key.mayBeUncertain else {
        complain(
          "E-CALIBRATE-PRIOR", "the length of a round cannot be uncertain, so it cannot be fitted",
          at: prior.place)
        continue
      }
      guard model.couldUse(prior.key) else {
        complain(
          "E-CALIBRATE-UNUSED", "nothing in this scenario uses \(name), so no data can tell of it",
          at: prior.place, hint: "fit one of: \(names(usable))")
        continue
      }
      guard let (distribution, source) = belief(prior) else { continue }
      if isFit(distribution, prior.key, at: prior.place) {
        all.append(CommunityFit.Parameter(key: prior.key, prior: distribution, source: source))
      }
    }
    return all
  }

  /// What is believed of a parameter: as the caller says, else the scenario, else the table.
  private mutating func belief(_ written: WrittenPrior)
    -> (Distribution, CommunityFit.Parameter.Source)?
  {
    if let distribution = written.distribution { return (distribution, .command) }
    if case .perFuture(let distribution) = experiment.scenario.model.parameters[written.key] {
      return (distribution, .scenario)
    }
    let parameter = written.key.parameter
    if let distribution = parameter.documentedDistribution { return (distribution, .documented) }
    complain(
      "E-CALIBRATE-PRIOR",
      "nothing says what is believed of \(parameter.name) before the data", at: written.place,
      hint: "write a distribution after it, for example \(parameter.name)="
        + "lognormal(mean \(shortest(max(parameter.standard, 0.001))), cv 0.5)")
    return nil
  }

  /// Everything that the scenario gives as a distribution and its model uses.
  private mutating func scenarioParameters() -> [CommunityFit.Parameter] {
    let scenario = experiment.scenario
    let all = ParameterKey.allCases.compactMap { key -> CommunityFit.Parameter? in
      guard scenario.model.uses(key), key.mayBeUncertain,
        case .perFuture(let distribution) = scenario.model.parameters[key]
      else { return nil }
      return CommunityFit.Parameter(key: key, prior: distribution, source: .scenario)
    }
    let file = SourcePlace(file: scenario.file)
    if all.isEmpty {
      complain(
        "E-CALIBRATE-NOTHING",
        "the scenario gives no parameter as a distribution, so there is nothing to fit", at: file,
        hint: "give some in [model], or name them with --fit: \(names(usable))")
    }
    return all.filter { isFit($0.prior, $0.key, at: file) }
  }

  /// Parameters that the model uses and that have a documented range.
  private var usable: [ParameterKey] {
    ParameterKey.allCases.filter {
      experiment.scenario.model.couldUse($0) && $0.mayBeUncertain && $0.parameter.uncertainty != nil
    }
  }

  private func names(_ keys: [ParameterKey]) -> String {
    keys.map(\.parameter.name).joined(separator: ", ")
  }

  private mutating func isFit(
    _ distribution: Distribution, _ key: ParameterKey, at place: SourcePlace
  )
    -> Bool
  {
    let name = key.parameter.name
    guard distribution.fixedValue == nil, !distribution.isDiscrete, distribution.kind.hasQuantiles
    else {
      complain(
        "E-CALIBRATE-PRIOR",
        "\(name) cannot be fitted from \(distribution): it needs a distribution of numbers with"
          + " quantiles", at: place, hint: "write for example uniform, normal, lognormal or beta")
      return false
    }
    let range = key.parameter.range
    guard distribution.within(range) != nil else {
      complain(
        "E-CALIBRATE-PRIOR",
        "hardly any of \(distribution) lies between \(shortest(range.lowerBound)) and"
          + " \(shortest(range.upperBound)), where \(name) must be", at: place)
      return false
    }
    return true
  }

  private mutating func option(_ name: String?) -> Int? {
    guard let name else { return 0 }
    let names = experiment.optionNames
    if let index = names.firstIndex(of: name) { return index }
    complain(
      "E-CALIBRATE-OPTION", "the scenario has no option called \(Rendering.cited(name))",
      at: SourcePlace(file: "--option"),
      hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
        ?? "its options are: \(names.joined(separator: ", "))")
    return nil
  }

  private mutating func adoption(_ data: ObservedData, _ asked: String?) -> CommunityFit.Adoption? {
    guard data.countsAdopters else { return nil }
    let model = experiment.scenario.model
    let name = asked ?? model.contagions.first.map { "reached by \($0)" } ?? "ever took part"
    if let outcome = Outcomes.named(name), outcome.isPercentage,
      let quantity = outcome.quantity(models: model.named), Self.counts(quantity)
    {
      return CommunityFit.Adoption(outcome: name, quantity: quantity)
    }
    let names = model.contagions.map { "reached by \($0)" } + ["ever took part", "taking part"]
    complain(
      "E-CALIBRATE-ADOPTED",
      "\(Rendering.cited(name)) is nothing that people adopt in this scenario's model",
      at: SourcePlace(file: "--adopted"),
      hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
        ?? "write one of: \(names.joined(separator: ", "))")
    return nil
  }

  /// Whether a quantity counts people who have taken something up.
  private static func counts(_ quantity: Quantity) -> Bool {
    switch quantity {
    case .reached, .everTookPart, .takingPart: true
    default: false
    }
  }

  /// Complains about wellbeing, stigma and withdrawal where they do not change.
  private mutating func checkModelled(_ data: ObservedData) {
    guard !experiment.scenario.model.runsCommunity else { return }
    for case .wave(let wave)? in data.sites {
      for column in wave.columns where column != .adopted {
        complain(
          "E-CALIBRATE-MODEL",
          "in this scenario only news and habits spread, so \(column.rawValue) does not change",
          at: SourcePlace(file: experiment.scenario.file),
          hint: "set community = true in [model], or leave the column \(column.rawValue) out")
      }
      return
    }
  }
}

extension ObservedData {
  /// Whether anything counts people who have taken something up.
  var countsAdopters: Bool {
    sites.contains { site in
      switch site {
      case .curve: true
      case .wave(let wave): wave.columns.contains(.adopted)
      case nil: false
      }
    }
  }
}

import Diffusion
import Documents
import Experiments
import Networks
import Scenarios

/// What a scenario came to at its sites, in the parts that protocols of description ask for. Every part is made from
/// the objects that run; nothing is told from memory.
package struct ResolvedModel: Sendable {
  package let experiment: Experiment
  /// The files that it was read from: of the scenario, then of each site.
  package let files: [Manifest.File]

  package init(_ experiment: Experiment, files: [Manifest.File]) {
    self.experiment = experiment
    self.files = files
  }

  package var scenario: Scenario { experiment.scenario }

  /// The models that take part in a week, in the order of the catalogue.
  package var models: [any Model.Type] {
    Models.all.filter { model in
      guard let chosen = model as? any ChosenModel.Type else { return scenario.model.runsCommunity }
      return scenario.model.named.contains(chosen.page.name)
    }
  }

  /// What happens in a week, in its order, at any site.
  package var processes: [any Process.Type] {
    experiment.sites.first?.options.first?.processes ?? []
  }

  /// "117 weeks".
  var length: String { PlainWords.count(scenario.compare.weeks, "week", "weeks") }

  /// How long a step is.
  var step: String {
    switch experiment.sites.first?.plan.stepsPerWeek ?? 1 {
    case 1: "one week"
    case let many: "a \(PlainWords.number(many))th of a week"
    }
  }

  /// The weeks at which options are compared.
  var readings: String { PlainWords.list(scenario.compare.readAt.map(PlainWords.week)) }

  /// "200 futures of each option at each site, in 100 sets of assumptions".
  var futures: String {
    let compare = scenario.compare
    let most = compare.precision == nil ? "" : "at most "
    let sets =
      compare.drawsAssumptions
      ? ", \(PlainWords.number(compare.futuresPerDraw)) on each set of assumptions" : ""
    return "\(most)\(Digits.count(compare.futures)) futures of each option at each site\(sets)"
  }

  /// A table of words; numbers stand to the right where a column says so.
  static func table(_ headings: [(String, Bool)], _ rows: [[String]]) -> Document.Part {
    .table(
      Document.Table(
        columns: headings.map { Document.Column(heading: $0.0, isNumber: $0.1) },
        rows: rows.map { $0.map { Document.Cell($0) } }))
  }
}

extension ScenarioFiles {
  /// What the scenario came to at its sites; nil if anything is an error, which the findings then say.
  package mutating func resolvedModel() -> ResolvedModel? {
    guard let experiment = experiment() else { return nil }
    let own = scenarioFile.map { [Manifest.File(name: $0.name, bytes: $0.bytes)] } ?? []
    let sites = zip(experiment.sites, siteFiles).flatMap { site, files in
      files.map { Manifest.File(name: "\(site.site.name)/\($0.name)", bytes: $0.bytes) }
    }
    return ResolvedModel(experiment, files: own + sites)
  }
}

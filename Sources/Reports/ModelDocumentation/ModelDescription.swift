import Experiments

/// The ways in which a scenario's model can be described by the rules of others.
public enum ModelDescription: String, Sendable, CaseIterable {
  /// All points of ODD.
  case odd
  /// The same on one page.
  case oddSummary = "odd-summary"
  /// What a simulation study with agents must say.
  case stress
  /// What a study of costs and consequences must say.
  case cheers

  /// What it is, for a list.
  public var meaning: String {
    switch self {
    case .odd: "Describe the model by the ODD protocol, in Markdown."
    case .oddSummary: "Describe the model on one page, in Markdown."
    case .stress: "Fill in the STRESS-ABS checklist, in Markdown."
    case .cheers: "Fill in the CHEERS 2022 checklist, in Markdown."
    }
  }

  /// The description as a document.
  package func document(_ model: ResolvedModel) -> Document {
    switch self {
    case .odd: ModelProtocol.odd(model).document(model.scenario)
    case .oddSummary: ODDSummary.document(model)
    case .stress: ModelProtocol.stress(model).document(model.scenario)
    case .cheers: ModelProtocol.cheers(model).document(model.scenario)
    }
  }

  /// The description in Markdown; nil if the scenario or a site has an error, which the files' findings then say.
  public func markdown(_ files: inout ScenarioFiles) -> String? {
    files.resolvedModel().map { MarkdownForm.text(document($0)) }
  }
}

import Diffusion
import Documents
import Randomness
import Scenarios

/// What there is to choose from, as `kith list` prints it.
public enum Listing: String, CaseIterable, Sendable {
  case interventions, targets, outcomes, parameters, distributions

  /// The list for a screen.
  public var text: String {
    var document = Document()
    document.paragraph(Words(opening))
    switch self {
    case .interventions: Self.addInterventions(to: &document)
    case .targets: Self.addTargets(to: &document)
    case .outcomes: Self.addOutcomes(to: &document)
    case .parameters: Self.addParameters(to: &document)
    case .distributions: Self.addDistributions(to: &document)
    }
    return TerminalForm().text(document)
  }

  private var opening: String {
    switch self {
    case .interventions: "What an option can do: write do = \"…\" with these keys."
    case .targets: "How people are picked: a number or a share, then one of these."
    case .outcomes: "What options are compared by, of everyone or of a group."
    case .parameters:
      "The numbers of the models, set under [model]; what is left out keeps its default."
    case .distributions: "How to say that a number is uncertain, or differs between people."
    }
  }

  private static func addInterventions(to document: inout Document) {
    for type in Interventions.all {
      document.paragraph(.strong(type.name) + ": \(type.meaning) Evidence: \(type.evidence)")
      document.table(
        [
          Document.Column(heading: "Key"), Document.Column(heading: "If left out"),
          Document.Column(heading: "Meaning"),
        ],
        type.keys.map {
          [
            Document.Cell($0.name), Document.Cell($0.standard ?? "must be given"),
            Document.Cell($0.meaning),
          ]
        })
    }
  }

  private static func addTargets(to document: inout Document) {
    func table(_ rows: [(words: [String], meaning: String)]) {
      document.table(
        [Document.Column(heading: "Words"), Document.Column(heading: "Meaning")],
        rows.map { [Document.Cell(lines: $0.words), Document.Cell($0.meaning)] })
    }
    table(
      TargetRules.all.map { rule in
        (rule.phrases, rule.meaning + (rule.isDrawn ? "; drawn anew in each future" : ""))
      })
    document.paragraph("From whom: before or after the rule; everyone if nothing is said.")
    table(Pool.forms.map { ([$0.words], $0.meaning) })
    document.paragraph("Spread over groups: after a comma. " + Words(Quota.groupWords) + ".")
    table(Quota.forms.map { ([$0.words], $0.meaning) })
    document.paragraph("By name, and together:")
    table(PeoplePhrase.forms.map { ([$0.words], $0.meaning) })
    document.paragraph(
      "Equal people are ordered by a keyed number, so lists can be printed. With as_of = \"start\" people"
        + " are ranked by the ties and the wellbeing at the start of the action, not by the map.")
  }

  private static func addOutcomes(to document: inout Document) {
    document.table(
      [
        Document.Column(heading: "Outcome"), Document.Column(heading: "Unit"),
        Document.Column(heading: "Better"), Document.Column(heading: "Meaning"),
      ],
      Outcomes.all.map {
        [
          Document.Cell($0.name), Document.Cell($0.unit),
          Document.Cell($0.better?.rawValue ?? "neither"), Document.Cell($0.meaning),
        ]
      })
  }

  private static func addParameters(to document: inout Document) {
    document.table(
      [
        Document.Column(heading: "Parameter"), Document.Column(heading: "Default", isNumber: true),
        Document.Column(heading: "Unit"), Document.Column(heading: "Drawn from"),
        Document.Column(heading: "Source"), Document.Column(heading: "Meaning"),
      ],
      ParameterKey.allCases.map(\.parameter).map {
        [
          Document.Cell($0.name), Document.Cell(shortest($0.standard)),
          Document.Cell($0.unit.rawValue),
          Document.Cell($0.uncertainty ?? "held fixed"), Document.Cell($0.provenance.mark),
          Document.Cell($0.meaning),
        ]
      })
    document.paragraph(
      "Source: F found in a published source, M from memory, C computed, A assumed.")
  }

  private static func addDistributions(to document: inout Document) {
    document.table(
      [Document.Column(heading: "Write"), Document.Column(heading: "Meaning")],
      DistributionKind.all.map { [Document.Cell(lines: $0.signatures), Document.Cell($0.meaning)] })
  }
}

extension Listing {
  /// Something with a name that can be typed.
  public struct Item: Sendable, Hashable {
    /// What is typed.
    public var name: String
    /// What it is called.
    public var title: String
    /// More about it; empty = nothing.
    public var text: String

    /// An item of a list.
    public init(name: String, title: String, text: String) {
      self.name = name
      self.title = title
      self.text = text
    }
  }

  /// A list of things for a screen.
  public static func text(_ items: [Item]) -> String {
    var document = Document()
    document.table(
      [Document.Column(heading: "Name"), Document.Column(heading: "What it is")],
      items.map { [Document.Cell($0.name), Document.Cell($0.title, $0.text)] })
    return TerminalForm().text(document)
  }
}

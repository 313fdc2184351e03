import Diffusion
import Documents
import Randomness
import Scenarios

/// What there is to choose from, as `kith list` prints it.
public enum Listing: String, CaseIterable, Sendable {
  case interventions, targets, outcomes, parameters, distributions

  /// The list for a screen.
  public var text: String { TerminalForm().text(document) }

  /// The list as a page of the documentation.
  package var markdown: String { MarkdownForm.text(document) }

  private var document: Document {
    var document = Document()
    document.paragraph(Words(opening))
    switch self {
    case .interventions: Self.addInterventions(to: &document)
    case .targets: Self.addTargets(to: &document)
    case .outcomes: Self.addOutcomes(to: &document)
    case .parameters: Self.addParameters(to: &document)
    case .distributions: Self.addDistributions(to: &document)
    }
    return document
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
      document.paragraph(.strong(type.name) + ": \(type.meaning)")
      document.paragraph(
        "Evidence: \(type.evidence) What may go wrong: \(type.harms) Costs elsewhere:"
          + " \(type.usualCost).")
      document.table(
        [
          Document.Column(heading: "Key"), Document.Column(heading: "If left out"),
          Document.Column(heading: "Source"), Document.Column(heading: "Meaning"),
        ],
        type.keys.map { key in
          [
            Document.Cell(key.name), Document.Cell(key.standard ?? "must be given"),
            Document.Cell(key.provenance.map { "\($0.mark): \($0.words)" } ?? ""),
            Document.Cell(key.meaning),
          ]
        })
    }
    document.paragraph(
      "Source: F found in a published source, M from memory, C computed, A assumed; none where"
        + " nothing is done unless it is asked for.")
  }

  private static func addTargets(to document: inout Document) {
    document.table(
      [Document.Column(heading: "Words"), Document.Column(heading: "Meaning")],
      TargetRules.all.map { rule in
        [Document.Cell(lines: rule.phrases), Document.Cell(rule.meaning)]
      })
  }

  private static func addOutcomes(to document: inout Document) {
    for theme in Outcome.Theme.allCases {
      document.heading(2, theme.rawValue)
      document.table(
        [
          Document.Column(heading: "Outcome"), Document.Column(heading: "Unit"),
          Document.Column(heading: "Better"), Document.Column(heading: "Meaning"),
        ],
        Outcomes.listed.filter { $0.theme == theme }.map { outcome in
          [
            Document.Cell(outcome.name + (outcome.isReadOnly ? "\u{A0}*" : "")),
            Document.Cell(outcome.unitInList),
            Document.Cell(outcome.better?.rawValue ?? "neither"),
            Document.Cell(lines: outcome.wordsInList),
          ]
        })
    }
    document.paragraph(
      "Write \"of GROUP\" after any of them, such as \"ties of service users\"; COLUMN is a column of"
        + " the people table. Those marked * are worked out at the start and at the weeks of reading"
        + " only.")
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

extension Outcome {
  fileprivate var unitInList: String {
    isPercentage ? "percentage" : unit == "share" ? "0 to 1" : unit
  }

  fileprivate var wordsInList: [String] {
    let hasMore = !isNot.isEmpty || importantChange != nil
    var words = [meaning + (hasMore ? "." : "")]
    if !isNot.isEmpty { words.append("Not: \(isNot).") }
    if let importantChange {
      words.append("Important change: \(shortest(importantChange)); \(importantChangeSource).")
    }
    return words
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

import Diagnostics
import Diffusion
import Documents

/// The catalogue of models as `kith models` prints it; `Documentation/MODELS.md` holds the same text.
public enum ModelPages {
  /// All models in a table.
  public static var list: String { TerminalForm().text(listing) }

  /// The page of one model; nil where there is none of this name.
  public static func page(_ name: String) -> String? {
    guard let model = Models.named(name) else { return nil }
    var document = Document()
    add(model, to: &document, level: 1)
    return TerminalForm().text(document)
  }

  /// A finding for a name that no model has.
  public static func unknown(_ name: String) -> Finding {
    let names = Models.pages.map(\.name)
    return Finding(
      "E-MODEL-NAME", "there is no model called \(Rendering.cited(name))",
      hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
        ?? "kith models lists them all")
  }

  /// All models as one page of the documentation.
  package static var markdown: String {
    var document = listing
    for model in Models.all { add(model, to: &document, level: 2) }
    document.paragraph(
      "Source: F found in a published source, M from memory, C computed, A assumed.")
    return MarkdownForm.text(document)
  }

  private static var listing: Document {
    var document = Document()
    document.paragraph(
      "The rules by which people change. Models of one run share people, ties and places, and take"
        + " their turns in the order of a week. `kith models NAME` prints equations, numbers and"
        + " sources.")
    for family in ModelPage.Family.allCases {
      document.heading(2, family.rawValue)
      document.table(
        [
          Document.Column(heading: "Model"), Document.Column(heading: "No."),
          Document.Column(heading: "What it says"), Document.Column(heading: "Speed"),
        ],
        Models.pages.filter { $0.family == family }.map { page in
          [
            Document.Cell(page.name), Document.Cell(page.code), Document.Cell(page.meaning),
            Document.Cell(speed(page.pace)),
          ]
        })
    }
    document.paragraph(
      "Slower: worked out one future at a time; often fast: many at a time under conditions that its page names."
        + " Numbers are those of the catalogue on which Kith"
        + " rests: P persuasion, W wellbeing, S stigma, T ties.")
    return document
  }

  /// The page of a model as a part of a document.
  package static func add(_ model: any Model.Type, to document: inout Document, level: Int) {
    let page = model.page
    document.heading(level, "\(page.title) (\(page.name), \(page.code))")
    document.paragraph(Words(capitalised(page.meaning) + "."))
    document.paragraph(.strong("Rule."))
    document.bullets(page.equations.map { Words($0) })
    addTimes(page, to: &document)
    document.paragraph(.strong("In a scenario") + ", under [model]: \(page.use)")
    addParameters(model, to: &document)
    if !page.reports.isEmpty {
      document.paragraph(.strong("It tells") + ", as outcomes:")
      document.bullets(page.reports.map { "\($0.name) by \(page.name): \($0.meaning)" })
    }
    document.paragraph(.strong("What it cannot do."))
    document.bullets(page.limits.map { Words($0) })
    if !page.references.isEmpty {
      document.paragraph(.strong("Sources."))
      document.bullets(page.references.map { "\($0.text) [\($0.mark)]" })
    }
  }

  private static func speed(_ pace: ModelPage.Pace) -> String {
    switch pace {
    case .together(nil): "fast"
    case .together: "often fast"
    case .oneByOne: "slower"
    }
  }

  private static func addTimes(_ page: ModelPage, to document: inout Document) {
    var words =
      switch page.pace {
      case .together(nil): "Worked out 64 futures at a time."
      case .together(let condition?):
        "Worked out 64 futures at a time while \(condition), else one (slower)."
      case .oneByOne: "Worked out one future at a time (slower)."
      }
    if page.updates.count > 1 {
      words +=
        " update may be \(page.updates.map { "\"\($0.rawValue)\"" }.joined(separator: " or "))."
    }
    if page.needsCommunity { words += " Needs the community model." }
    if page.needsTelling { words += " Begins with people who are told first." }
    document.paragraph(Words(words))
  }

  private static func addParameters(_ model: any Model.Type, to document: inout Document) {
    let keys = ParameterKey.allCases.filter { model.parameters[$0] != nil }
    guard !keys.isEmpty else { return }
    let personal = Set((model as? any ChosenModel.Type)?.personal ?? [])
    document.table(
      [
        Document.Column(heading: "Parameter"), Document.Column(heading: "Default, and its range"),
        Document.Column(heading: "Meaning"), Document.Column(heading: "Source"),
      ],
      keys.map { key in
        let row = key.parameter
        let symbol = row.symbol.isEmpty ? "" : " (\(row.symbol))"
        let unit = row.unit == .number ? "" : " \(row.unit.rawValue)"
        let range = "\(shortest(row.range.lowerBound)) to \(shortest(row.range.upperBound))"
        let drawn = row.uncertainty.map { "; drawn from \($0)" } ?? ""
        return [
          Document.Cell(row.name + symbol),
          Document.Cell("\(shortest(row.standard))\(unit), \(range)"),
          Document.Cell(row.meaning + drawn + (personal.contains(key) ? " *" : "")),
          Document.Cell("\(row.provenance.mark): \(row.provenance.words)"),
        ]
      })
    if !personal.isEmpty {
      document.paragraph(
        "* May differ from person to person: \"column NAME\" of the people table, or a distribution"
          + " \"per person\". What is not drawn is held fixed unless the scenario says otherwise.")
    }
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

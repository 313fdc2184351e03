import Diffusion
import Experiments
import Networks
import Scenarios

extension OutcomeSpecification {
  /// The name of its file.
  static let name = "specification.md"

  /// One page.
  var document: Document {
    var document = Document()
    document.heading(1, "What to agree before it starts: \(report.title)")
    document.parts.append(.notice(comparison.notice))
    addTable(to: &document)
    return document
  }

  /// The table and what only people can say.
  func addTable(to document: inout Document) {
    document.paragraph(
      Words(
        "For those who commission one of these options and those who deliver it. Levels are those of"
          + " \(comparison.everywhere). A floor is the level at the start less the smallest loss that matters: where"
          + " it is crossed, the work stops until somebody has found out why. What comes of it as now says how much of"
          + " a change needs no option at all."))
    document.table(
      ["Outcome", "At the start", "As now, in \(PlainWords.week(comparison.lastWeek))", "Floor"]
        .enumerated().map { Document.Column(heading: $1, isNumber: $0 > 0) }
        + ["Difference worth having", "How it is measured again"].map {
          Document.Column(heading: $0)
        },
      lines.compactMap { line in row(line).map(cells) })
    document.bullets([
      item("Measured again", "in \(PlainWords.list(report.readAt.map(PlainWords.week)))\(asked)"),
      item("Who agreed floors and differences", "NOT STATED"),
      item("Who measures again, and who pays for it", "NOT STATED"),
      item("What happens where a floor is crossed, and who decides", "NOT STATED"),
    ])
  }

  private func item(_ heading: String, _ text: String) -> Words {
    .strong("\(heading):") + Words(" \(text).")
  }

  /// Whom to ask again, where people were asked.
  private var asked: String {
    let maps = report.sites.compactMap { site -> String? in
      guard case .mapped(let when, let how, _, _) = site.origin else { return nil }
      return "\(report.heading(site)) as in \(when) (\(how))"
    }
    return maps.isEmpty ? ", of the same people" : ", of the same people: \(PlainWords.list(maps))"
  }

  private func cells(_ row: ComparisonRow) -> [Document.Cell] {
    let words = OutcomeWords(row.line)
    let better = words.direction ?? "neither way is better"
    func level(_ value: Double, _ error: Double) -> Document.Cell {
      Document.Cell(words.level(value, error: error))
    }
    return [
      Document.Cell("\(row.line.text) (\(better))"), level(row.start, row.startError),
      level(row.comparator, row.comparatorError), Document.Cell(floorWords(row, words)),
      Document.Cell(worth(row.line.outcome, words)),
      Document.Cell("\(Self.again(words.outcome)), of \(Digits.count(row.people)) people"),
    ]
  }

  /// The floor with the digits that tell it from the level at the start.
  private func floorWords(_ row: ComparisonRow, _ words: OutcomeWords) -> String {
    guard words.direction != nil else { return "none" }
    guard let floor = floor(row), let least = least(row.line.outcome)?.value else {
      return "NOT STATED"
    }
    // Nothing that is counted or asked on a scale can fall below zero.
    if floor < 0, row.start >= 0, words.outcome?.unit != "index" { return "none: it starts near 0" }
    let decimals = Digits.short(words.scaled(least), atMost: 6).split(separator: ".").dropFirst()
    let error = max(words.decimals(row.startError), decimals.first?.count ?? 0)
    let text = Digits.fixed(words.scaled(floor), decimals: error)
    if words.outcome?.isPercentage ?? false { return text + "\u{A0}%" }
    return words.unit.isEmpty ? text : "\(text) \(words.unit)"
  }

  private func worth(_ outcome: String, _ words: OutcomeWords) -> String {
    guard let least = least(outcome) else { return "NOT STATED" }
    return words.least(least.value) + (least.isAssumed ? " (assumed)" : "")
  }
}

extension RunReport {
  /// The page as `specification.md` holds it.
  public var specification: String { MarkdownForm.text(OutcomeSpecification(self).document) }
}

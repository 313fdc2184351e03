import Experiments

extension JoinedRuns {
  /// For a screen.
  public func terminal(width: Int = 100, usesBold: Bool = false) -> String {
    TerminalForm(width: width, usesBold: usesBold).text(document)
  }

  /// The main line of the first run first, then the others, in the last week that all runs share.
  package var document: Document {
    var document = Document()
    document.heading(1, "\(PlainWords.sentence(PlainWords.number(runs.count))) runs side by side")
    document.bullets(
      runs.map { run in
        .strong(run.name)
          + Words(": \(run.manifest.title) (\(PlainWords.list(options(run))))")
      })
    addDifferences(to: &document)
    for line in lines { addTable(line, to: &document) }
    if !leftOut.isEmpty {
      document.paragraph(
        Words("Not in every run, so left out: \(PlainWords.list(leftOut))."))
    }
    document.paragraph(
      .strong("What-if, not forecast.")
        + " Each difference is from as now in the same future. All sites and weeks that the runs share"
        + " are in the table that --csv prints.")
    return document
  }

  private func options(_ run: RecordedRun) -> [String] {
    run.manifest.options.filter { $0 != Experiment.asNow }
  }

  private func addDifferences(to document: inout Document) {
    guard !differences.isEmpty else {
      document.paragraph(
        "The runs share their futures: seed, sites and maps, assumptions and as now are the same.")
      return
    }
    document.paragraph(
      .strong("These runs are not like for like.")
        + " Options of different runs must not be ranked against each other. They differ in:")
    document.bullets(differences.map { Words($0.text(runs.map(\.name))) })
  }

  /// The site that is shown: all together where every run has that, else the first they share.
  private var site: String? {
    keys.contains { $0.site == ComparisonCSV.allSites } ? ComparisonCSV.allSites : keys.first?.site
  }

  private var shown: [RecordedRow.Key] {
    keys.filter { $0.site == site && $0.versus == Experiment.asNow }
  }

  /// Lines that are shown, the main one of the first run first.
  private var lines: [String] {
    var met = Set<String>()
    let all = shown.map(\.line).filter { met.insert($0).inserted }
    let main = runs[0].manifest.main
    return all.filter { $0 == main } + all.filter { $0 != main }
  }

  private func addTable(_ line: String, to document: inout Document) {
    let keys = shown.filter { $0.line == line }
    guard let key = keys.max(by: { $0.week < $1.week }) else { return }
    let rows = rows(key)
    guard let first = rows.first else { return }
    let words = OutcomeWords(first.row.row.line)
    document.heading(
      2, "\(PlainWords.sentence(line)), \(key.site), \(PlainWords.week(key.week))")
    var columns = [
      Document.Column(heading: "Option"), Document.Column(heading: "Run"),
      Document.Column(heading: "As now", isNumber: true),
      Document.Column(heading: "Difference, \(words.unitInHeading) (95 % interval)"),
      Document.Column(heading: "Better in", isNumber: true),
    ]
    let hasVerdict = rows.contains { $0.row.row.verdict != nil }
    if hasVerdict { columns.append(Document.Column(heading: "Verdict")) }
    document.table(
      columns,
      rows.map { run, recorded in
        let row = recorded.row
        let cells = [
          Document.Cell(row.option), Document.Cell(run.name),
          Document.Cell(words.level(row.comparator, error: row.standardError, withUnit: false)),
          difference(row, words), Document.Cell(better(row, words)),
        ]
        return cells + (hasVerdict ? [Document.Cell(row.verdict?.rawValue ?? "")] : [])
      })
  }

  private func difference(_ row: ComparisonRow, _ words: OutcomeWords) -> Document.Cell {
    guard row.difference.isFinite else { return "–" }
    if words.isSame(row) { return "exactly the same" }
    return Document.Cell(words.difference(row, withUnit: false), "(\(words.interval(row)))")
  }

  private func better(_ row: ComparisonRow, _ words: OutcomeWords) -> String {
    if words.isSame(row) { return "tied" }
    return row.betterIn.map { "\(Digits.futures($0))\u{A0}of\u{A0}\(Digits.count(row.futures))" }
      ?? ""
  }
}

import Diffusion
import Experiments
import Scenarios

extension ComparisonDocument {
  /// The line that decides, all sites together: a row an option.
  func addFirstTable(to document: inout Document) {
    let rows = rowsOfOptions()
    guard let first = rows.first else { return }
    let level = main.level(first.comparator, error: first.comparatorError)
    document.heading(2, "\(PlainWords.sentence(report.main.text)), \(everywhere)")
    let better = main.direction.map { " \(PlainWords.sentence($0))." } ?? ""
    document.paragraph(
      "As now: \(level) in \(PlainWords.week(lastWeek)).\(better)"
        + " Differences are from as now, in the same future, for"
        + " \(Digits.count(first.people)) people.")
    document.parts.append(.table(firstTable(rows)))
  }

  /// The table of the line that decides, with intervals of the document's level.
  func firstTable(_ rows: [ComparisonRow]) -> Document.Table {
    let columns = firstColumns(rows)
    return Document.Table(
      columns: columns.map(\.column), rows: rows.map { row in columns.map { $0.cell(row) } })
  }

  private typealias FirstColumn = (
    column: Document.Column, cell: (ComparisonRow) -> Document.Cell
  )

  /// Columns of the first table; those about which nothing is known are left out.
  private func firstColumns(_ rows: [ComparisonRow]) -> [FirstColumn] {
    var columns: [FirstColumn] = [
      (Document.Column(heading: "Option"), { Document.Cell($0.option) }),
      (
        Document.Column(
          heading: "Difference, \(main.unitInHeading) (\(main.level.rawValue) interval)"),
        { difference($0, main, withJudgement: false) }
      ),
      (
        Document.Column(heading: "Better in", isNumber: true),
        { Document.Cell(betterIn($0) ?? "") }
      ),
    ]
    if rows.contains(where: { takeOff($0) != nil }) {
      columns.append(
        (
          Document.Column(heading: "Takes off in (95 % interval)", isNumber: true),
          { Document.Cell(takeOff($0) ?? "") }
        ))
    }
    if rows.contains(where: { $0.gain != nil }), let least = main.outcome?.importantChange {
      let change = "\(Digits.short(least, atMost: 3)) \(least == 1 ? "point" : main.unit) or more"
      columns.append(
        (Document.Column(heading: "Gain \(change)", isNumber: true), { people($0.gain, $0.people) })
      )
      columns.append(
        (Document.Column(heading: "Lose \(change)", isNumber: true), { people($0.lose, $0.people) })
      )
    }
    let costs = report.options.compactMap { cost($0.name) }
    if costs.contains(where: { $0.pounds != nil }) {
      columns.append(
        (
          Document.Column(heading: "Cost", isNumber: true),
          { Document.Cell(cost($0.option).flatMap(pounds) ?? "not stated") }
        ))
    }
    if costs.contains(where: { $0.peopleReached > 0 }) {
      columns.append(
        (
          Document.Column(heading: "People reached", isNumber: true),
          {
            Document.Cell(cost($0.option).map { Digits.fixed($0.peopleReached, decimals: 0) } ?? "")
          }
        ))
    }
    if rows.contains(where: { $0.verdict != nil }) {
      columns.append(
        (Document.Column(heading: "Verdict"), { Document.Cell($0.verdict?.rawValue ?? "") }))
    }
    return columns
  }

  /// "£69,760"; nil where it is not stated.
  private func pounds(_ cost: OptionCost) -> String? {
    cost.pounds.map { Digits.pounds($0, standardError: cost.error) }
  }

  /// "14 of 112": people, on average over futures.
  private func people(_ share: Double?, _ all: Int) -> Document.Cell {
    guard let share, share.isFinite else { return "" }
    let count = share * Double(all)
    let text = count > 0 && count < 0.5 ? "under 1" : Digits.fixed(count, decimals: 0)
    return Document.Cell("\(text)\u{A0}of\u{A0}\(Digits.count(all))")
  }

  /// A cell with the difference, its interval and what they mean.
  func difference(
    _ row: ComparisonRow?, _ words: OutcomeWords, withJudgement: Bool = true
  ) -> Document.Cell {
    guard let row else { return "–" }
    guard row.difference.isFinite else { return "cannot be worked out" }
    if words.isSame(row) { return "exactly the same" }
    let judgement = withJudgement ? row.verdict?.shortWords ?? words.judgement(row) : nil
    return Document.Cell(
      words.difference(row, withUnit: false),
      "(\(words.interval(row)))" + (judgement == nil ? "" : ":"), judgement ?? "")
  }

  /// The line that decides at every week of reading.
  func addWeeks(to document: inout Document) {
    guard report.readAt.count > 1 else { return }
    document.heading(2, "\(PlainWords.sentence(report.main.text)), over time, \(everywhere)")
    addMatrix(
      to: &document, heading: "Week",
      entries: report.readAt.map { week in
        (name: "\(week)", words: main, row: { row($0, week: week) })
      })
  }

  /// The line that decides, site by site.
  func addSites(to document: inout Document) {
    guard report.sites.count > 1 else { return }
    document.heading(2, "\(PlainWords.sentence(report.main.text)), site by site, week \(lastWeek)")
    addMatrix(
      to: &document, heading: "Site",
      entries: report.sites.map { site in
        (name: report.heading(site), words: main, row: { row($0, site: .some(site.name)) })
      })
  }

  /// All other lines, all sites together.
  func addOtherLines(to document: inout Document) {
    let others = report.lines.filter { $0 != report.main }
    guard !others.isEmpty else { return }
    document.heading(2, "Other lines, \(everywhere), week \(lastWeek)")
    addMatrix(
      to: &document, heading: "Line",
      entries: others.map { line in
        (name: lineName(line), words: OutcomeWords(line), row: { row($0, line: line) })
      })
  }

  private func lineName(_ line: OutcomeLine) -> String {
    let words = OutcomeWords(line)
    let notes = [words.unit, words.direction ?? ""].filter { !$0.isEmpty }
    return notes.isEmpty ? line.text : "\(line.text) (\(notes.joined(separator: "; ")))"
  }

  private typealias Entry = (
    name: String, words: OutcomeWords, row: (String) -> ComparisonRow?
  )

  /// A table with a column an option: the level as now, then the differences; at most five options
  /// side by side.
  private func addMatrix(to document: inout Document, heading: String, entries: [Entry]) {
    let names = report.options.map(\.name)
    let perTable = names.count <= 5 ? 5 : 4
    for start in stride(from: 0, to: names.count, by: perTable) {
      let options = names[start..<min(start + perTable, names.count)]
      let columns =
        [Document.Column(heading: heading), Document.Column(heading: "As now", isNumber: true)]
        + options.map { Document.Column(heading: $0) }
      document.table(
        columns,
        entries.map { entry in
          let first = options.lazy.compactMap(entry.row).first
          let level = first.map {
            entry.words.level($0.comparator, error: $0.comparatorError, withUnit: false)
          }
          return [Document.Cell(entry.name), Document.Cell(level ?? "")]
            + options.map { difference(entry.row($0), entry.words) }
        })
    }
  }

  /// Options against options, for the line that decides.
  func addContrasts(to document: inout Document) {
    let contrasts = rows.filter {
      $0.versus != Experiment.asNow && $0.line == report.main && $0.site == scope
        && $0.week == lastWeek
    }
    guard !contrasts.isEmpty else { return }
    document.heading(
      2, "Option against option: \(report.main.text), \(everywhere), week \(lastWeek)")
    document.table(
      [
        Document.Column(heading: "Option"), Document.Column(heading: "Against"),
        Document.Column(heading: "Difference, \(main.unitInHeading) (95 % interval)"),
        Document.Column(heading: "Better in", isNumber: true),
      ],
      contrasts.map {
        [
          Document.Cell($0.option), Document.Cell($0.versus), difference($0, main),
          Document.Cell(betterIn($0) ?? ""),
        ]
      })
  }

  /// How as-now itself moves from the start.
  func addAsNow(to document: inout Document) {
    let rows = report.lines.compactMap { line in
      report.options.first.flatMap { row($0.name, line: line) }
    }
    guard !rows.isEmpty else { return }
    document.heading(2, "How as now itself moves, \(everywhere)")
    document.table(
      [
        Document.Column(heading: "Line"), Document.Column(heading: "At the start", isNumber: true),
        Document.Column(heading: "As now, week \(lastWeek)", isNumber: true),
      ],
      rows.map { row in
        let words = OutcomeWords(row.line)
        return [
          Document.Cell(row.line.text),
          // Row 0 may be the same in every future: it is shown with the digits of the week beside it.
          Document.Cell(
            words.level(row.start, error: max(row.startError, row.comparatorError))),
          Document.Cell(words.level(row.comparator, error: row.comparatorError)),
        ]
      })
  }
}

extension Verdict {
  /// The verdict where there is little room.
  fileprivate var shortWords: String { self == .tooSmall ? "too small" : rawValue }
}

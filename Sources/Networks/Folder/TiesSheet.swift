import Diagnostics
import Documents

/// One row of the table of ties: who reported what about whom, still directed.
struct TieReport {
  var from: Int32
  var to: Int32
  var kind: Int32
  /// Nil, where it was not given, is NaN here: two million rows should stay small.
  var strength: Double
  var contacts: Double
  /// Whether the file says that the tie goes both ways, so that it does not matter who reported it.
  var isMutual = false
}

/// Reads `ties.csv` row by row; what belongs to one tie is put together by `TieReports`.
struct TiesSheet {
  /// What stands in where nobody gave a strength (A).
  static let assumedStrength = 0.5
  /// What stands in where nobody gave a number of contacts a year (A).
  static let assumedContacts = 52.0
  /// The kind of ties in a table without a column for it.
  static let onlyKind = "tie"

  private(set) var reports: [TieReport] = []
  private(set) var kinds = ByteIndex()
  private(set) var sheet: Sheet
  private(set) var wordsOfStrength = 0
  private(set) var wordsOfContacts = 0
  /// What was done to choose rows; nil if all of them count.
  private(set) var filterWords: String?
  private var selfTies = Tally()
  private var ends: TieEnds

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - people: Those who can have ties.
  ///   - filter: Which rows count; nil means all of them.
  init(
    _ sheet: Sheet, settings: SiteSettings, people: PeopleSheet, filter: RowFilter? = nil
  ) {
    self.sheet = sheet
    ends = TieEnds(people: people.ids, isComplete: people.isComplete)
    guard sheet.column("from") != nil, sheet.column("to") != nil else { return }
    readRows(settings, filter)
    closeWarnings()
    warnAboutColumns(filter)
  }

  private mutating func readRows(_ settings: SiteSettings, _ filter: RowFilter?) {
    guard let from = sheet.column("from"), let to = sheet.column("to") else { return }
    let kindColumn = sheet.column("kind")
    let directionColumn = sheet.column(SiteColumns.direction)
    let strengths = sheet.numbers(
      "strength",
      NumberRule(
        range: 0...1, isAboveLowest: true, hint: "strength is closeness, above 0 and at most 1"))
    let contacts = sheet.numbers(
      "contacts_per_year", NumberRule(range: 0...100_000, hint: "contacts are counted a year"))
    var leftOut = 0
    reports.reserveCapacity(sheet.table.rowCount)
    if kindColumn == nil { _ = kinds.insert(TiesSheet.onlyKind) }
    for row in sheet.rows where !sheet.isGivenUp {
      if let filter, !filter.keeps(row: row, of: sheet.table) {
        leftOut += 1
        continue
      }
      let (start, end) = (
        ends.person(row: row, column: from, &sheet), ends.person(row: row, column: to, &sheet)
      )
      let kind = readKind(row: row, column: kindColumn)
      let strength = sheet.quantity(strengths, words: settings.strengthWords, row: row)
      let contact = sheet.quantity(contacts, words: settings.contactWords, row: row)
      guard let start, let end, let kind else { continue }
      if start == end {
        selfTies.note(row: row)
        continue
      }
      if strength?.isWord ?? false { wordsOfStrength += 1 }
      if contact?.isWord ?? false { wordsOfContacts += 1 }
      reports.append(
        TieReport(
          from: Int32(start), to: Int32(end), kind: Int32(kind), strength: strength?.value ?? .nan,
          contacts: contact?.value ?? .nan,
          isMutual: readDirection(row: row, column: directionColumn)))
    }
    filterWords = filter.map {
      "rows with \($0.words(for: sheet.table)); \(leftOut == 1 ? "1 other" : "\(leftOut) others") left out"
    }
  }

  /// Whether a row stands for both directions; blank means that it is somebody's report.
  private mutating func readDirection(row: Int, column: Int?) -> Bool {
    guard let column, !sheet.isMissing(row: row, column: column) else { return false }
    switch WordTable.plain(sheet.table.text(row: row, column: column)) {
    case "undirected", "mutual": return true
    case "directed": return false
    default:
      sheet.complain(
        "E-SITE-DIRECTION",
        "\(sheet.cited(row: row, column: column)) is neither directed nor undirected", row: row,
        column: column, hint: "if the column means the kind of tie, say so with --kind COLUMN")
      return false
    }
  }

  private mutating func readKind(row: Int, column: Int?) -> Int? {
    guard let column else { return 0 }
    let range = sheet.table.range(row: row, column: column)
    if range.isEmpty {
      sheet.complain("E-SITE-BLANK", "this tie has no kind", row: row, column: column)
      return nil
    }
    let kind = kinds.insert(sheet.table.bytes, range).index
    if kind >= 64 {
      sheet.complain(
        "E-SITE-KINDS", "\(sheet.cited(row: row, column: column)) is one kind of tie too many",
        row: row, column: column, hint: "at most 64 kinds are kept apart; is this the right column?"
      )
      return nil
    }
    return kind
  }

  private mutating func closeWarnings() {
    if let first = selfTies.first {
      let ties = selfTies.counted("tie", "ties", in: sheet)
      sheet.warn("W-SITE-SELF", "\(ties) of a person with themselves left out", row: first)
    }
    if reports.isEmpty, sheet.table.isComplete, ends.isComplete, !sheet.findings.hasErrors {
      sheet.warn("W-SITE-NO-TIES", "there are no ties in this table")
    }
    let plain = kinds.texts.map { WordTable.plain($0) }
    for (index, kind) in plain.enumerated() {
      guard let other = plain[..<index].firstIndex(of: kind) else { continue }
      sheet.warn(
        "W-SITE-ALIKE",
        "\(Rendering.cited(kinds.text(other))) and \(Rendering.cited(kinds.text(index))) were kept apart as kinds of tie"
      )
    }
  }

  private mutating func warnAboutColumns(_ filter: RowFilter?) {
    let used =
      (SiteColumns.ties + [SiteColumns.direction]).compactMap { sheet.column($0) }
      + (filter?.columns ?? [])
    let unused = sheet.table.columns.indices.filter { !used.contains($0) }
    sheet.warnUnused(unused, known: SiteColumns.ties)
  }
}

extension Sheet {
  /// Warns about columns that have no meaning in this table.
  mutating func warnUnused(_ unused: [Int], known: [String]) {
    guard !unused.isEmpty else { return }
    let names = unused.map { table.columns[$0] }
    let near = names.compactMap { name in
      nearWord(to: name, among: known.filter { column($0) == nil })
    }.first
    let shown = names.prefix(8).map { Rendering.cited($0) }.joined(separator: ", ")
    warn(
      "W-SITE-COLUMN",
      names.count == 1
        ? "the column \(shown) was not used"
        : "the columns \(shown)\(names.count > 8 ? ", …" : "") were not used",
      hint: near.map { "is one of them meant to be \($0)?" })
  }
}

import Diagnostics
import Documents

/// One table of a site on its way to people, ties, places or attendance.
///
/// A sheet knows which column means what, reads cells as what they should be, and collects complaints
/// with the line and the heading. It stops after many problems, because the file is then another one.
struct Sheet {
  let table: TextTable
  /// The column of each meaning that the file has.
  private let columns: [String: Int]
  private let marks: [String]
  private(set) var findings = Findings()
  private var problems = 0

  init(table: TextTable, columns: [String: Int], marks: [String] = []) {
    self.table = table
    self.columns = columns
    self.marks = marks
  }

  /// Whether so much is wrong that reading on would not help.
  var isGivenUp: Bool { problems >= 1_000 }

  /// The rows of the table, from 0.
  var rows: Range<Int> { 0..<table.rowCount }

  /// The column that has a meaning, if the file has it.
  func column(_ meaning: String) -> Int? { columns[meaning] }

  /// Complains about a cell.
  mutating func complain(
    _ code: String, _ message: String, row: Int, column: Int, hint: String? = nil
  ) {
    guard !isGivenUp else { return }
    problems += 1
    findings.add(
      Finding(
        code, message, at: table.place(row: row, column: column), hint: hint,
        value: table.text(row: row, column: column)))
    if problems == 1_000 {
      findings.add(
        Finding(
          "E-SITE-MANY", "reading stopped after 1000 problems", at: table.place(row: row),
          hint: "mend these first, or check that this is the right file"))
    }
  }

  /// Adds a warning about the table as a whole or about the first of several rows.
  mutating func warn(
    _ code: String, _ message: String, row: Int? = nil, at place: SourcePlace? = nil,
    hint: String? = nil
  ) {
    let own = row.map { table.place(row: $0) } ?? SourcePlace(file: table.file)
    findings.add(Finding(code, message, at: place ?? own, hint: hint))
  }

  /// Whether a cell is blank or holds one of the site's own marks for a missing value.
  func isMissing(row: Int, column: Int) -> Bool {
    if table.isBlank(row: row, column: column) { return true }
    guard !marks.isEmpty else { return false }
    let cell = table.bytes[table.range(row: row, column: column)]
    return marks.contains { cell.elementsEqual($0.utf8) }
  }

  /// The text of a cell, at most 40 characters of it, in quotes.
  func cited(row: Int, column: Int) -> String {
    Rendering.cited(table.text(row: row, column: column))
  }

  /// A column to be read as numbers, if the file has it.
  mutating func numbers(_ meaning: String, _ rule: NumberRule) -> SheetNumbers? {
    guard let column = columns[meaning] else { return nil }
    return SheetNumbers(
      column: column, rule: rule,
      cells: CSVNumberColumn(table, column: column, findings: &findings))
  }

  /// The number in a cell; nil if it is missing or was complained about.
  mutating func number(_ numbers: SheetNumbers?, row: Int) -> Double? {
    quantity(numbers, words: nil, row: row)?.value
  }

  /// The number in a cell, or the number of the word in it.
  mutating func quantity(
    _ numbers: SheetNumbers?, words: WordTable?, row: Int
  ) -> (value: Double, isWord: Bool)? {
    guard let numbers, !isMissing(row: row, column: numbers.column) else { return nil }
    switch numbers.cells.content(row: row) {
    case .blank, .refused: return nil
    case .number(let value):
      if let fault = numbers.rule.fault(of: value) {
        complain(
          "E-SITE-RANGE", "\(cited(row: row, column: numbers.column)) \(fault)", row: row,
          column: numbers.column, hint: numbers.rule.hint)
        return nil
      }
      return (value, false)
    case .other:
      let text = table.text(row: row, column: numbers.column)
      if let value = words?.value(of: text) { return (value, true) }
      complainNoNumber(text, words: words, row: row, column: numbers.column)
      return nil
    }
  }

  private mutating func complainNoNumber(_ text: String, words: WordTable?, row: Int, column: Int) {
    let fault = CSVNumberFault.words(for: text)
    let near = words.flatMap { nearWord(to: WordTable.plain(text), among: $0.words) }
    var hint = fault.hint ?? "write a number, or leave the cell blank where it is missing"
    if let near {
      hint = "did you mean \"\(near)\"?"
    } else if let words, fault.hint == nil {
      hint = "write a number or one of: \(words.words.joined(separator: ", "))"
    }
    complain(
      "E-SITE-NUMBER", "\(Rendering.cited(text)) is \(fault.what)", row: row, column: column,
      hint: hint)
  }

  /// The yes or no in a cell; nil if it is missing or was complained about.
  mutating func answer(_ column: Int?, row: Int) -> Bool? {
    guard let column, !isMissing(row: row, column: column) else { return nil }
    switch WordTable.plain(table.text(row: row, column: column)) {
    case "1", "yes", "true", "y": return true
    case "0", "no", "false", "n": return false
    default:
      complain(
        "E-SITE-ANSWER", "\(cited(row: row, column: column)) is neither yes nor no", row: row,
        column: column, hint: "write yes or no, or 1 or 0")
      return nil
    }
  }
}

/// A column of numbers, and what they may be.
struct SheetNumbers {
  let column: Int
  let rule: NumberRule
  let cells: CSVNumberColumn
}

/// Which numbers a column may hold.
struct NumberRule {
  let range: ClosedRange<Double>
  /// Whether the lowest number itself is too low.
  var isAboveLowest = false
  /// What to do about a number outside.
  var hint: String?

  /// How a number breaks the rule, as the end of a sentence, or nil if it does not.
  func fault(of value: Double) -> String? {
    if range.contains(value), !(isAboveLowest && value == range.lowerBound) { return nil }
    let (low, high) = (shortest(range.lowerBound), shortest(range.upperBound))
    if value < 0, range.lowerBound == 0 { return "is negative" }
    return isAboveLowest
      ? "must be above \(low) and at most \(high)" : "lies outside \(low) to \(high)"
  }
}

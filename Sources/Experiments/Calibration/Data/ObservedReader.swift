import Diagnostics
import Documents
import Networks

/// Reads the table that a scenario is to be fitted to.
///
/// A later wave has a column `number` or `id` and at least one of `wellbeing`, `stigma`, `withdrawal`,
/// `adopted`; an adoption curve has `week` and `share` or `count`. Both may have `site`, and must where
/// the scenario has several sites and the caller names none.
package struct ObservedReader {
  let sites: [Site]
  /// Weeks of the scenario's run.
  let weeks: Int
  /// The week in which a wave was taken, if the caller says.
  let week: Int?
  /// The only site, by its place in `sites`, if the caller names one.
  let only: Int?
  let table: TextTable
  var findings = Findings()
  var notes: [String] = []

  /// Reads a table; there is nothing if anything is an error.
  ///
  /// - Parameters:
  ///   - weeks: Weeks of the scenario's run.
  ///   - week: The week of a later wave; nil: the last week of the run.
  package static func read(
    _ bytes: [UInt8], name: String, sites: [Site], weeks: Int, week: Int?, only: Int?
  ) -> (ObservedData?, Findings) {
    let (table, findings) = CSVReader.read(bytes, name: name)
    guard let table else { return (nil, findings) }
    var reader = ObservedReader(
      sites: sites, weeks: weeks, week: week, only: only, table: table, findings: findings)
    let data = reader.data()
    return (reader.findings.hasErrors ? nil : data, reader.findings)
  }

  private mutating func data() -> ObservedData? {
    let person = table.column(named: "number") ?? table.column(named: "id")
    let time = table.column(named: "week")
    let amount = table.column(named: "share") ?? table.column(named: "count")
    guard table.rowCount > 0 else {
      complain("E-CALIBRATE-EMPTY", "this table has no rows", at: file)
      return nil
    }
    if let person { return wave(person) }
    if let time, let amount { return curve(time, amount) }
    complain(
      "E-CALIBRATE-COLUMNS", "this is neither a later wave nor an adoption curve: \(headings)",
      at: SourcePlace(file: table.file, line: 1),
      hint: "a later wave has a column number or id, and wellbeing, stigma, withdrawal or adopted;"
        + " an adoption curve has week, and share or count")
    return nil
  }

  var file: SourcePlace { SourcePlace(file: table.file) }

  private var headings: String {
    "its columns are "
      + table.columns.prefix(12).map { Rendering.cited($0) }.joined(separator: ", ")
      + (table.columns.count > 12 ? ", …" : "")
  }

  mutating func complain(
    _ code: String, _ message: String, at place: SourcePlace, hint: String? = nil,
    value: String? = nil
  ) {
    findings.add(Finding(code, message, at: place, hint: hint, value: value))
  }

  /// A number in a range; nil for a blank cell, or where a finding says what is wrong.
  mutating func number(
    _ numbers: CSVNumberColumn, _ row: Int, _ column: Int, _ what: String,
    in range: ClosedRange<Double>
  ) -> Double? {
    let place = table.place(row: row, column: column)
    switch numbers.content(row: row) {
    case .blank, .refused: return nil
    case .number(let value) where range.contains(value): return value
    case .number(let value):
      complain(
        "E-CALIBRATE-RANGE",
        "\(what) is \(shortest(value)), but it must lie between \(shortest(range.lowerBound)) and"
          + " \(shortest(range.upperBound))", at: place,
        hint: range == 0...1 && value <= 100 ? "write 25 % as 0.25" : nil)
    case .other:
      let text = table.text(row: row, column: column)
      let (words, hint) = CSVNumberFault.words(for: text)
      complain(
        "E-CALIBRATE-NUMBER", "\(what) is \(words)", at: place, hint: hint ?? "write a number",
        value: text)
    }
    return nil
  }

  /// The site of each row, by its place in `sites`; nil where a finding says what is wrong.
  mutating func siteOfRows() -> [Int?] {
    if let only { return [Int?](repeating: only, count: table.rowCount) }
    guard let column = table.column(named: "site") else {
      if sites.count == 1 { return [Int?](repeating: 0, count: table.rowCount) }
      complain(
        "E-CALIBRATE-SITE",
        "the scenario has \(sites.count) sites, and this table does not say which it is of",
        at: file,
        hint: "add a column site, or name one with --site: "
          + sites.map(\.name).joined(separator: ", "))
      return [Int?](repeating: nil, count: table.rowCount)
    }
    return (0..<table.rowCount).map { row in
      let name = table.text(row: row, column: column)
      if let index = sites.firstIndex(where: { $0.name == name }) { return index }
      let names = sites.map(\.name)
      complain(
        "E-CALIBRATE-SITE",
        name.isEmpty
          ? "this row does not say of which site it is"
          : "the scenario has no site called \(Rendering.cited(name))",
        at: table.place(row: row, column: column),
        hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
          ?? "its sites are: \(names.joined(separator: ", "))")
      return nil
    }
  }
}

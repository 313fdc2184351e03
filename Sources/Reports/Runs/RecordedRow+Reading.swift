import Diagnostics
import Diffusion
import Documents
import Experiments
import Scenarios

extension RecordedRow {
  /// The columns that a comparison of runs needs; others are handed on as they are.
  static let needed = [
    "site", "option", "versus", "outcome", "group", "people", "week", "replicates", "draws",
    "futures_of", "baseline", "as_now", "level", "difference", "low80", "high80", "low95", "high95",
    "future10", "future90", "better_in", "mcse", "verdict",
  ]

  /// All rows; what cannot be read becomes a finding.
  static func rows(_ table: TextTable) -> ([RecordedRow], Findings) {
    var findings = Findings()
    var columns: [String: Int] = [:]
    for name in needed {
      guard let column = table.column(named: name) else {
        findings.add(
          Finding(
            "E-RUN-CSV", "the column \"\(name)\" is missing",
            at: SourcePlace(file: table.file, line: 1),
            hint: "run the scenario again with this program"))
        continue
      }
      columns[name] = column
    }
    if findings.hasErrors { return ([], findings) }
    var cells = RowCells(table: table, columns: columns)
    let rows = (0..<table.rowCount).map { row -> RecordedRow in
      cells.row = row
      return RecordedRow(&cells)
    }
    findings.add(contentsOf: cells.findings)
    return (rows, findings)
  }

  private init(_ cells: inout RowCells) {
    let (table, row) = (cells.table, cells.row)
    key = Key(
      site: cells.text("site"), versus: cells.text("versus"), outcome: cells.text("outcome"),
      group: cells.text("group"), week: cells.whole("week"))
    option = cells.text("option")
    self.cells = table.columns.indices.map { table.text(row: row, column: $0) }
    let difference = cells.number("difference")
    let futures = cells.whole("replicates")
    self.row = ComparisonRow(
      site: key.site == ComparisonCSV.allSites ? nil : key.site, option: option,
      versus: key.versus,
      line: OutcomeLine(
        outcome: key.outcome, group: (try? Pool.read(key.group)) ?? Pool(.everyone)),
      people: cells.whole("people"), week: key.week, futures: futures, draws: cells.whole("draws"),
      drawsAssumptions: cells.text("futures_of") != "luck",
      start: (cells.number("baseline"), 0), comparator: (cells.number("as_now"), 0),
      level: (cells.number("level"), 0), difference: (difference, cells.number("mcse")),
      // An interval that is not known is left blank in the file.
      half80: cells.optional("high80").map { $0 - difference } ?? .infinity,
      half95: cells.optional("high95").map { $0 - difference } ?? .infinity,
      future10: cells.number("future10"), future90: cells.number("future90"),
      betterIn: cells.optional("better_in").map { $0 * Double(futures) }, pairingRatio: nil,
      gain: nil, lose: nil, verdict: Verdict(rawValue: cells.text("verdict")))
  }
}

/// The cells of one row by their headings.
private struct RowCells {
  let table: TextTable
  let columns: [String: Int]
  var row = 0
  var findings = Findings()

  func text(_ name: String) -> String {
    columns[name].map { table.text(row: row, column: $0) } ?? ""
  }

  /// A number, or nil where the cell is blank: then it is not known.
  mutating func optional(_ name: String) -> Double? {
    let text = text(name)
    if text.isEmpty { return nil }
    guard let number = Double(text), number.isFinite else {
      complain(name, text, "a number")
      return nil
    }
    return number
  }

  mutating func number(_ name: String) -> Double { optional(name) ?? .nan }

  mutating func whole(_ name: String) -> Int {
    guard let number = Int(text(name)), number >= 0 else {
      complain(name, text(name), "a whole number")
      return 0
    }
    return number
  }

  private mutating func complain(_ name: String, _ text: String, _ what: String) {
    guard let column = columns[name] else { return }
    findings.add(
      Finding(
        "E-RUN-CSV", "\(Rendering.cited(text)) is not \(what)",
        at: table.place(row: row, column: column),
        hint: "run the scenario again, or restore the file"))
  }
}

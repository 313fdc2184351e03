import Diagnostics
import Documents

/// What the rows and columns of a matrix are called, and where its cells begin.
///
/// | headings | first column | meaning |
/// |---|---|---|
/// | named | texts, or no heading above it | labels of the rows |
/// | named, as many as rows | numbers | cells: the headings name the rows too |
/// | none, one more than rows | texts, or numbers that all differ | labels of rows and columns |
/// | none, as many as rows | numbers | cells: people are called 1, 2 … |
/// | none | else | labels of the rows, places are called 1, 2 … |
///
/// Numbers that could be both are refused.
struct MatrixLabels {
  let rows: [String]
  let columns: [String]
  let firstColumn: Int

  /// Nil with a complaint where two readings give different networks.
  init?(_ table: TextTable, hasHeadings: Bool, _ findings: inout Findings) {
    let count = table.rowCount
    let first = (0..<count).map { table.text(row: $0, column: 0) }
    let hasTexts = MatrixLabels.hasTexts(table)
    guard hasHeadings else {
      let isBare = count == table.columns.count && !hasTexts
      let width = table.columns.count - (isBare ? 0 : 1)
      let numbers = (0..<width).map { "\($0 + 1)" }
      (rows, firstColumn) = isBare ? (numbers, 0) : (first, 1)
      columns = !isBare && width == count ? first : numbers
      return
    }
    // A heading above labels may be blank.
    let isBare = count == table.columns.count && !hasTexts && table.columns[0] != "column 1"
    if isBare, MatrixLabels.mayBeLabels(first) {
      findings.add(
        Finding(
          "E-NET-MATRIX",
          "the first column may hold the labels of the rows, or what the people of the rows have with"
            + " \(Rendering.cited(table.columns[0]))", at: SourcePlace(file: table.file, line: 1),
          hint: "leave the heading above labels blank; where there are none, put them into a first"
            + " column"))
      return nil
    }
    firstColumn = isBare ? 0 : 1
    columns = Array(table.columns.dropFirst(firstColumn))
    rows = isBare ? columns : first
  }

  /// Whether the first column holds anything but numbers and marks of missing values.
  private static func hasTexts(_ table: TextTable) -> Bool {
    var ignored = Findings()
    let cells = CSVNumberColumn(table, column: 0, findings: &ignored)
    return (0..<table.rowCount).contains { row in
      cells.content(row: row) == .other && !isMissing(table, row, 0)
    }
  }

  /// Whether numbers tell rows apart as labels do: all are whole and differ, and the first is not the 0 that a
  /// person has with herself or himself.
  private static func mayBeLabels(_ cells: [String]) -> Bool {
    guard Set(cells).count == cells.count, let first = cells.first,
      cells.allSatisfy({ $0.utf8.count > 0 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    return first != "0" || cells.count > 2 && cells == cells.indices.map { "\($0)" }
  }

  /// Whether a cell holds a mark for a missing value.
  static func isMissing(_ table: TextTable, _ row: Int, _ column: Int) -> Bool {
    TableRole.isOne(table.text(row: row, column: column), of: ["na", "n/a", "."])
  }
}

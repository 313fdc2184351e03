import Diagnostics

/// A column read as numbers, with one decimal mark for all of it.
///
/// A decimal comma is taken only where the cells are not separated by commas and no number of the
/// column holds a point; a column with both is refused, because 1,234 could then mean two things.
public struct CSVNumberColumn {
  /// What a cell of the column holds.
  public enum Content: Sendable, Hashable {
    /// Nothing: the value is missing.
    case blank
    /// A finite number.
    case number(Double)
    /// Something else, which the caller may know as a word.
    case other
    /// A number with the wrong decimal mark; it has been reported.
    case refused
  }

  private let table: TextTable
  private let column: Int
  private let decimalMark: UInt8
  private let isMixed: Bool

  /// Looks through the column for its decimal mark. Cost: one pass over its cells.
  public init(_ table: TextTable, column: Int, findings: inout Findings) {
    self.table = table
    self.column = column
    var (point, comma): (Int?, Int?) = (nil, nil)
    if table.separator != UInt8(ascii: ",") {
      for row in 0..<table.rowCount {
        let cell = table.bytes[table.range(row: row, column: column)]
        guard let first = cell.first, first < 0x3A, first > 0x2A,
          point == nil || comma == nil, cell.allSatisfy(CSVNumberColumn.isNumeric)
        else { continue }
        if point == nil, cell.contains(UInt8(ascii: ".")) { point = row }
        if comma == nil, cell.contains(UInt8(ascii: ",")) { comma = row }
      }
    }
    decimalMark = comma != nil && point == nil ? UInt8(ascii: ",") : UInt8(ascii: ".")
    isMixed = comma != nil && point != nil
    if let comma, let point {
      findings.add(
        Finding(
          "E-CSV-DECIMAL",
          "this column has decimal commas and decimal points (line \(table.line(row: point)))",
          at: table.place(row: comma, column: column), hint: "use one of the two throughout",
          value: table.text(row: comma, column: column)))
    }
  }

  /// What one cell holds.
  public func content(row: Int) -> Content {
    let range = table.range(row: row, column: column)
    if range.isEmpty { return .blank }
    if let value = CSVNumber.parse(table.bytes, range, decimalMark: decimalMark) {
      return .number(value)
    }
    let isComma =
      isMixed && CSVNumber.parse(table.bytes, range, decimalMark: UInt8(ascii: ",")) != nil
    return isComma ? .refused : .other
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x2B...0x2E).contains(byte) || byte | 0x20 == UInt8(ascii: "e")
  }
}

/// One cell to be written; the kind decides whether it is guarded against formulas.
public enum CSVCell: Sendable, Hashable {
  /// Text, from anywhere: guarded, and quoted where it must be.
  case text(String)
  /// A finite number, in the fewest digits that give it back; a number that is not finite is blank.
  case number(Double)
  /// A whole number.
  case count(Int)
  /// A number as it was read, to be kept digit for digit; anything else is written as text.
  case numeral(String)
  /// A missing value.
  case blank
}

/// Writes a table by RFC 4180 with line feeds and decimal points, the same bytes everywhere.
///
/// A spreadsheet takes text such as `=1+1` or `@name` for a formula, so an apostrophe is put before
/// it; `CSVReader` takes it off again. Numbers are never touched.
public struct CSVWriter: Sendable {
  /// What has been written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// A table with these headings.
  public init(columns: [String]) { row(columns.map { .text($0) }) }

  /// Adds one row.
  public mutating func row(_ cells: [CSVCell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text, isOnly: cells.count == 1)
      case .number(let value): if value.isFinite { append(value) }
      case .count(let value): bytes += "\(value)".utf8
      case .numeral(let text): append(text, isOnly: cells.count == 1, isNumeral: true)
      case .blank: break
      }
    }
    bytes.append(0x0A)
  }

  /// The digits of `shortest`, without its detour for numbers that need no exponent.
  private mutating func append(_ value: Double) {
    let text = value.description
    if text.utf8.contains(UInt8(ascii: "e")) {
      bytes += shortest(value).utf8
    } else {
      bytes += text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...]
    }
  }

  private mutating func append(_ text: String, isOnly: Bool, isNumeral: Bool = false) {
    let isNumber = isNumeral && CSVNumber.isNumber(text)
    let guarded = !isNumber && CSVText.looksLikeFormula(text.utf8) ? "'" + text : text
    let needsQuotes =
      guarded.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D, 0x3B, 0x09, 0x7C].contains($0) }
      || (isOnly && guarded.isEmpty)
    guard needsQuotes else {
      bytes += guarded.utf8
      return
    }
    bytes.append(0x22)
    for byte in guarded.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}

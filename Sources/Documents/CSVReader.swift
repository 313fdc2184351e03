import Diagnostics

/// Reads comma-separated and similar tables, strictly: nothing is guessed in silence and nothing lost.
///
/// Accepted are the dialects that spreadsheets write: UTF-8 with or without a byte-order mark, UTF-16
/// with one, Windows-1252 (with a warning); LF, CR LF or CR; commas, semicolons, tabs or upright
/// strokes; a first line `sep=;`; rows whose last blank cells are left out; blank rows. A row that is
/// too long, an odd quotation mark or two equal headings are errors, all reported in one pass.
public enum CSVReader {
  /// Reads a table; there is none if anything is an error.
  ///
  /// - Complexity: O(bytes).
  public static func read(
    _ bytes: [UInt8], name: String, limits: CSVLimits = CSVLimits()
  ) -> (table: TextTable?, findings: Findings) {
    let (table, findings) = readForChecking(bytes, name: name, limits: limits)
    return (findings.hasErrors ? nil : table, findings)
  }

  /// Reads a table for somebody who checks it further and wants to report everything at once: rows in
  /// error are left out, and the table says so by `isComplete`. Only the findings say whether the table
  /// may be used.
  ///
  /// - Parameters:
  ///   - separator: The byte between cells; nil means that the table shows it. A space stands for any
  ///     number of them.
  ///   - hasHeadings: Whether the first row names the columns; otherwise they are called "column 1" and so
  ///     on, and lines that begin with # before the first row are remarks.
  public static func readForChecking(
    _ bytes: [UInt8], name: String, limits: CSVLimits = CSVLimits(), separator given: UInt8? = nil,
    hasHeadings: Bool = true
  ) -> (table: TextTable?, findings: Findings) {
    var findings = Findings()
    guard bytes.count <= limits.bytes else {
      findings.add(
        Finding(
          "E-CSV-LIMIT", "the file has \(bytes.count) bytes; at most \(limits.bytes) are read",
          at: SourcePlace(file: name)))
      return (nil, findings)
    }
    guard let decoded = TextDecoding.table.decode(bytes, name: name, findings: &findings) else {
      return (nil, findings)
    }
    var text = TextCleaning.clean(decoded, name: name, findings: &findings)
    var firstLine = 1
    var separator: UInt8
    if !hasHeadings { firstLine += dropRemarks(&text) }
    if given == UInt8(ascii: " ") { text = CSVSpaces.single(text) }
    if let given {
      separator = given
    } else if let (named, length) = CSVSeparator.named(in: text) {
      separator = named
      text.removeFirst(length)
      firstLine += 1
    } else if let guessed = CSVSeparator.guess(text, name: name, findings: &findings) {
      separator = guessed
    } else {
      return (nil, findings)
    }
    var reading = CSVReading(
      text: text, separator: separator, name: name, firstLine: firstLine, limits: limits,
      hasHeadings: hasHeadings)
    let table = reading.table()
    findings.add(contentsOf: reading.findings)
    return (table, findings)
  }

  /// Takes lines that begin with # off the beginning; how many there were.
  private static func dropRemarks(_ text: inout [UInt8]) -> Int {
    var (count, start) = (0, 0)
    while start < text.count, text[start] == UInt8(ascii: "#") {
      guard let end = text[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { break }
      start = end + (text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? 2 : 1)
      count += 1
    }
    text.removeFirst(start)
    return count
  }
}

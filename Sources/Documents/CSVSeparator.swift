import Diagnostics

/// Finds out which character stands between the cells of a table.
enum CSVSeparator {
  /// The separators that tables use.
  static let known: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"),
  ]

  /// The separator named by a first line such as `sep=;`, and where the table begins after it.
  static func named(in bytes: [UInt8]) -> (separator: UInt8, length: Int)? {
    var line = Array(bytes.prefix(12).prefix { $0 != 0x0A && $0 != 0x0D })
    var length = line.count
    if line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") {
      line = Array(line.dropFirst().dropLast())
    }
    guard line.count == 5,
      TextTable.folded(String(decoding: line, as: UTF8.self)).starts(with: Array("sep=".utf8)),
      known.contains(line[4])
    else { return nil }
    if length < bytes.count, bytes[length] == 0x0D { length += 1 }
    if length < bytes.count, bytes[length] == 0x0A { length += 1 }
    return (line[4], length)
  }

  /// The separator that cuts the heading and at least 95 of 100 rows into equally many cells.
  static func guess(_ bytes: [UInt8], name: String, findings: inout Findings) -> UInt8? {
    let counts = known.map { fit($0, bytes) }
    let possible = known.indices.filter { counts[$0].heading > 1 }
    guard let first = possible.first else {
      guard isSpaced(bytes) else { return known[0] }
      findings.add(
        Finding(
          "E-CSV-SEPARATOR", "spaces seem to stand between the cells",
          at: SourcePlace(file: name, line: 1), hint: "if so, say --separator space"))
      return nil
    }
    // Under the wrong separator the quotation marks stand in the middle of cells.
    let clean = possible.filter { counts[$0].fits && counts[$0].faults == 0 }
    let fitting = clean.isEmpty ? possible.filter { counts[$0].fits } : clean
    if fitting.count == 1 { return known[fitting[0]] }
    if fitting.isEmpty && possible.count == 1 { return known[first] }
    let names = (fitting.isEmpty ? possible : fitting).map { word(known[$0]) }
    findings.add(
      Finding(
        "E-CSV-SEPARATOR", "the cells may be separated by \(names.joined(separator: " or by "))",
        at: SourcePlace(file: name, line: 1),
        hint: "put the line sep=, (or the right character) before the headings"))
    return nil
  }

  /// Whether the first line is quoted cells with spaces between them, as R writes tables.
  private static func isSpaced(_ bytes: [UInt8]) -> Bool {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let quote = UInt8(ascii: "\"")
    guard line.first == quote, line.last == quote else { return false }
    return zip(zip(line, line.dropFirst()), line.dropFirst(2)).contains { pair, third in
      pair.0 == quote && pair.1 == 0x20 && third == quote
    }
  }

  /// A separator in words.
  static func word(_ separator: UInt8) -> String {
    switch separator {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case 0x09: "tabs"
    case 0x20: "spaces"
    default: "upright strokes"
    }
  }

  private static func fit(
    _ separator: UInt8, _ bytes: [UInt8]
  ) -> (heading: Int, fits: Bool, faults: Int) {
    var scanner = CSVScanner(bytes: bytes, separator: separator)
    guard scanner.nextFilled() else { return (0, false, 0) }
    let heading = scanner.cells.count
    var faults = scanner.faults.count
    var (rows, equal) = (0, 0)
    while rows < 100, scanner.nextFilled() {
      rows += 1
      faults += scanner.faults.count
      if scanner.cells.count == heading { equal += 1 }
    }
    return (heading, rows == 0 || 100 * equal >= 95 * rows, faults)
  }
}

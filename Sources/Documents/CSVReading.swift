import Diagnostics

/// One reading of one table: rows are brought to the length of the heading and complaints collected.
struct CSVReading {
  let name: String
  let limits: CSVLimits
  private(set) var findings = Findings()

  private var scanner: CSVScanner
  private let firstLine: Int
  private let hasHeadings: Bool
  private var columns: [String] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var lines: [UInt32] = []
  private var problems = 0
  private var headingLine = 1
  private var isComplete = true
  /// Whether it has been said that the end of the file is not as it should be.
  private var isEndReported = false
  private var spaced = Occurrences()
  private var short = Occurrences()

  init(
    text: [UInt8], separator: UInt8, name: String, firstLine: Int, limits: CSVLimits,
    hasHeadings: Bool = true
  ) {
    self.hasHeadings = hasHeadings
    scanner = CSVScanner(bytes: text, separator: separator)
    self.name = name
    self.firstLine = firstLine
    self.limits = limits
  }

  /// Reads everything; nil if there is no usable heading.
  mutating func table() -> TextTable? {
    guard readHeading(), problems == 0 else { return nil }
    if !hasHeadings {
      columns = columns.indices.map { "column \($0 + 1)" }
      readRow(line: headingLine)
    }
    while problems < limits.problems {
      let line = scanner.line
      guard scanner.next() else { break }
      guard lines.count < limits.rows else {
        complain("E-CSV-LIMIT", "there are more than \(limits.rows) rows", line: line)
        break
      }
      guard lines.count * columns.count < limits.cells else {
        complain("E-CSV-LIMIT", "there are more than \(limits.cells) cells", line: line)
        break
      }
      readRow(line: line)
    }
    if problems >= limits.problems {
      complain(
        "E-CSV-MANY", "reading stopped after \(problems) problems", line: scanner.line,
        hint: "mend these first, or check that this is the right file")
    }
    warn()
    let bytes = scanner.unescaped.isEmpty ? scanner.bytes : scanner.bytes + scanner.unescaped
    let named = CSVUnnamed.settle(
      columns: columns, starts: starts, ends: ends, rowCount: lines.count)
    for column in named.filled {
      findings.add(
        Finding(
          "W-CSV-UNNAMED",
          "column \(column) has cells but no heading; it is called \"column \(column)\"",
          at: SourcePlace(file: name, line: fileLine(headingLine))))
    }
    if problems >= limits.problems { isComplete = false }
    return TextTable(
      isComplete: isComplete, file: name, columns: named.columns, separator: scanner.separator,
      bytes: bytes,
      starts: named.starts, ends: named.ends, lines: lines)
  }

  private mutating func readHeading() -> Bool {
    guard scanner.nextFilled() else {
      complain("E-CSV-EMPTY", "there is no row of headings", line: 1)
      return false
    }
    headingLine = scanner.line - (scanner.endedWithLineEnd ? 1 : 0)
    reportFaults()
    guard scanner.cells.count <= limits.columns else {
      complain(
        "E-CSV-LIMIT",
        "there are \(scanner.cells.count) columns; at most \(limits.columns) are read",
        line: headingLine)
      return false
    }
    if !hasHeadings {
      columns = scanner.cells.map { _ in "" }
      return true
    }
    columns = scanner.cells.map { cell in
      let range = CSVText.trimmed(scanner.source(cell), scanner.local(cell))
      return String(
        decoding: scanner.source(cell)[CSVText.unguarded(scanner.source(cell), range)],
        as: UTF8.self)
    }
    for (index, column) in columns.enumerated() where !column.isEmpty {
      let same: (String) -> Bool = { $0.utf8.elementsEqual(column.utf8) }
      if let other = columns[..<index].firstIndex(where: same) {
        complain(
          "E-CSV-HEADING",
          "the heading \(Rendering.cited(column)) stands over columns \(other + 1) and \(index + 1)",
          line: headingLine, hint: "give each column its own heading")
      }
    }
    return true
  }

  private mutating func readRow(line: Int) {
    let before = starts.count
    let count = scanner.cells.count
    let isBlank = addCells(line: line)
    let problemsBefore = problems
    if !isBlank {
      reportFaults()
      let isWhole = scanner.faults.isEmpty
      if isWhole, count < columns.count { noteShort(count, line: line) }
      if isWhole, count > columns.count { noteLong(line: line) }
    }
    if isBlank || problems > problemsBefore {
      starts.removeLast(starts.count - before)
      ends.removeLast(ends.count - before)
      if !isBlank { isComplete = false }
    } else {
      lines.append(UInt32(fileLine(line)))
    }
  }

  /// Adds exactly one cell for each heading; true if all cells of the row are blank.
  private mutating func addCells(line: Int) -> Bool {
    let cells = scanner.cells
    var isBlank = true
    for index in 0..<columns.count {
      guard index < cells.count else {
        starts.append(0)
        ends.append(0)
        continue
      }
      let kept = text(of: cells[index], line: line)
      if !kept.isEmpty { isBlank = false }
      starts.append(UInt32(kept.lowerBound))
      ends.append(UInt32(kept.upperBound))
    }
    return isBlank && !cells.dropFirst(columns.count).contains { !scanner.isBlank($0) }
  }

  /// Where a cell's text lies, freed of what only surrounds it; empty at 0 if there is none.
  private mutating func text(of cell: CSVScanner.Cell, line: Int) -> Range<Int> {
    let bytes = scanner.source(cell)
    let whole = scanner.local(cell)
    let trimmed = CSVText.trimmed(bytes, whole)
    if trimmed.isEmpty { return 0..<0 }
    if trimmed.count != whole.count, scanner.faults.isEmpty { spaced.note(fileLine(line)) }
    let kept = CSVText.unguarded(bytes, trimmed)
    if kept.count > limits.cellBytes {
      complain("E-CSV-LIMIT", "a cell has more than \(limits.cellBytes) bytes", line: line)
    }
    let shift = cell.start - whole.lowerBound
    return kept.lowerBound + shift..<kept.upperBound + shift
  }

  /// More cells than headings are no matter while they are blank.
  private mutating func noteLong(line: Int) {
    let cells = scanner.cells
    if cells.dropFirst(columns.count).contains(where: { !scanner.isBlank($0) }) {
      complainLong(cells.count, line: line)
    }
  }

  private mutating func complainLong(_ count: Int, line: Int) {
    complain(
      "E-CSV-LONG", "this row has \(count) cells, the heading has \(columns.count)", line: line,
      hint:
        "put a cell that holds \(CSVSeparator.word(scanner.separator)) between \"quotation marks\"")
  }

  private mutating func noteShort(_ count: Int, line: Int) {
    if scanner.endedWithLineEnd {
      short.note(fileLine(line))
    } else {
      isEndReported = true
      complain(
        "E-CSV-CUT",
        "the file ends inside a row: \(count) of \(columns.count) cells and no line end",
        line: line,
        hint: "the file was not saved or copied as a whole; fetch it again")
    }
  }

  private mutating func warn() {
    if !scanner.endedWithLineEnd, !isEndReported {
      findings.add(
        Finding(
          "W-CSV-END", "the last line has no line end; if the file was cut off, the end is missing",
          at: SourcePlace(file: name, line: fileLine(scanner.line))))
    }
    if let words = short.words {
      findings.add(
        Finding(
          "W-CSV-SHORT", "\(words) fewer cells than the heading; the missing ones count as blank",
          at: SourcePlace(file: name, line: short.first)))
    }
    if let words = spaced.wordsOfCells {
      findings.add(
        Finding(
          "W-CSV-SPACES", "\(words) spaces around the text; they were taken off",
          at: SourcePlace(file: name, line: spaced.first)))
    }
  }

  private mutating func reportFaults() {
    for (fault, cell, line) in scanner.faults {
      switch fault {
      case .quoteInside:
        complain(
          "E-CSV-QUOTE", "there is a quotation mark inside a cell that does not begin with one",
          line: line, cell: cell,
          hint: "put the cell between quotation marks and double the inner one")
      case .textAfterQuote:
        complain(
          "E-CSV-QUOTE", "text follows the closing quotation mark", line: line, cell: cell,
          hint: "a quotation mark inside a quoted cell is written twice")
      case .unclosed:
        isEndReported = true
        complain(
          "E-CSV-QUOTE", "a quotation mark opens here and is never closed", line: line, cell: cell,
          hint: "close it at the end of the cell")
      case .strayReturn:
        complain(
          "E-CSV-RETURN", "a carriage return stands inside a line", line: line, cell: cell,
          hint: "save the table again, with the same line ends throughout")
      }
    }
  }

  private mutating func complain(
    _ code: String, _ message: String, line: Int, cell: Int? = nil, hint: String? = nil
  ) {
    problems += 1
    let field = cell.flatMap { $0 < columns.count && !columns[$0].isEmpty ? columns[$0] : nil }
    findings.add(
      Finding(
        code, message, at: SourcePlace(file: name, line: fileLine(line), field: field), hint: hint))
  }

  private func fileLine(_ line: Int) -> Int { line + firstLine - 1 }
}

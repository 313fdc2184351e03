/// Cuts the bytes of a table into rows and cells, by the rules of RFC 4180.
struct CSVScanner {
  /// Where a cell's text lies, and whether it stood in quotes.
  struct Cell {
    var start: Int
    var end: Int
  }

  /// What is wrong with the quotes or line ends of one cell.
  enum Fault {
    /// A cell that does not begin with a quotation mark holds one.
    case quoteInside
    /// Text follows the closing quotation mark.
    case textAfterQuote
    /// The quotation mark is never closed.
    case unclosed
    /// A carriage return stands inside a line.
    case strayReturn
  }

  let bytes: [UInt8]
  let separator: UInt8
  /// Whether a lone carriage return ends a line: only where no line feed is in the file.
  let returnEndsLine: Bool
  /// Text of quoted cells with doubled quotation marks, freed of them; it counts as following `bytes`.
  private(set) var unescaped: [UInt8] = []
  /// The line that the next row starts on, from 1.
  private(set) var line = 1
  private(set) var position = 0
  /// The cells of the row that was read last.
  private(set) var cells: [Cell] = []
  /// The faults of the row that was read last: what, in which cell, on which line.
  private(set) var faults: [(fault: Fault, cell: Int, line: Int)] = []
  /// Whether the row that was read last ended with a line end.
  private(set) var endedWithLineEnd = true

  init(bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    returnEndsLine = !bytes.contains(0x0A)
  }

  /// Reads one row into `cells`; false at the end of the text.
  mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    if !faults.isEmpty { faults.removeAll() }
    while true {
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        readQuoted()
      } else {
        readPlain()
      }
      guard position < bytes.count else {
        endedWithLineEnd = false
        return true
      }
      if bytes[position] == separator {
        position += 1
        continue
      }
      if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A {
        position += 1
      }
      position += 1
      line += 1
      endedWithLineEnd = true
      return true
    }
  }

  /// Reads rows until one is not blank; false at the end of the text.
  mutating func nextFilled() -> Bool {
    while next() {
      if !faults.isEmpty || cells.contains(where: { !isBlank($0) }) { return true }
    }
    return false
  }

  private mutating func readPlain() {
    let start = position
    var reported = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == 0x0A { break }
      if byte == 0x0D {
        if endsLine(at: position) { break }
        if !reported { faults.append((.strayReturn, cells.count, line)) }
        reported = true
      } else if byte == UInt8(ascii: "\""), !reported {
        faults.append((.quoteInside, cells.count, line))
        reported = true
      }
      position += 1
    }
    cells.append(Cell(start: start, end: position))
  }

  private mutating func readQuoted() {
    let openingLine = line
    position += 1
    let start = position
    var copyStart: Int?
    var segment = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else { break }
        if copyStart == nil { copyStart = unescaped.count }
        unescaped += bytes[segment...position]
        segment = position + 2
        position += 2
        continue
      }
      if byte == 0x0A || byte == 0x0D && returnEndsLine { line += 1 }
      position += 1
    }
    let end = position
    if let copyStart {
      unescaped += bytes[segment..<max(segment, end)]
      cells.append(Cell(start: bytes.count + copyStart, end: bytes.count + unescaped.count))
    } else {
      cells.append(Cell(start: start, end: end))
    }
    guard position < bytes.count else {
      faults.append((.unclosed, cells.count - 1, openingLine))
      return
    }
    position += 1
    skipAfterQuote()
  }

  /// After a closing quotation mark only a separator or a line end may follow.
  private mutating func skipAfterQuote() {
    var reported = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == 0x0A || byte == 0x0D && endsLine(at: position) { return }
      if byte != 0x20, !reported {
        faults.append((.textAfterQuote, cells.count - 1, line))
        reported = true
      }
      position += 1
    }
  }

  /// Whether a cell holds nothing but spaces.
  func isBlank(_ cell: Cell) -> Bool { CSVText.trimmed(source(cell), local(cell)).isEmpty }

  /// The array that a cell's text lies in.
  func source(_ cell: Cell) -> [UInt8] {
    cell.start < bytes.count || cell.start == cell.end ? bytes : unescaped
  }

  /// Where a cell's text lies in its array.
  func local(_ cell: Cell) -> Range<Int> {
    if cell.start == cell.end { return 0..<0 }
    let shift = cell.start < bytes.count ? 0 : bytes.count
    return cell.start - shift..<cell.end - shift
  }

  private func endsLine(at index: Int) -> Bool {
    returnEndsLine || index + 1 < bytes.count && bytes[index + 1] == 0x0A
  }
}

import Diagnostics

/// Lists and `{ … }` tables.
extension TOMLReader {
  /// Reads a list. A spoilt element spoils the list, but the others are still checked.
  mutating func readList() throws(Stop) -> TOMLValue {
    let open = at
    let outer = try enter(.list)
    defer { leave(outer) }
    at += 1
    var elements: [TOMLValue] = []
    var isSpoilt = false
    while try !isAtListEnd(open) {
      let before = at
      do throws(Stop) {
        if next == "," { throw spoil(.listGap, at..<at + 1) }
        elements.append(try readValue(named: ""))
        try readListSeparator(open)
      } catch {
        isSpoilt = true
        try goOn(from: error, behind: before)
      }
    }
    at += 1
    if isSpoilt { throw .value }
    return TOMLValue(.array(elements), in: source, at: open..<at)
  }

  /// Steps to the next element, or to the closing bracket.
  ///
  /// - Returns: Whether the closing bracket is next.
  private mutating func isAtListEnd(_ open: Int) throws(Stop) -> Bool {
    let isNewLine = skipLines()
    if at >= bytes.count || isNewLine && looksLikeNewStatement(at) {
      throw complain(.listOpen, at: open..<open + 1, stop: .reset)
    }
    return next == "]"
  }

  /// Steps over the comma behind an element.
  private mutating func readListSeparator(_ open: Int) throws(Stop) {
    let end = at
    if try isAtListEnd(open) || take(",") { return }
    complain(.listCommaMissing, at: end..<end)
    throw .value
  }

  /// Reads a `{ … }` table. One on several lines is read too, but refused.
  mutating func readInlineTable() throws(Stop) -> TOMLValue {
    let open = at
    let outer = try enter(.table)
    defer { leave(outer) }
    at += 1
    let node = TOMLNode(source: source, range: open..<at)
    var lines = skipLines()
    while try !isAtTableEnd(open) {
      let before = at
      do throws(Stop) {
        if next == "," { throw spoil(.tableGap, at..<at + 1) }
        try readSetting(into: node)
        lines = try readTableSeparator(open) || lines
      } catch {
        node.isComplete = false
        try goOn(from: error, behind: before)
        lines = skipLines() || lines
      }
    }
    at += 1
    if lines { throw complain(.tableOnLines, at: open..<open + 1, stop: .value) }
    if !node.isComplete { throw .value }
    node.range = open..<at
    return TOMLValue(.table(node.table), in: source, at: open..<at)
  }

  /// Whether the closing brace is next; complains if the table stays open.
  private mutating func isAtTableEnd(_ open: Int) throws(Stop) -> Bool {
    if at >= bytes.count || isLineStart(at) && looksLikeNewStatement(at, asks: .header) {
      throw complain(.tableOpen, at: open..<open + 1, stop: .reset)
    }
    return next == "}"
  }

  /// Steps over the comma behind a setting, to the next setting or the closing brace.
  ///
  /// - Returns: Whether a new line was begun.
  private mutating func readTableSeparator(_ open: Int) throws(Stop) -> Bool {
    let end = at
    var lines = skipLines()
    if lines, next != "}", next != ",", looksLikeNewStatement(at) {
      throw complain(.tableOpen, at: open..<open + 1, stop: .reset)
    }
    if at >= bytes.count || next == "}" { return lines }
    guard next == "," else {
      complain(.tableCommaMissing, at: end..<end)
      throw .value
    }
    let comma = at
    at += 1
    lines = skipLines() || lines
    if next == "}", !lines { throw spoil(.tableCommaLast, comma..<comma + 1) }
    if let stop = complainAboutDecimalComma(comma) { throw stop }
    return lines
  }

  private func isLineStart(_ offset: Int) -> Bool {
    var offset = offset
    while offset > 0, bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x09 { offset -= 1 }
    return offset == 0 || bytes[offset - 1] == 0x0A
  }

  /// Goes on inside brackets behind something spoilt.
  private mutating func goOn(from stop: Stop, behind before: Int) throws(Stop) {
    switch stop {
    case .reset, .file: throw stop
    case .line: skipElement()
    case .value: break
    }
    if at == before { at = characterRange(at: at).upperBound }
    skipBlanks()
    _ = take(",")
  }

  /// Steps to the next comma or closing bracket of the line.
  private mutating func skipElement() {
    while !isAtLineEnd, let character = next, !",]}".unicodeScalars.contains(character) { at += 1 }
  }

  private mutating func enter(_ inner: Enclosure) throws(Stop) -> Enclosure {
    let outer = enclosure
    depth += 1
    guard depth <= TOML.depthLimit else { throw complainAboutDepth(at: at..<at + 1, stop: .file) }
    enclosure = inner
    return outer
  }

  private mutating func leave(_ outer: Enclosure) {
    depth -= 1
    enclosure = outer
  }

  /// Complains that names or brackets stand too deep.
  mutating func complainAboutDepth(at range: Range<Int>, stop: Stop = .line) -> Stop {
    complain(.tooDeep, at: range, stop: stop)
  }
}

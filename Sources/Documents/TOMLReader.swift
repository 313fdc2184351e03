import Diagnostics

/// Reads a document line by line, and goes on behind what it cannot read.
struct TOMLReader {
  let source: SourceText
  let bytes: [UInt8]
  /// The next byte to read.
  var at = 0
  /// How many lists and `{ … }` tables, and names of the section they are in, stand around `at`.
  var depth = 0
  /// Which brackets stand around `at`, and so what ends a value.
  var enclosure = Enclosure.none
  /// Quotes for which a text of several lines was found open to the end of the file.
  var hopelessQuotes: Set<Unicode.Scalar> = []
  let root: TOMLNode
  /// The table that settings go into now.
  var section: TOMLNode
  private(set) var findings = Findings()
  /// Where nothing more is complained about: from the last complaint to the end of its line.
  private var quiet = 0..<0

  /// The innermost brackets around a value.
  enum Enclosure { case none, list, table }

  /// Why reading stopped. What is wrong has been said already.
  enum Stop: Error {
    /// A value is spoilt; the next byte is the one behind it.
    case value
    /// The rest of the line makes no sense.
    case line
    /// A text or a list is open; the next byte starts a line that looks like a new setting.
    case reset
    /// The rest of the file cannot be read.
    case file
  }

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    root = TOMLNode(source: source, range: 0..<0)
    section = root
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// Reads everything.
  mutating func readDocument() {
    while at < bytes.count, findings.all.count <= TOML.findingLimit {
      do throws(Stop) {
        try readLine()
      } catch {
        section.isComplete = false
        recover(from: error)
      }
    }
  }

  private mutating func readLine() throws(Stop) {
    skipBlanks()
    let isHeader = next == "["
    if isHeader {
      try readHeader()
    } else if !isAtLineEnd, next != "#" {
      try readSetting(into: section)
    }
    try finishLine(ofHeader: isHeader)
  }

  /// Only blanks and a comment may follow on a line.
  private mutating func finishLine(ofHeader: Bool) throws(Stop) {
    let start = at
    skipBlanks()
    if next == "#" { skipComment() }
    guard isAtLineEnd else { throw complainAboutRest(after: start, ofHeader: ofHeader) }
    skipLine()
  }

  private mutating func recover(from stop: Stop) {
    depth = 0
    enclosure = .none
    switch stop {
    case .value, .line: skipLine()
    case .reset: break
    case .file:
      root.isComplete = false
      at = bytes.count
    }
  }

  /// Adds a finding, unless the line has one already or the file too many, and says how reading
  /// goes on.
  @discardableResult
  mutating func complain(
    _ problem: TOMLProblem, at range: Range<Int>, stop: Stop = .line
  ) -> Stop {
    if quiet.contains(range.lowerBound) { return stop }
    quiet = range.lowerBound..<max(lineEnd(from: range.lowerBound), range.lowerBound + 1)
    guard findings.all.count < TOML.findingLimit else {
      giveUp(at: range)
      return stop
    }
    let read = bytes[range.clamped(to: 0..<bytes.count)].prefix(400)
    findings.add(
      Finding(
        problem.code, problem.message, at: source.place(range), hint: problem.hint,
        value: String(decoding: read, as: UTF8.self)))
    return stop
  }

  /// Says once that nothing more is reported; then `readDocument` ends.
  private mutating func giveUp(at range: Range<Int>) {
    guard findings.all.count == TOML.findingLimit else { return }
    let problem = TOMLProblem.tooMany(limit: TOML.findingLimit)
    findings.add(
      Finding(problem.code, problem.message, at: source.place(range), hint: problem.hint))
    root.isComplete = false
  }
}

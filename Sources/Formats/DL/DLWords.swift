/// One word of a DL file.
struct DLWord {
  /// Where it stands, without quotation marks.
  let range: Range<Int>
  let line: Int
  let isQuoted: Bool
  /// Whether it is the first of its line.
  let startsLine: Bool
}

/// The words of a DL file: between spaces, commas, equal signs and line ends, or in quotation marks.
struct DLWords {
  private let bytes: [UInt8]
  private let end: Int
  private var index = 0
  private var line = 1
  private var startsLine = true
  private var next: DLWord?
  private(set) var openQuote: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
    next = read()
  }

  /// The word that comes next, which stays.
  var peek: DLWord? { next }

  /// Takes the next word.
  mutating func take() -> DLWord? {
    let word = next
    if word != nil { next = read() }
    return word
  }

  /// Whether an equal sign stands right behind a word, spaces aside.
  func isAssigned(_ word: DLWord) -> Bool {
    let rest = bytes[min(end, word.range.upperBound + (word.isQuoted ? 1 : 0))..<end]
    return rest.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "=")
  }

  private mutating func read() -> DLWord? {
    skip()
    guard index < end else { return nil }
    let (starts, start) = (startsLine, index)
    startsLine = false
    if bytes[index] == UInt8(ascii: "\"") { return quoted(starts) }
    while index < end, !DLWords.isSpace(bytes[index]) { index += 1 }
    return DLWord(range: start..<index, line: line, isQuoted: false, startsLine: starts)
  }

  /// A label in quotation marks, which must close on the same line.
  private mutating func quoted(_ starts: Bool) -> DLWord? {
    let start = index + 1
    index = start
    while index < end, bytes[index] != UInt8(ascii: "\""), !DLWords.isLineEnd(bytes[index]) {
      index += 1
    }
    let range = start..<index
    if index < end, bytes[index] == UInt8(ascii: "\"") {
      index += 1
    } else if openQuote == nil {
      openQuote = line
    }
    return DLWord(range: range, line: line, isQuoted: true, startsLine: starts)
  }

  private mutating func skip() {
    while index < end, DLWords.isSpace(bytes[index]) {
      if DLWords.isLineEnd(bytes[index]) {
        let isFirstOfTwo =
          bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
        if !isFirstOfTwo { line += 1 }
        startsLine = true
      }
      index += 1
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "=")
  }
}

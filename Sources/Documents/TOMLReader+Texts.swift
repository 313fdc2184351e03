import Diagnostics

/// Texts in quotes.
extension TOMLReader {
  /// A decoded text and, if it is decoded byte for byte, where it starts.
  struct ReadText {
    let text: String
    let verbatimStart: Int?
  }

  /// What is decoded so far: whole runs of bytes are copied when something interrupts them.
  private struct Decoding {
    var bytes: [UInt8] = []
    var runStart: Int
    var isVerbatim = true
    var isSpoilt = false
  }

  /// Reads a text on one line, `"…"` with escapes or `'…'` without.
  mutating func readShortText(_ quote: Unicode.Scalar) throws(Stop) -> ReadText {
    let open = at
    at += 1
    let start = at
    var decoding = Decoding(runStart: at)
    while next != quote {
      guard !isAtLineEnd else {
        throw complain(.textOpen(String(quote)), at: open..<at)
      }
      readTextByte(escapes: quote == "\"", into: &decoding)
    }
    return try close(decoding, from: start, closing: 1)
  }

  /// Reads a text of several lines, between `"""` or `'''`.
  mutating func readLongText(_ quote: Unicode.Scalar) throws(Stop) -> ReadText {
    let open = at
    at += 3
    if hopelessQuotes.contains(quote) { throw complainAboutLongText(quote, open) }
    _ = takeLineEnd()
    let start = at
    var decoding = Decoding(runStart: at)
    while true {
      guard at < bytes.count else {
        hopelessQuotes.insert(quote)
        throw complainAboutLongText(quote, open)
      }
      if isTripled(quote) {
        // Up to two quotes may stand right before the closing three.
        for _ in 0..<2 where byte(at + 3) == quote { at += 1 }
        return try close(decoding, from: start, closing: 3)
      }
      if next == "\r", isAtLineEnd {
        copyRun(into: &decoding)
        decoding.isVerbatim = false
        at += 1
        decoding.runStart = at
      }
      if next == "\n" {
        at += 1
      } else if quote == "\"", next == "\\", isBlankBehind(at + 1) {
        joinLines(into: &decoding)
      } else {
        readTextByte(escapes: quote == "\"", into: &decoding)
      }
    }
  }

  /// Complains that a text stays open; reading goes on at the next line that looks like a setting.
  private mutating func complainAboutLongText(_ quote: Unicode.Scalar, _ open: Int) -> Stop {
    at = open
    repeat { skipLine() } while at < bytes.count && !looksLikeNewStatement(at)
    return complain(
      .longTextOpen(String(repeating: String(quote), count: 3)), at: open..<open + 3, stop: .reset)
  }

  /// Takes one byte of a text, or one escape.
  private mutating func readTextByte(escapes: Bool, into decoding: inout Decoding) {
    guard let character = next else { return }
    if escapes, character == "\\" {
      copyRun(into: &decoding)
      decoding.isVerbatim = false
      readEscape(into: &decoding)
      decoding.runStart = at
    } else {
      if Self.isForbidden(character) {
        complainAboutControl()
        decoding.isSpoilt = true
      }
      at += 1
    }
  }

  private func copyRun(into decoding: inout Decoding) {
    decoding.bytes += bytes[decoding.runStart..<at]
  }

  /// Steps over the closing quotes and hands the text over, unless it is spoilt.
  private mutating func close(
    _ decoding: Decoding, from start: Int, closing: Int
  ) throws(Stop) -> ReadText {
    let end = at
    at += closing
    if decoding.isSpoilt { throw .value }
    if decoding.isVerbatim { return ReadText(text: text(start..<end), verbatimStart: start) }
    let all = decoding.bytes + bytes[decoding.runStart..<end]
    return ReadText(text: String(decoding: all, as: UTF8.self), verbatimStart: nil)
  }

  /// Whether only blanks follow on the line: a backslash before them joins the lines.
  private func isBlankBehind(_ offset: Int) -> Bool {
    let end = behindBlanks(offset)
    return end < bytes.count && isLineEnd(end)
  }

  /// Steps over a backslash at a line's end and all blanks and line ends behind it.
  private mutating func joinLines(into decoding: inout Decoding) {
    copyRun(into: &decoding)
    decoding.isVerbatim = false
    at += 1
    repeat { skipBlanks() } while takeLineEnd()
    decoding.runStart = at
  }

  /// Reads `\n`, `\u00e9` and the like.
  private mutating func readEscape(into decoding: inout Decoding) {
    let start = at
    at += 1
    switch next {
    case "b": decoding.bytes.append(0x08)
    case "t": decoding.bytes.append(0x09)
    case "n": decoding.bytes.append(0x0A)
    case "f": decoding.bytes.append(0x0C)
    case "r": decoding.bytes.append(0x0D)
    case "\"": decoding.bytes.append(0x22)
    case "\\": decoding.bytes.append(0x5C)
    case "u": readCode(digits: 4, from: start, into: &decoding)
    case "U": readCode(digits: 8, from: start, into: &decoding)
    default:
      decoding.isSpoilt = true
      // At the end of the line the text is open, which matters more.
      guard !isAtLineEnd, let character = character(at: at) else { return }
      complain(.escape(String(character)), at: start..<characterRange(at: at).upperBound)
      return
    }
    at += 1
  }

  /// Reads the digits behind `\u` or `\U` and stops before the last.
  private mutating func readCode(digits: Int, from start: Int, into decoding: inout Decoding) {
    var code: UInt32 = 0
    for offset in 1...digits {
      guard let digit = byte(at + offset).flatMap({ Character($0).hexDigitValue }) else {
        complain(.escapeDigits(digits), at: start..<at + offset)
        decoding.isSpoilt = true
        at += offset - 1
        return
      }
      code = code << 4 | UInt32(digit)
    }
    at += digits
    if let scalar = Unicode.Scalar(code) {
      decoding.bytes += Array(String(scalar).utf8)
    } else {
      complain(.escapeCode(text(start..<at + 1)), at: start..<at + 1)
      decoding.isSpoilt = true
    }
  }
}

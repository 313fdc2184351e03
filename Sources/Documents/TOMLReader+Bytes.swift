import Diagnostics

/// The bytes around the reader.
extension TOMLReader {
  /// The next byte as a character, or nil at the end. Only ASCII is compared with, and no byte of a
  /// longer character looks like ASCII.
  var next: Unicode.Scalar? { byte(at) }

  /// The byte at an offset as a character, or nil behind the end.
  func byte(_ offset: Int) -> Unicode.Scalar? {
    offset < bytes.count ? Unicode.Scalar(bytes[offset]) : nil
  }

  /// The whole character that starts at an offset.
  func character(at offset: Int) -> Unicode.Scalar? {
    String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
  }

  /// The bytes of the whole character that starts at an offset.
  func characterRange(at offset: Int) -> Range<Int> {
    var end = min(offset + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a line ends here, or the file.
  var isAtLineEnd: Bool { isLineEnd(at) }

  /// Whether a line ends at an offset, or the file.
  func isLineEnd(_ offset: Int) -> Bool {
    switch byte(offset) {
    case nil, "\n": true
    case "\r": byte(offset + 1) == "\n"
    default: false
    }
  }

  /// Whether a bracket or a comma is next.
  var isAtBracket: Bool {
    next == "[" || next == "]" || next == "{" || next == "}" || next == ","
  }

  /// Whether the same character stands here three times.
  func isTripled(_ character: Unicode.Scalar) -> Bool {
    next == character && byte(at + 1) == character && byte(at + 2) == character
  }

  /// Steps over one character if it is next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == character else { return false }
    at += 1
    return true
  }

  /// Steps over spaces and tabs.
  mutating func skipBlanks() { at = behindBlanks(at) }

  /// The first offset that is neither space nor tab.
  func behindBlanks(_ offset: Int) -> Int {
    var offset = offset
    while let character = byte(offset), character == " " || character == "\t" { offset += 1 }
    return offset
  }

  /// Steps over one line end, if there is one.
  mutating func takeLineEnd() -> Bool {
    guard at < bytes.count, isAtLineEnd else { return false }
    at += next == "\r" ? 2 : 1
    return true
  }

  /// Steps to the start of the next line.
  mutating func skipLine() {
    at = lineEnd(from: at)
    _ = takeLineEnd()
  }

  /// Where the line ends that an offset is in.
  func lineEnd(from offset: Int) -> Int {
    var offset = offset
    while !isLineEnd(offset) { offset += 1 }
    return offset
  }

  /// Steps over a comment, and complains about control characters in it.
  mutating func skipComment() {
    while !isAtLineEnd {
      if let character = next, Self.isForbidden(character) { complainAboutControl() }
      at += 1
    }
  }

  /// Steps over blanks, comments and line ends between the parts of a list.
  ///
  /// - Returns: Whether a new line was begun.
  mutating func skipLines() -> Bool {
    var crossed = false
    while true {
      skipBlanks()
      if next == "#" { skipComment() }
      guard takeLineEnd() else { return crossed }
      crossed = true
    }
  }

  /// Control characters, of which only the tab may stand in text and comments.
  static func isForbidden(_ character: Unicode.Scalar) -> Bool {
    character.value < 0x20 && character != "\t" || character.value == 0x7F
  }

  /// The characters of names without quotes.
  static func isBare(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// The digits 0 to 9.
  static func isDigit(_ character: Unicode.Scalar?) -> Bool {
    guard let character else { return false }
    return ("0"..."9").contains(character)
  }

  /// Whether the line at an offset begins as a setting or a section does: what ends a text or a list
  /// that somebody forgot to close.
  func looksLikeNewStatement(_ offset: Int, asks: NewStatement = .either) -> Bool {
    let start = behindBlanks(offset)
    if byte(start) == "[" { return looksLikeHeader(start) }
    guard asks == .either else { return false }
    let end = behindName(start)
    return end > start && byte(behindBlanks(end)) == "="
  }

  /// What may begin a new line inside brackets that seem to be open.
  enum NewStatement { case either, header }

  private func looksLikeHeader(_ offset: Int) -> Bool {
    var start = offset
    while byte(start) == "[", start < offset + 2 { start += 1 }
    var end = behindName(start)
    let name = text(start..<end)
    guard let first = name.unicodeScalars.first, !Self.isDigit(first), first != "-",
      !["true", "false", "inf", "nan"].contains(name)
    else { return false }
    guard byte(end) == "]" else { return false }
    while byte(end) == "]" { end += 1 }
    end = behindBlanks(end)
    return isLineEnd(end) || byte(end) == "#"
  }

  private func behindName(_ offset: Int) -> Int {
    var end = offset
    while let character = byte(end), Self.isBare(character) || character == "." { end += 1 }
    return end
  }
}

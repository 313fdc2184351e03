import Diagnostics

/// Files that are not read at all, because they are no TOML.
enum TOMLRefusal {
  /// Why a file is refused as a whole, or nil if it can be read.
  static func finding(for source: SourceText) -> Finding? {
    let bytes = source.bytes
    let first = SourcePlace(file: source.name, line: 1)
    if bytes.count > TOML.sizeLimit {
      let whole = SourcePlace(file: source.name)
      return finding(.fileTooLarge(limit: TOML.sizeLimit), at: whole)
    }
    if isUTF16(bytes) { return finding(.utf16, at: first) }
    if let format = binaryFormat(bytes) { return finding(.otherFormat(format), at: first) }
    if let offset = source.firstByteOutsideUTF8 {
      return finding(.notUTF8(bytes[offset]), at: source.place(offset..<offset + 1))
    }
    return lookalike(source)
  }

  private static func finding(_ problem: TOMLProblem, at place: SourcePlace) -> Finding {
    Finding(problem.code, problem.message, at: place, hint: problem.hint)
  }

  /// Whether there is a UTF-16 byte-order mark, or zeros in place of every second byte.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let start = bytes.prefix(64)
    guard start.count >= 4 else { return false }
    let zeros = start.indices.filter { start[$0] == 0 }
    let odd = zeros.count { $0 % 2 == 1 }
    return max(odd, zeros.count - odd) * 5 > start.count * 2
  }

  private static func binaryFormat(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      return "a Word or Excel document or a zip archive"
    }
    if bytes.starts(with: "%PDF-".utf8) { return "a PDF document" }
    if bytes.starts(with: "{\\rtf".utf8) { return "a rich-text document (RTF)" }
    return nil
  }

  /// The finding for a file that was written in another language of settings.
  private static func lookalike(_ source: SourceText) -> Finding? {
    let reader = TOMLReader(source)
    guard let start = firstContent(reader) else { return nil }
    let place = source.place(reader.characterRange(at: start))
    if looksLikeJSON(reader, from: start) { return finding(.json, at: place) }
    if looksLikeYAML(reader, from: start) {
      return finding(.yaml, at: source.place(start..<reader.lineEnd(from: start)))
    }
    return nil
  }

  /// The first byte that is neither blank nor in a comment.
  private static func firstContent(_ reader: TOMLReader) -> Int? {
    var offset = reader.at
    while true {
      offset = reader.behindBlanks(offset)
      if reader.byte(offset) == "#" { offset = reader.lineEnd(from: offset) }
      guard offset < reader.bytes.count else { return nil }
      guard reader.isLineEnd(offset) else { return offset }
      offset = nextLine(reader, offset)
    }
  }

  private static func nextLine(_ reader: TOMLReader, _ offset: Int) -> Int {
    let end = reader.lineEnd(from: offset)
    return min(end + (reader.byte(end) == "\r" ? 2 : 1), reader.bytes.count)
  }

  private static func looksLikeJSON(_ reader: TOMLReader, from start: Int) -> Bool {
    if reader.byte(start) == "{" { return true }
    guard reader.byte(start) == "[" else { return false }
    var offset = start + 1
    while let character = reader.byte(offset), " \t\r\n".unicodeScalars.contains(character) {
      offset += 1
    }
    return reader.byte(offset) == "{"
  }

  /// Whether the first lines have at least two of YAML and none of TOML.
  private static func looksLikeYAML(_ reader: TOMLReader, from start: Int) -> Bool {
    var offset = start
    var found = 0
    for _ in 0..<200 where offset < reader.bytes.count {
      if reader.looksLikeNewStatement(offset) { return false }
      if isYAMLLine(reader, offset) { found += 1 }
      offset = nextLine(reader, offset)
    }
    return found >= 2
  }

  /// Whether a line is `key: value`, `key:`, `- item` or `---`.
  private static func isYAMLLine(_ reader: TOMLReader, _ offset: Int) -> Bool {
    let start = reader.behindBlanks(offset)
    var end = start
    while let character = reader.byte(end), TOMLReader.isBare(character) { end += 1 }
    let word = reader.text(start..<min(end, start + 4))
    if word == "---" && reader.isLineEnd(end) { return true }
    let mark = word == "-" ? end : end + 1
    guard end > start, word == "-" || reader.byte(end) == ":" else { return false }
    return reader.isLineEnd(mark) || reader.byte(mark) == " "
  }
}

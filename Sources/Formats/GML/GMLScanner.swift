import Documents

/// The pieces of a GML file: keys, numbers, texts and the brackets of lists.
struct GMLScanner {
  /// A piece and where it stands, texts without their quotation marks.
  struct Token {
    enum Kind { case word, number, text, open, close, other }

    let kind: Kind
    let range: Range<Int>
    let line: Int
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index = 0
  private(set) var line = 1
  /// The line of a quotation mark that is never closed.
  private(set) var openQuote: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  /// The next piece; nil at the end of the file.
  mutating func next() -> Token? {
    skip()
    guard index < end else { return nil }
    let (start, byte) = (index, bytes[index])
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"):
      index += 1
      return Token(
        kind: byte == UInt8(ascii: "[") ? .open : .close, range: start..<index, line: line)
    case UInt8(ascii: "\""): return text()
    default:
      while index < end, !isEnd(bytes[index]) { index += 1 }
      return Token(kind: kind(start..<index), range: start..<index, line: line)
    }
  }

  private func kind(_ range: Range<Int>) -> Token.Kind {
    let first = bytes[range.lowerBound]
    guard isLetter(first) else { return GMLNumber.isNumber(bytes, range) ? .number : .other }
    return bytes[range].allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
      ? .word : .other
  }

  private mutating func text() -> Token? {
    let (start, first) = (index + 1, line)
    index = start
    while index < end, bytes[index] != UInt8(ascii: "\"") { step() }
    let range = start..<index
    if index < end {
      index += 1
    } else {
      openQuote = first
    }
    return Token(kind: .text, range: range, line: first)
  }

  private mutating func skip() {
    while index < end {
      if bytes[index] == UInt8(ascii: "#") {
        while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else if bytes[index] <= 0x20 {
        step()
      } else {
        return
      }
    }
  }

  /// Goes one byte on and counts lines; CR LF is one line end.
  private mutating func step() {
    let byte = bytes[index]
    index += 1
    let isFirstOfTwo = byte == 0x0D && index < end && bytes[index] == 0x0A
    if byte == 0x0A || (byte == 0x0D && !isFirstOfTwo) { line += 1 }
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#")
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// Numbers as GML writes them.
enum GMLNumber {
  /// Whether a piece is a number, or stands for none or no finite one.
  static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    CSVNumber.parse(bytes, range) != nil || isNotFinite(bytes[range])
      || mended(bytes, range) != nil
  }

  /// `NaN`, `Inf`, `-Inf` in any letters.
  static func isNotFinite(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 3 || bytes.count == 4 else { return false }
    let word = String(decoding: bytes, as: UTF8.self).lowercased()
    return ["nan", "inf", "+nan", "-nan", "+inf", "-inf"].contains(word)
  }

  /// A number that lacks a digit before or behind its point, which GML allows (M: the grammar of Himsolt's
  /// report), with that digit; nil for any other piece.
  static func mended(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard range.count < 64, let point = bytes[range].firstIndex(of: UInt8(ascii: ".")),
      CSVNumber.parse(bytes, range) == nil
    else { return nil }
    let (before, behind) = (bytes[range.lowerBound..<point], bytes[(point + 1)..<range.upperBound])
    guard before.last.map(isDigit) ?? false || behind.first.map(isDigit) ?? false else {
      return nil
    }
    let zero = [UInt8(ascii: "0")]
    let mended =
      Array(before) + (before.last.map(isDigit) ?? false ? [] : zero) + [UInt8(ascii: ".")]
      + (behind.first.map(isDigit) ?? false ? [] : zero) + Array(behind)
    return CSVNumber.parse(mended, 0..<mended.count) == nil ? nil : mended
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

import Diagnostics

/// A piece of a distribution's text: a bracket, a comma, or everything between those and blanks.
struct PhraseToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case open
    case close
    case comma
    /// A letter, then letters, digits and hyphens.
    case word
    case number(Double)
    /// Anything else, such as `0x1p3`, `mean=4` or `40%`.
    case unreadable
  }

  var kind: Kind
  var text: String
  var range: Range<Int>

  /// The text as a message quotes it.
  var cited: String { Rendering.cited(text) }

  /// All pieces of a text, in order.
  static func all(of text: String) -> [PhraseToken] {
    let bytes = Array(text.utf8)
    var tokens: [PhraseToken] = []
    var start = 0
    while start < bytes.count {
      var end = start + 1
      if isBlank(bytes[start]) {
        start = end
        continue
      }
      if !isMark(bytes[start]) {
        while end < bytes.count, !isBlank(bytes[end]), !isMark(bytes[end]) { end += 1 }
      }
      let piece = bytes[start..<end]
      tokens.append(
        PhraseToken(
          kind: kind(of: piece), text: String(decoding: piece, as: UTF8.self), range: start..<end))
      start = end
    }
    return tokens
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",")
  }

  private static func kind(of piece: ArraySlice<UInt8>) -> Kind {
    switch piece.first {
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    case UInt8(ascii: ","): return .comma
    default: break
    }
    if let number = plainNumber(piece) { return .number(number) }
    let isWord =
      piece.first.map(isLetter) ?? false
      && piece.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    return isWord ? .word : .unreadable
  }
}

/// A number as people write it: perhaps a minus, digits, perhaps a point and digits, perhaps an
/// exponent. ASCII only; no nan, inf, hexadecimal, leading point or plus, and nothing too large.
func plainNumber(_ text: some Collection<UInt8>) -> Double? {
  var rest = text[...]
  func skip(_ characters: String) -> Bool {
    guard let first = rest.first, characters.utf8.contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
  func skipDigits() -> Bool {
    let count = rest.count
    rest = rest.drop(while: isDigit)
    return rest.count < count
  }
  _ = skip("-")
  guard skipDigits() else { return nil }
  if skip("."), !skipDigits() { return nil }
  if skip("eE") {
    _ = skip("+-")
    guard skipDigits() else { return nil }
  }
  guard rest.isEmpty, let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
  else { return nil }
  return value
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

import Diagnostics

/// What was probably meant by something that is not TOML.
extension TOMLReader {
  /// Complains about the control character that is next.
  mutating func complainAboutControl() {
    complain(.control(next?.value ?? 0), at: at..<at + 1)
  }

  /// Complains about a control character, an invisible character or a curly quote that is next.
  mutating func complainAboutOddCharacter() -> Stop? {
    guard let byte = next, let character = character(at: at) else { return nil }
    if Self.isForbidden(byte) { return complain(.control(byte.value), at: at..<at + 1) }
    let here = characterRange(at: at)
    if let name = Self.invisible(character) { return complain(.invisible(name), at: here) }
    if Self.curlyQuotes.contains(character) { return complain(.curlyQuotes("", nil), at: here) }
    return nil
  }

  private static func invisible(_ character: Unicode.Scalar) -> String? {
    switch character.value {
    case 0xA0, 0x202F, 0x2007: "a no-break space"
    case 0xFEFF: "a byte-order mark"
    case 0xAD: "a soft hyphen"
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: "an invisible character"
    case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: "a special space"
    default: nil
    }
  }

  private static let curlyQuotes: [Unicode.Scalar] = [
    "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "「", "」", "`", "´",
  ]

  /// Complains about what follows a value or a header on its line.
  mutating func complainAboutRest(after start: Int, ofHeader: Bool) -> Stop {
    let rest = at..<lineEnd(from: at)
    let words = text(at..<min(rest.upperBound, at + 160))
    if let stop = complainAboutOddCharacter() { return stop }
    if next == ",", let stop = complainAboutDecimalComma(at) { return stop }
    if next == ";" || next == "/" && byte(at + 1) == "/" {
      return complain(.commentMark(next == ";" ? ";" : "//"), at: rest)
    }
    if ofHeader { return complain(.sectionRest(words), at: rest) }
    let before = byte(max(0, start - 1))
    let isInText = start == at && (before == "\"" || before == "'")
    return complain(isInText ? .afterText(words) : .afterValue(words), at: rest)
  }

  /// Complains about a comma between two runs of digits: `0,3`, `33,3 %` or `0,05 per day`.
  mutating func complainAboutDecimalComma(_ comma: Int) -> Stop? {
    guard Self.isDigit(byte(comma - 1)), Self.isDigit(byte(comma + 1)) else { return nil }
    var start = comma
    while start > 0, comma - start < 40, isNumberByte(start - 1) { start -= 1 }
    var end = comma + 1
    while end - comma < 40, isNumberByte(end) { end += 1 }
    let after = byte(behindBlanks(end))
    if isLineEnd(behindBlanks(end)) || after == "#" || after == "," || after == "}" {
      return complain(
        .decimalComma(text(start..<comma), text(comma + 1..<end)), at: start..<end)
    }
    guard enclosure == .none, after == "%" || behindBlanks(end) > end else { return nil }
    let phrase = phraseRange(from: start)
    let meant = text(start..<comma) + "." + text(comma + 1..<min(phrase.upperBound, comma + 400))
    guard !meant.contains("="), !meant.contains(",") else { return nil }
    return complain(TOMLGuess.problem(of: meant, named: ""), at: phrase)
  }

  private func isNumberByte(_ offset: Int) -> Bool {
    byte(offset) == "-" || byte(offset) == "+" || Self.isDigit(byte(offset))
  }

  /// Says why a word without quotes is no value, steps behind it, and suggests what to write.
  mutating func complainAboutWord(_ range: Range<Int>, named name: String) -> Stop {
    if let first = character(at: range.lowerBound), Self.curlyQuotes.contains(first) {
      return complainAboutCurlyText(named: name)
    }
    if complainAboutOddCharacter() != nil {
      at = characterRange(at: at).upperBound
      return .value
    }
    let phrase = phraseRange(from: range.lowerBound)
    if phrase.isEmpty || isAtBracket || next == "=" { return complainAboutBracket() }
    let text = text(phrase.lowerBound..<min(phrase.upperBound, phrase.lowerBound + 400))
    return spoil(TOMLGuess.problem(of: text, named: name), phrase)
  }

  /// A number and the words behind it, as in `0.05 per day`; nil if other things follow.
  func phrase(behindNumber number: Range<Int>) -> Range<Int>? {
    let start = behindBlanks(number.upperBound)
    guard start > number.upperBound, let first = byte(start), first != ";", first != "/" else {
      return nil
    }
    if enclosure == .list, Self.isDigit(first) { return nil }
    let phrase = phraseRange(from: number.lowerBound)
    guard phrase.upperBound > start, !text(phrase).contains(where: { "=,\"'".contains($0) }) else {
      return nil
    }
    return phrase
  }

  private mutating func complainAboutBracket() -> Stop {
    let here = characterRange(at: at)
    return spoil(.strayInValue(text(here)), here)
  }

  /// All words up to what ends a value here: the line or a comment, or a comma or bracket.
  private func phraseRange(from start: Int) -> Range<Int> {
    var offset = start
    var end = start
    while !isLineEnd(offset), let character = byte(offset), !endsPhrase(character) {
      offset += 1
      if character != " ", character != "\t" { end = offset }
    }
    return start..<end
  }

  private func endsPhrase(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "#": true
    case ",": enclosure != .none
    case "]": enclosure == .list
    case "}": enclosure == .table
    default: Self.isForbidden(character)
    }
  }

  /// Complains about text between curly quotes, up to the closing one if the line has it.
  private mutating func complainAboutCurlyText(named name: String) -> Stop {
    let start = at
    let inner = characterRange(at: at).upperBound
    var end = inner
    while !isLineEnd(end), let character = character(at: end),
      !Self.curlyQuotes.contains(character), character != "\""
    { end = characterRange(at: end).upperBound }
    let text = text(inner..<end)
    if !isLineEnd(end) { end = characterRange(at: end).upperBound }
    return spoil(.curlyQuotes(name, text), start..<end)
  }
}

import Diagnostics

/// Values.
extension TOMLReader {
  /// Reads any value. On `Stop.value` the reader stands behind what it could not read.
  ///
  /// - Parameter name: The setting's name as it is written, for hints; empty inside a list.
  mutating func readValue(named name: String) throws(Stop) -> TOMLValue {
    guard !isAtLineEnd, let first = next, first != "#" else {
      throw complain(.valueMissing(name), at: at..<at)
    }
    switch first {
    case "\"", "'": return try readText(first)
    case "[": return try readList()
    case "{": return try readInlineTable()
    default: return try readWord(named: name)
    }
  }

  private mutating func readText(_ quote: Unicode.Scalar) throws(Stop) -> TOMLValue {
    let start = at
    let read = isTripled(quote) ? try readLongText(quote) : try readShortText(quote)
    return TOMLValue(
      .string(read.text), in: source, at: start..<at, verbatimStart: read.verbatimStart)
  }

  /// Reads a value without quotes or brackets.
  private mutating func readWord(named name: String) throws(Stop) -> TOMLValue {
    let start = at
    var end = wordEnd(from: start)
    if isDateBeforeTime(start..<end) { end = wordEnd(from: end + 1) }
    let word = bytes[start..<end]
    let kind: TOMLValue.Kind
    switch text(start..<min(end, start + 6)) {
    case "true": kind = .boolean(true)
    case "false": kind = .boolean(false)
    default:
      let number = TOMLNumber(word)
      if number != nil, let phrase = phrase(behindNumber: start..<end) {
        throw complainAboutWord(phrase, named: name)
      }
      switch number {
      case .integer(let number): kind = .integer(number)
      case .float(let number): kind = .float(number)
      case .tooLarge: throw spoil(.numberTooLarge(text(start..<end)), start..<end)
      case nil: kind = try readMoment(start..<end, named: name)
      }
    }
    at = end
    return TOMLValue(kind, in: source, at: start..<end)
  }

  private mutating func readMoment(
    _ range: Range<Int>, named name: String
  ) throws(Stop) -> TOMLValue.Kind {
    switch TOMLMoment.read(bytes[range]) {
    case .moment(let kind): return kind
    case .wrong(let problem): throw spoil(problem, range)
    case nil: throw complainAboutWord(range, named: name)
    }
  }

  /// Complains about a value and steps behind it.
  mutating func spoil(_ problem: TOMLProblem, _ range: Range<Int>) -> Stop {
    at = max(range.upperBound, at)
    return complain(problem, at: range, stop: .value)
  }

  /// Where a value without quotes ends.
  private func wordEnd(from offset: Int) -> Int {
    var end = offset
    while let character = byte(end), !Self.endsWord(character) { end += 1 }
    return end
  }

  private static func endsWord(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case " ", "\t", "\n", "\r", ",", "[", "]", "{", "}", "#", "=", "\"": true
    default: isForbidden(character)
    }
  }

  /// Whether a date stands here and, after one space, a time.
  private func isDateBeforeTime(_ range: Range<Int>) -> Bool {
    range.count == 10 && byte(range.upperBound) == " "
      && byte(range.lowerBound + 4) == "-"
      && Self.isDigit(byte(range.upperBound + 1)) && Self.isDigit(byte(range.upperBound + 2))
      && byte(range.upperBound + 3) == ":"
  }
}

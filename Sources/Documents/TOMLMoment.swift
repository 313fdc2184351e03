/// Dates and times as TOML 1.0 writes them, checked against the calendar.
enum TOMLMoment {
  case moment(TOMLValue.Kind)
  case wrong(TOMLProblem)

  /// The moment that the whole word spells, or what is wrong with it; nil if it is no moment at all.
  static func read(_ word: ArraySlice<UInt8>) -> TOMLMoment? {
    let text = Array(word.prefix(64))
    guard text.count == word.count else { return nil }
    let hasDate = matches(text[...], "dddd-dd-dd")
    let hasTime = matches(text[...], "dd:dd:dd")
    guard hasDate || hasTime else {
      return looksLikeMoment(text) ? .wrong(.momentShape(string(text))) : nil
    }
    if hasDate, let problem = dateProblem(text) { return .wrong(problem) }
    if hasDate, text.count == 10 { return .moment(.localDate(string(text))) }
    return hasDate ? readDateTime(text) : readTime(text)
  }

  private static func readTime(_ text: [UInt8]) -> TOMLMoment {
    guard fractionEnd(text, from: 8) == text.count else {
      return .wrong(.momentShape(string(text)))
    }
    if let problem = timeProblem(text[...]) { return .wrong(problem) }
    return .moment(.localTime(string(text)))
  }

  private static func readDateTime(_ text: [UInt8]) -> TOMLMoment {
    guard text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " "),
      matches(text[11...], "dd:dd:dd"), let end = fractionEnd(text, from: 19)
    else { return .wrong(.momentShape(string(text))) }
    if let problem = timeProblem(text[11...]) { return .wrong(problem) }
    let local = string(text[..<10]) + "T" + string(text[11..<end])
    let offset = text[end...]
    if offset.isEmpty { return .moment(.localDateTime(local)) }
    if offset.count == 1, text[end] | 0x20 == UInt8(ascii: "z") {
      return .moment(.offsetDateTime(local + "Z"))
    }
    let isSigned = text[end] == UInt8(ascii: "+") || text[end] == UInt8(ascii: "-")
    guard isSigned, offset.count == 6, matches(offset.dropFirst(), "dd:dd") else {
      return .wrong(.momentOffset(string(offset)))
    }
    guard number(text[(end + 1)...], 2) <= 23, number(text[(end + 4)...], 2) <= 59 else {
      return .wrong(.momentOffset(string(offset)))
    }
    return .moment(.offsetDateTime(local + string(offset)))
  }

  /// Where the fraction of a second ends that may start at `start`; nil if it has no digits.
  private static func fractionEnd(_ text: [UInt8], from start: Int) -> Int? {
    guard start < text.count, text[start] == UInt8(ascii: ".") else { return start }
    var end = start + 1
    while end < text.count, isDigit(text[end]) { end += 1 }
    return end > start + 1 ? end : nil
  }

  private static func dateProblem(_ text: [UInt8]) -> TOMLProblem? {
    let (year, month, day) = (number(text[...], 4), number(text[5...], 2), number(text[8...], 2))
    guard (1...12).contains(month) else { return .month(string(text[5..<7])) }
    let days = daysOfMonth(month, inYear: year)
    guard (1...days).contains(day) else {
      return .day(string(text[8..<10]), month: month, year: string(text[..<4]), days: days)
    }
    return nil
  }

  /// A second of 60 is allowed: there are leap seconds.
  private static func timeProblem(_ text: ArraySlice<UInt8>) -> TOMLProblem? {
    let start = text.startIndex
    let parts: [(name: String, offset: Int, most: Int)] = [
      ("hour", 0, 23), ("minute", 3, 59), ("second", 6, 60),
    ]
    for part in parts where number(text[(start + part.offset)...], 2) > part.most {
      let read = string(text[(start + part.offset)..<(start + part.offset + 2)])
      return .timePart(part.name, read, most: part.name == "second" ? 59 : part.most)
    }
    return nil
  }

  private static func daysOfMonth(_ month: Int, inYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a word that is no moment was probably meant as one: digits and their separators, as in
  /// `1.5.2024`, `2024/05/01` or `10:30`.
  private static func looksLikeMoment(_ text: [UInt8]) -> Bool {
    guard let first = text.first, isDigit(first) else { return false }
    let groups = text.split { !isDigit($0) }
    let separators = text.filter { !isDigit($0) }
    let leading = separators.prefix(2)
    if leading.first == UInt8(ascii: ":") { return groups.count >= 2 && groups[0].count <= 2 }
    if leading.elementsEqual("-".utf8) { return groups.count == 2 && groups[0].count >= 4 }
    if leading.elementsEqual("..".utf8) {
      return groups.count == 3 && groups[2].count == 4 && separators.count == 2
    }
    return leading.elementsEqual("--".utf8) || leading.elementsEqual("//".utf8)
  }

  /// Whether a text begins as a pattern does, in which `d` is any digit.
  private static func matches(_ text: ArraySlice<UInt8>, _ pattern: String) -> Bool {
    text.count >= pattern.utf8.count
      && zip(text, pattern.utf8).allSatisfy { byte, expected in
        expected == UInt8(ascii: "d") ? isDigit(byte) : byte == expected
      }
  }

  private static func number(_ text: ArraySlice<UInt8>, _ digits: Int) -> Int {
    text.prefix(digits).reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func string(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

import Diagnostics

/// The words of a targeting rule, taken from a phrase.
struct TakenRule {
  let name: String
  let impliedPool: Pool.Base
  let argument: Int?
}

/// A stretch of a phrase, with its place in the whole, from which known words are taken one by one.
///
/// Words inside quotation marks, single or double, are names: no other words are looked for in them.
struct PhraseText {
  private let bytes: [UInt8]
  private(set) var range: Range<Int>
  /// Whether each byte stands inside quotation marks, the marks included.
  private let isQuoted: [Bool]

  static let peopleExamples =
    "write for example \"16 best connected\" or \"8 service users at random\""

  init(_ text: String) {
    bytes = Array(text.utf8)
    range = 0..<bytes.count
    isQuoted = Self.quoted(bytes)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ isQuoted: [Bool]) {
    self.bytes = bytes
    self.range = range
    self.isQuoted = isQuoted
    trim()
  }

  /// A mark opens where a word could begin, and is closed by the next one that ends a word: the
  /// apostrophe in "St Mary's" is neither.
  private static func quoted(_ bytes: [UInt8]) -> [Bool] {
    var isQuoted = [Bool](repeating: false, count: bytes.count)
    let between = Set(" \t,+:".utf8)
    var index = 0
    while index < bytes.count {
      let mark = bytes[index]
      let opens = mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"")
      if opens, index == 0 || between.contains(bytes[index - 1]),
        let end = (index + 1..<bytes.count).dropFirst().first(where: {
          bytes[$0] == mark && ($0 + 1 == bytes.count || between.contains(bytes[$0 + 1]))
        })
      {
        for quoted in index...end { isQuoted[quoted] = true }
        index = end
      }
      index += 1
    }
    return isQuoted
  }

  /// A text without the quotation marks around it.
  static func unquoted(_ text: String) -> String {
    let trimmed = PhraseText(text).trimmed
    guard trimmed.count > 2, PhraseText(trimmed).isQuoted.allSatisfy({ $0 }) else { return trimmed }
    return String(trimmed.dropFirst().dropLast())
  }

  private var trimmed: String {
    var copy = self
    copy.trim()
    return copy.string
  }

  var string: String { string(range) }
  var unquoted: String { Self.unquoted(string) }
  func string(_ part: Range<Int>) -> String { String(decoding: bytes[part], as: UTF8.self) }
  private func part(_ part: Range<Int>) -> PhraseText { PhraseText(bytes, part, isQuoted) }
  var lowercased: String { string.lowercased() }
  var isEmpty: Bool { range.isEmpty }

  mutating func trim() {
    let skipped: Set<UInt8> = [32, 9, UInt8(ascii: ",")]
    while let first = range.first, skipped.contains(bytes[first]) { range.removeFirst() }
    while let last = range.last, skipped.contains(bytes[last]) { range.removeLast() }
  }

  func starts(with words: String) -> Bool { lowercased.hasPrefix(words) }

  func dropping(_ words: String) -> PhraseText {
    part(min(range.upperBound, range.lowerBound + words.utf8.count)..<range.upperBound)
  }

  func split(at separator: Character) -> [PhraseText] {
    guard let mark = separator.asciiValue else { return [self] }
    var pieces: [PhraseText] = []
    var start = range.lowerBound
    for index in range where bytes[index] == mark && !isQuoted[index] {
      pieces.append(part(start..<index))
      start = index + 1
    }
    return pieces + [part(start..<range.upperBound)]
  }

  func around(_ words: String) -> (String, String)? {
    guard let at = find(words) else { return nil }
    let before = part(range.lowerBound..<at.lowerBound)
    let after = part(at.upperBound..<range.upperBound)
    return before.isEmpty || after.isEmpty ? nil : (before.string, after.string)
  }

  /// Where the words stand, letter case of ASCII ignored, as whole words outside quotation marks.
  func find(_ words: String, from first: Int = 0) -> Range<Int>? {
    let wanted = Array(words.lowercased().utf8)
    let begin = max(range.lowerBound, first)
    guard !wanted.isEmpty, range.upperBound - begin >= wanted.count else { return nil }
    func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
    func isLetter(_ index: Int) -> Bool {
      range.contains(index) && (lower(bytes[index]) >= 97 && lower(bytes[index]) <= 122)
    }
    func isLetter(byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
    for start in begin...(range.upperBound - wanted.count) where !isQuoted[start] {
      let end = start + wanted.count
      let isSame = wanted.indices.allSatisfy { lower(bytes[start + $0]) == wanted[$0] }
      let startsWord = !isLetter(byte: wanted[0]) || !isLetter(start - 1)
      let endsWord = !isLetter(byte: wanted[wanted.count - 1]) || !isLetter(end)
      if isSame && startsWord && endsWord { return start..<end }
    }
    return nil
  }

  mutating func remove(_ words: Range<Int>) {
    // What is left on both sides is joined only where one side is empty; else the later side, which
    // in English holds the noun, keeps the words before it.
    let before = part(range.lowerBound..<words.lowerBound)
    let after = part(words.upperBound..<range.upperBound)
    if after.isEmpty {
      self = before
    } else if before.isEmpty {
      self = after
    } else {
      var joined = bytes
      for index in words { joined[index] = 32 }
      self = PhraseText(joined, before.range.lowerBound..<after.range.upperBound, isQuoted)
    }
  }

  /// `16`, `4 %`, `4 % of`, `all`, or nothing for everyone.
  mutating func takeCount() throws(PhraseProblem) -> PeoplePhrase.Count {
    if starts(with: "all ") {
      self = dropping("all ")
      return .all
    }
    var end = range.lowerBound
    while end < range.upperBound, (48...57).contains(bytes[end]) || bytes[end] == 46 { end += 1 }
    guard end > range.lowerBound else { return .all }
    let digits = part(range.lowerBound..<end)
    var rest = part(end..<range.upperBound)
    if rest.starts(with: "%") {
      rest = rest.dropping("%")
      if rest.starts(with: "of ") { rest = rest.dropping("of ") }
      guard let percent = Double(digits.string), percent > 0, percent <= 100 else {
        throw PhraseProblem(
          "E-PEOPLE-SHARE", "a share of people lies above 0 % and at most at 100 %",
          at: digits.range)
      }
      self = rest
      return .share(percent / 100)
    }
    guard let number = Int(digits.string), number > 0, number <= 1_000_000 else {
      throw PhraseProblem(
        "E-PEOPLE-COUNT", "\(Rendering.cited(digits.string)) is not a number of people",
        at: digits.range,
        hint: PhraseText.peopleExamples)
    }
    if rest.starts(with: "of ") { rest = rest.dropping("of ") }
    self = rest
    return .number(number)
  }

  /// The words of a targeting rule, anywhere in the text; the longest that fit.
  mutating func takeRule() -> TakenRule? {
    let phrases = TargetRules.all.flatMap { type in type.phrases.map { (type, $0) } }
      .sorted { $0.1.utf8.count > $1.1.utf8.count }
    for (type, phrase) in phrases {
      let words = phrase.hasSuffix(" N") ? String(phrase.dropLast(1)) : phrase
      guard var found = find(words) else { continue }
      // "the least connected quarter" is a group, not a rule.
      if part(found.upperBound..<range.upperBound).starts(with: "quarter") { continue }
      var argument: Int?
      if phrase.hasSuffix(" N") {
        var end = found.upperBound
        while end < range.upperBound, (48...57).contains(bytes[end]) { end += 1 }
        argument = Int(String(decoding: bytes[found.upperBound..<end], as: UTF8.self))
        if argument == nil { continue }
        found = found.lowerBound..<end
      }
      remove(found)
      return TakenRule(name: type.name, impliedPool: type.impliedPool, argument: argument)
    }
    return nil
  }

  /// `with at most 3 ties`, `with at least 10 ties`, `with 3 to 9 ties`, at the end.
  mutating func takeTieLimit() throws(PhraseProblem) -> ClosedRange<Int>? {
    guard let with = find(" with ") else { return nil }
    let tail = part(with.upperBound..<range.upperBound)
    let words = tail.lowercased.split(separator: " ").map(String.init)
    let limit: ClosedRange<Int>?
    switch (words.count, words.first ?? "", words.last ?? "") {
    case (4, "at", "ties") where words[1] == "most": limit = Int(words[2]).map { 0...max(0, $0) }
    case (4, "at", "ties") where words[1] == "least":
      limit = Int(words[2]).map { max(0, $0)...Int.max }
    case (4, _, "ties") where words[1] == "to":
      let ends = (Int(words[0]) ?? -1, Int(words[2]) ?? -1)
      limit = 0 <= ends.0 && ends.0 <= ends.1 ? ends.0...ends.1 : nil
    default: limit = nil
    }
    guard let limit else {
      throw PhraseProblem(
        "E-PEOPLE-TIES", "\(Rendering.cited(tail.string)) is not a number of ties", at: tail.range,
        hint: "write with at most 3 ties, with at least 10 ties or with 3 to 9 ties")
    }
    self = part(range.lowerBound..<with.lowerBound)
    return limit
  }
}

/// What was probably meant by words without quotes that are no value.
enum TOMLGuess {
  /// The problem with `text`, which is the value of the setting `name` ("" inside a list).
  static func problem(of text: String, named name: String) -> TOMLProblem {
    let lower = text.lowercased()
    if let value = truths[lower] { return .truth(text, means: value) }
    if let number = specials[lower] { return .number(text, better: number) }
    if nothings.contains(lower) { return .nothing(text) }
    if let first = text.unicodeScalars.first, "0123456789+-._".unicodeScalars.contains(first) {
      return numberProblem(text, name) ?? .quotesMissing(name, text)
    }
    return .quotesMissing(name, withoutEndQuotes(text))
  }

  private static let truths = [
    "yes": true, "true": true, "on": true, "no": false, "false": false, "off": false,
  ]
  private static let specials = [
    "infinity": "inf", "+infinity": "inf", "-infinity": "-inf", "inf": "inf", "nan": "nan",
  ]
  private static let nothings: Set<String> = ["null", "nil", "none", "na", "n/a", "#n/a"]

  /// The problem with something that begins as a number does, or nil if it is text after all.
  private static func numberProblem(_ text: String, _ name: String) -> TOMLProblem? {
    if text.hasSuffix("%") { return .percent(name, text, share(ofPercent: text)) }
    if isNumber(withoutGroups(text)), withoutGroups(text) != text {
      return .number(text, better: withoutGroups(text))
    }
    guard text.utf8.allSatisfy({ isNumberByte($0) }) || isRadixNumber(text) else { return nil }
    let points = text.utf8.count { $0 == UInt8(ascii: ".") }
    if points > 1 { return .numberWithPoints(text, points) }
    if let number = withoutLeadingZeros(text) { return .leadingZero(text, number) }
    return .number(text, better: mended(text))
  }

  /// Digits, signs, points, pauses and exponents.
  private static func isNumberByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "+-._eE".utf8.contains(byte)
  }

  /// Whether a word begins as numbers in base 2, 8 and 16 do.
  private static func isRadixNumber(_ text: String) -> Bool {
    let digits = text.lowercased().drop { "+-_".contains($0) }
    return ["0x", "0o", "0b"].contains { digits.hasPrefix($0) } && !digits.contains(" ")
  }

  private static func isNumber(_ text: String) -> Bool { TOMLNumber(Array(text.utf8)[...]) != nil }

  /// "30 %" as "0.3"; the decimal point is moved in the digits, so nothing is rounded twice.
  private static func share(ofPercent text: String) -> String? {
    let digits = text.dropLast().filter { $0 != " " }.map { $0 == "," ? "." : String($0) }.joined()
    guard digits.utf8.allSatisfy({ isNumberByte($0) }), let value = Double(digits + "e-2"),
      value.isFinite
    else { return nil }
    return shortest(value)
  }

  /// "1 000 000" or "1'000" without what separates the groups of three digits.
  private static func withoutGroups(_ text: String) -> String {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "'" }
    guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 })
    else { return text }
    return groups.joined()
  }

  /// "007" as "7", or nil if the zeros are not what is wrong.
  private static func withoutLeadingZeros(_ text: String) -> String? {
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.drop { $0 == "+" || $0 == "-" }
    let rest = digits.drop { $0 == "0" || $0 == "_" }
    guard digits.hasPrefix("0"), rest.count < digits.count else { return nil }
    let number = sign + (rest.first?.isNumber == true ? "" : "0") + rest
    return isNumber(number) ? number : nil
  }

  /// ".5" as "0.5", "1." as "1.0", "0XFF" as "0xff"; nil if that does not make it a number.
  private static func mended(_ text: String) -> String? {
    let digits = text.lowercased().filter { $0 != "_" }
    let sign = digits.hasPrefix("-") ? "-" : ""
    var rest = String(digits.drop { $0 == "+" || $0 == "-" })
    if rest.hasPrefix(".") { rest = "0" + rest }
    if rest.hasSuffix(".") { rest += "0" }
    rest = rest.split(separator: ".e", omittingEmptySubsequences: false).joined(separator: ".0e")
    let number = sign + rest
    return number != text && isNumber(number) ? number : nil
  }

  /// Words with quotes only at their end, without these.
  private static func withoutEndQuotes(_ text: String) -> String {
    guard let quote = text.last, quote == "\"" || quote == "'" else { return text }
    var words = text[...]
    while words.last == quote { words.removeLast() }
    return words.contains(quote) ? text : String(words)
  }
}

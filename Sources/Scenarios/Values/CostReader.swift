import Diagnostics
import Documents

/// Reads what an action costs: `"£30,000 per year"`.
enum CostReader {
  static let example = "\"£30,000 per year\""

  static func read(_ value: TOMLValue) throws(PhraseProblem) -> Cost {
    if let number = value.number {
      let amount = "£\(grouped(number))"
      throw PhraseProblem(
        whole: "E-SCENARIO-UNIT", "a number alone does not say what it is paid for",
        hint: "write \"\(amount)\" if it is paid once, or \"\(amount) per year\","
          + " \"\(amount) per person\" or \"\(amount) per person per year\"")
    }
    guard let text = value.text else {
      throw .kind("cost", must: "an amount of money", value, write: example)
    }
    return try read(text)
  }

  private static func read(_ text: String) throws(PhraseProblem) -> Cost {
    let (pounds, words, range) = try amount(text, example: example)
    guard let unit = units.first(where: { $0.words.contains(words) })?.unit else {
      throw PhraseProblem(
        "E-SCENARIO-UNIT", "\(Rendering.cited(words)) is not what a cost is counted by",
        at: range,
        hint: "write nothing (paid once), per year, per person or per person per year")
    }
    return Cost(pounds: pounds, per: unit)
  }

  /// The pounds that a text begins with, the words after them and where these stand.
  static func amount(_ text: String, example: String) throws(PhraseProblem) -> (
    pounds: Double, words: String, range: Range<Int>
  ) {
    let bytes = Array(text.utf8)
    let sign = Array("£".utf8)
    var at = 0
    while at < bytes.count, bytes[at] == 32 { at += 1 }
    guard bytes[at...].starts(with: sign) else { throw noPounds(text, example) }
    at += sign.count
    while at < bytes.count, bytes[at] == 32 { at += 1 }
    let end = bytes[at...].firstIndex { !isDigit($0) } ?? bytes.count
    guard let pounds = amount(bytes[at..<end]) else {
      throw PhraseProblem(
        "E-SCENARIO-COST", "this is not an amount of money",
        at: at..<max(at + 1, end), hint: "write for example \(example)")
    }
    let words = normalised(String(decoding: bytes[end...], as: UTF8.self))
    return (pounds, words, end..<bytes.count)
  }

  private static let units: [(words: [String], unit: Cost.Unit)] = [
    (["", "once", "in all"], .once), (["per year", "a year"], .year),
    (["per person", "a person", "each"], .person),
    (
      ["per person per year", "per person and year", "per year per person", "a person a year"],
      .personYear
    ),
  ]

  /// Digits with a point before the pence and commas between thousands.
  private static func amount(_ bytes: ArraySlice<UInt8>) -> Double? {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isGrouped, groups.count == 1 || (1...3).contains(groups[0].count) else { return nil }
    guard let pounds = Double(groups.joined() + (parts.count == 2 ? ".\(parts[1])" : "")),
      pounds.isFinite, pounds <= 1e12
    else { return nil }
    return pounds
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }

  private static func noPounds(_ text: String, _ example: String) -> PhraseProblem {
    PhraseProblem(
      whole: "E-SCENARIO-COST", "\(Rendering.cited(text)) is not an amount of money in pounds",
      hint: "write for example \(example)")
  }
}

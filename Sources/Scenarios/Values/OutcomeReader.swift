import Diagnostics
import Diffusion
import Documents

/// Reads lines of the table: `"wellbeing of service users"`, `"assortativity by housing"`.
enum OutcomeReader {
  static func read(_ value: TOMLValue, _ key: String) throws(PhraseProblem) -> OutcomeLine {
    guard let text = value.text else {
      throw .kind(key, must: "an outcome", value, write: "\"wellbeing of service users\"")
    }
    return try read(text: text)
  }

  static func read(text: String) throws(PhraseProblem) -> OutcomeLine {
    // The longest name first: "wellbeing gap" is not the wellbeing of a gap.
    let names = Outcomes.all.map(\.name).sorted { $0.utf8.count > $1.utf8.count }
    let lower = text.lowercased()
    for name in names where lower.hasPrefix(name) {
      let rest = lower.dropFirst(name.count)
      if rest.allSatisfy({ $0 == " " }) {
        return OutcomeLine(outcome: name, group: Pool(.everyone))
      }
      if rest.hasPrefix(" of ") { return try line(name, text) }
    }
    for stem in Outcomes.stems where lower.hasPrefix(stem) {
      return try byColumn(stem, text)
    }
    throw unknown(text, lower, names)
  }

  /// `"assortativity by housing of the least connected quarter"`: the column goes on to the first " of ".
  private static func byColumn(_ stem: String, _ text: String) throws(PhraseProblem) -> OutcomeLine
  {
    let bytes = Array(text.utf8)
    let end = position(of: " of ", in: bytes, from: stem.utf8.count) ?? bytes.count
    let column = String(decoding: bytes[stem.utf8.count..<end], as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    guard !column.isEmpty else {
      throw PhraseProblem(
        "E-SCENARIO-OUTCOME", "this does not say by which column", at: 0..<bytes.count,
        hint: "write \"\(stem)COLUMN\" with a column of the people table")
    }
    let name = stem + column
    if end == bytes.count { return OutcomeLine(outcome: name, group: Pool(.everyone)) }
    return try line(name, text, groupAt: end + 4)
  }

  private static func line(_ name: String, _ text: String, groupAt: Int? = nil)
    throws(PhraseProblem) -> OutcomeLine
  {
    let start = groupAt ?? name.utf8.count + 4
    let group = String(decoding: Array(text.utf8)[start...], as: UTF8.self)
    do throws(PhraseProblem) {
      return OutcomeLine(outcome: name, group: try Pool.read(group))
    } catch {
      throw PhraseProblem(
        error.code, error.message,
        at: (error.range.lowerBound + start)..<(error.range.upperBound + start), hint: error.hint)
    }
  }

  private static func unknown(_ text: String, _ lower: String, _ names: [String]) -> PhraseProblem {
    let bytes = Array(text.utf8)
    if let refused = NotModelled.all.first(where: { $0.isMeant(by: lower) }) {
      return PhraseProblem(
        refused.code, refused.reason, at: 0..<bytes.count, hint: refused.instead)
    }
    let end = position(of: " of ", in: bytes, from: 0) ?? bytes.count
    let word = String(decoding: bytes[..<end], as: UTF8.self)
    let plain = word.lowercased()
    let other = Outcomes.all.first { $0.otherNames.contains(plain) }?.name
    let near = other ?? nearestName(to: plain, among: names)
    return PhraseProblem(
      "E-SCENARIO-OUTCOME", "there is no outcome \(Rendering.cited(word))", at: 0..<end,
      hint: near.map { "did you mean \"\($0)\"?" }
        ?? "kith list outcomes shows them all; the usual ones are: \(Self.usual)")
  }

  private static let usual =
    "wellbeing, wellbeing gap, contact, poorly connected, stigma, withdrawal, ties, bridging ties"

  private static func position(of words: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(words.utf8)
    guard start + wanted.count <= bytes.count else { return nil }
    return (start...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
  }
}

/// Reads a difference of an outcome: `"0.1 points"`.
enum DifferenceReader {
  static func read(_ value: TOMLValue, _ key: String, of outcome: Outcome) throws(PhraseProblem)
    -> Double
  {
    let form = form(of: outcome)
    let reader = NumberReader(
      key: key, form: form, range: 0...1_000_000, draws: [], example: example(of: outcome))
    guard case .fixed(let number) = try reader.read(value), number > 0 else {
      throw PhraseProblem(
        whole: "E-SCENARIO-RANGE",
        key == "precision" ? "a precision is above 0" : "a difference worth having is above 0",
        hint: key == "precision"
          ? "leave it out to run a fixed number of futures" : "leave it out if none was agreed")
    }
    return number
  }

  private static func example(of outcome: Outcome) -> String {
    outcome.unit == "index" ? "0.1" : "\"0.1 \(outcome.unit)\""
  }

  private static func form(of outcome: Outcome) -> NumberForm {
    switch outcome.unit {
    case "points": .points
    case "share": .share
    case "index": .number
    case "contacts per week":
      .with(["contacts per week", "per week"], name: "a number of contacts")
    default: .with([outcome.unit], name: "a number of \(outcome.unit)")
    }
  }
}

import Diagnostics
import Diffusion
import Documents

/// Reads weeks: `"week 26"`, or a date once `start` is given.
struct WeekReader {
  /// The day on which week 0 begins.
  let start: CalendarDate?

  func read(_ value: TOMLValue, _ key: String) throws(PhraseProblem) -> Int {
    switch value.kind {
    case .string(let text): return try read(text, key)
    case .localDate(let text): return try week(of: text, 0..<0)
    case .integer(let number):
      throw PhraseProblem(
        whole: "E-SCENARIO-UNIT", "\"\(key)\" is a week, and a number alone does not say so",
        hint: "write \"week \(number)\"")
    default: throw .kind(key, must: "a week", value, write: "\"week 26\"")
    }
  }

  private func read(_ text: String, _ key: String) throws(PhraseProblem) -> Int {
    let words = text.lowercased().split(separator: " ")
    if words.count == 2, words[0] == "week", let week = Int(words[1]), (0...100_000).contains(week)
    {
      return week
    }
    if text.first?.isNumber == true, text.contains("-") {
      return try week(of: text, 0..<text.utf8.count)
    }
    if let amount = Amount(text), let weeks = TimeWords.weeks(amount.unit) {
      throw PhraseProblem(
        whole: "E-SCENARIO-WEEK",
        "\"\(key)\" is a week of the run, not a length of time",
        hint: "write \"week \(Int(min(1e5, max(0, (amount.number * weeks).rounded()))))\"")
    }
    throw PhraseProblem(
      whole: "E-SCENARIO-WEEK", "\(Rendering.cited(text)) is not a week",
      hint: "write for example \"week 26\"; the first week is week 0")
  }

  private func week(of text: String, _ range: Range<Int>) throws(PhraseProblem) -> Int {
    guard let date = CalendarDate(text) else {
      throw PhraseProblem(
        "E-SCENARIO-DATE", "\(Rendering.cited(text)) is not a date", at: range,
        hint: "write the year first: 2026-07-06")
    }
    guard let start else {
      throw PhraseProblem(
        "E-SCENARIO-DATE", "a date means nothing before the scenario says when week 0 begins",
        at: range,
        hint: "add start = 2026-01-05 under [compare], or write \"week 26\"")
    }
    let days = date.dayNumber - start.dayNumber
    guard days >= 0 else {
      throw PhraseProblem(
        "E-SCENARIO-DATE", "this is before the run starts, on \(start.text)", at: range,
        hint: "change the date, or start under [compare]")
    }
    return days / 7
  }
}

/// Reads lengths of time: `"3 years"`.
enum LengthReader {
  static let longest = ModelTime.weeks(inYears: 100)

  static func read(_ value: TOMLValue, _ key: String) throws(PhraseProblem) -> Int {
    let example = "\"3 years\""
    if let number = value.number {
      let digits = shortest(number)
      throw PhraseProblem(
        whole: "E-SCENARIO-UNIT", "\"\(key)\" is a length of time, and \(digits) alone has no unit",
        hint: "write \"\(digits) years\", \"\(digits) months\" or \"\(digits) weeks\"")
    }
    guard let text = value.text else {
      throw .kind(key, must: "a length of time", value, write: example)
    }
    guard let amount = Amount(text), let weeks = TimeWords.weeks(amount.unit) else {
      throw PhraseProblem(
        whole: "E-SCENARIO-LENGTH", "\(Rendering.cited(text)) is not a length of time",
        hint: "write for example \(example), \"18 months\" or \"78 weeks\"")
    }
    let length = (amount.number * weeks).rounded(.toNearestOrAwayFromZero)
    guard length >= 1, length <= Double(longest) else {
      throw PhraseProblem(
        "E-SCENARIO-RANGE", "a run lasts from one week to 100 years", at: amount.numberRange)
    }
    return Int(length)
  }
}

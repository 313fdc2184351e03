import Diagnostics

/// Words about values without quotes.
extension TOMLProblem {
  static func valueMissing(_ name: String) -> Self {
    Self(
      "VALUE", "the value is missing",
      hint: name.isEmpty ? nil : "write \(name) = value, or delete the line")
  }

  static func quotesMissing(_ name: String, _ text: String) -> Self {
    let example = quotes(text).map { "write " + setting(name, $0) }
    return Self(
      "QUOTE", "text must stand between straight quotes",
      hint: example ?? "write \" before and after it")
  }

  static func truth(_ word: String, means value: Bool) -> Self {
    Self("TRUTH", "\(cited(word)) is not how true or false is written", hint: "write \(value)")
  }

  static func nothing(_ word: String) -> Self {
    Self(
      "NULL", "\(cited(word)) is not a value; a setting without a value is left out",
      hint: "delete the line, or begin it with #")
  }

  static func percent(_ name: String, _ text: String, _ share: String?) -> Self {
    Self(
      "PERCENT", "\(cited(text)) is a percentage; shares are written as numbers from 0 to 1",
      hint: share.map { "write \(setting(name, $0))" })
  }

  static func decimalComma(_ whole: String, _ fraction: String) -> Self {
    let isThousand = fraction.count == 3 && whole != "0"
    return Self(
      "COMMA", "decimals are written with a point, not with a comma",
      hint: "write \(whole).\(fraction)"
        + (isThousand ? ", or \(whole)\(fraction) if thousands were meant" : ""))
  }

  static func leadingZero(_ text: String, _ number: String) -> Self {
    Self(
      "ZERO", "the number \(cited(text)) begins with a zero that does not count",
      hint: "write \(number), or \"\(text)\" if it is a name or a code")
  }

  static func numberTooLarge(_ text: String) -> Self {
    Self(
      "RANGE", "the number \(cited(text)) is too large",
      hint: "whole numbers go up to 9223372036854775807 (19 digits), others up to 1e308")
  }

  static func numberWithPoints(_ text: String, _ points: Int) -> Self {
    Self(
      "NUMBER", "\(cited(text)) has \(points) points; a number has at most one",
      hint: "write it with one point, or between quotes if it is a name or a version")
  }

  static func number(_ text: String, better: String?) -> Self {
    Self(
      "NUMBER", "\(cited(text)) is not how a number is written",
      hint: better.map { "write \($0)" }
        ?? "write digits with at most one point: 12 or 0.25; or put text between quotes")
  }

  static func strayInValue(_ character: String) -> Self {
    Self(
      "VALUE", "a value cannot start with \(cited(character))",
      hint: "delete it, or put text between quotes")
  }

  static func afterValue(_ rest: String) -> Self {
    Self(
      "AFTER", "there is more on this line than one setting: \(cited(rest))",
      hint: "write one setting on each line, and # before a comment")
  }

  static func afterText(_ rest: String) -> Self {
    Self(
      "AFTER", "the text ends before \(cited(rest))",
      hint: "if a quote belongs to the text, put the text between the other kind: \" or '")
  }
}

/// Words about dates and times.
extension TOMLProblem {
  static func momentShape(_ text: String) -> Self {
    Self(
      "DATE", "\(cited(text)) is not how a date or a time is written",
      hint: "write a date as 2024-05-01, a time as 10:30:00, both as 2024-05-01T10:30:00")
  }

  static func momentOffset(_ text: String) -> Self {
    Self(
      "DATE", "\(cited(text)) cannot follow a time",
      hint: "write Z for universal time, or an offset such as +02:00")
  }

  static func month(_ month: String) -> Self {
    Self(
      "DATE", "there is no month \(month)",
      hint: "write a date as year-month-day: 2024-05-01")
  }

  static func day(_ day: String, month: Int, year: String, days: Int) -> Self {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let name = names.indices.contains(month - 1) ? names[month - 1] : "this month of"
    return Self(
      "DATE", "there is no day \(day) in \(name) \(year), which has \(days) days",
      hint: "write a day from 01 to \(days)")
  }

  static func timePart(_ part: String, _ text: String, most: Int) -> Self {
    Self(
      "DATE", "there is no \(part) \(text)", hint: "write \(part)s from 00 to \(most)")
  }
}

/// Words about lists and `{ … }` tables.
extension TOMLProblem {
  static let listOpen = Self(
    "LIST-OPEN", "this list is never closed", hint: "write ] behind its last value")

  static let listGap = Self(
    "LIST", "there is no value before this comma", hint: "delete the comma, or write the value")

  static let listCommaMissing = Self(
    "LIST", "there is no comma between two values of this list",
    hint: "write a comma here, or put text between quotes")

  static let tableOpen = Self(
    "TABLE-OPEN", "this brace is never closed", hint: "write } behind the last setting")

  static let tableOnLines = Self(
    "TABLE", "a { … } table must stand on one line",
    hint: "write it on one line, or as a section: [name] and its settings on lines below")

  static let tableGap = Self(
    "TABLE", "there is no setting before this comma", hint: "delete the comma")

  static let tableCommaMissing = Self(
    "TABLE", "there is no comma between two settings", hint: "write a comma here")

  static let tableCommaLast = Self(
    "TABLE", "there is a comma before the closing brace", hint: "delete the comma")
}

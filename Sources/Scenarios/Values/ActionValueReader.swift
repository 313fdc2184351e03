import Diagnostics
import Diffusion
import Documents

/// Reads the value of an action's key by what the key's row says it is.
struct ActionValueReader {
  let weeks: WeekReader

  func read(_ value: TOMLValue, _ key: ActionKey) throws(PhraseProblem) -> FieldValue {
    let name = key.name
    switch key.kind {
    case .place:
      return .place(PlacePhrase(reading: try text(value, name, "a place", "\"the hub\"")))
    case .people:
      return .people(
        try PeoplePhrase.read(try text(value, name, "people", "\"16 best connected\"")))
    case .pool: return .pool(try Pool.read(try text(value, name, "a group", "\"service users\"")))
    case .week: return .week(try weeks.read(value, name))
    case .rate, .share, .number, .points: return .number(try number(value, key))
    case .count(let range): return .count(try ValueReader.whole(value, name, range))
    case .weeks: return .count(try length(value, key))
    case .flag: return .flag(try ValueReader.flag(value, name))
    case .choice(let words): return .choices([try ValueReader.choice(value, name, words)])
    case .choices(let words):
      var chosen: [String] = []
      for element in value.elements {
        let word = try ValueReader.choice(element, name, words)
        if !chosen.contains(word) { chosen.append(word) }
      }
      return .choices(chosen)
    }
  }

  private func number(_ value: TOMLValue, _ key: ActionKey) throws(PhraseProblem)
    -> UncertainNumber
  {
    let (form, range, example): (NumberForm, ClosedRange<Double>, String) =
      switch key.kind {
      case .rate(let range): (.rate, range, "\"26 per year\"")
      case .share: (.share, 0...1, "0.15")
      case .points: (.points, 0...28, "\"1 point\"")
      case .number(let range): (.number, range, "0.5")
      default: (.number, 0...0, "0")
      }
    return try NumberReader(
      key: key.name, form: form, range: range,
      draws: key.mayBeUncertain ? [.perFuture, .perPerson] : [], example: example
    ).read(value)
  }

  /// A length of time in whole weeks.
  private func length(_ value: TOMLValue, _ key: ActionKey) throws(PhraseProblem) -> Int {
    let read = try NumberReader(
      key: key.name, form: .weeks, range: 1...5200, draws: [], example: key.example
    ).read(value)
    guard case .fixed(let weeks) = read else { return 1 }
    return max(1, Int(weeks.rounded()))
  }

  private func text(_ value: TOMLValue, _ key: String, _ what: String, _ example: String)
    throws(PhraseProblem) -> String
  {
    guard let text = value.text else { throw .kind(key, must: what, value, write: example) }
    guard text.contains(where: { $0 != " " }) else {
      throw PhraseProblem(
        whole: "E-SCENARIO-EMPTY", "\"\(key)\" is empty", hint: "write for example \(example)")
    }
    return text
  }
}

/// Reads values that need no unit.
enum ValueReader {
  static func text(_ value: TOMLValue, _ key: String, example: String) throws(PhraseProblem)
    -> String
  {
    guard let text = value.text else {
      throw .kind(key, must: "text", value, write: example)
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw PhraseProblem(
        whole: "E-SCENARIO-EMPTY", "\"\(key)\" is empty", hint: "write for example \(example)")
    }
    return flowing(text)
  }

  /// Text that was written on several lines, as it is shown: where a line ended is a space.
  private static func flowing(_ text: String) -> String {
    guard text.contains(where: \.isNewline) else { return text }
    return text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
  }

  static func whole(_ value: TOMLValue, _ key: String, _ range: ClosedRange<Int>)
    throws(PhraseProblem) -> Int
  {
    guard case .integer(let wide) = value.kind, let number = Int(exactly: wide) else {
      if let text = value.text, Int(text) != nil {
        throw .kind(key, must: "a whole number", value, write: "\(text), without quotes")
      }
      throw .kind(key, must: "a whole number", value, write: "\(max(1, range.lowerBound))")
    }
    guard range.contains(number) else {
      let upper = range.upperBound == .max ? "" : " and at most \(range.upperBound)"
      throw PhraseProblem(
        whole: "E-SCENARIO-RANGE",
        "\"\(key)\" is \(number), but it must be at least \(range.lowerBound)\(upper)")
    }
    return number
  }

  static func flag(_ value: TOMLValue, _ key: String) throws(PhraseProblem) -> Bool {
    if let word = value.text.map(normalised), ["yes", "no"].contains(word) { return word == "yes" }
    guard case .boolean(let flag) = value.kind else {
      throw .kind(key, must: "true or false", value, write: "true, without quotes")
    }
    return flag
  }

  static func choice(_ value: TOMLValue, _ key: String, _ words: [String]) throws(PhraseProblem)
    -> String
  {
    let list = words.joined(separator: ", ")
    guard let text = value.text else {
      throw .kind(key, must: "one of \(list)", value, write: "\"\(words.first ?? "")\"")
    }
    let word = normalised(text)
    guard words.contains(word) else {
      throw PhraseProblem(
        whole: "E-SCENARIO-CHOICE", "\"\(key)\" cannot be \(Rendering.cited(text))",
        hint: nearestName(to: word, among: words).map { "did you mean \"\($0)\"?" }
          ?? "write one of: \(list)")
    }
    return word
  }
}

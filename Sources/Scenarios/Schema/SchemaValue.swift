import Diffusion
import Documents

/// What a schema says of one value.
enum SchemaValue {
  static func setting(_ key: SettingKey) -> JSONText {
    described(key.meaning, key.standard, key.example, form(of: key.kind))
  }

  /// A key of actions that may mean something else in each.
  static func action(_ rows: [(intervention: String, key: ActionKey)]) -> JSONText {
    var forms: [[(String, JSONText)]] = []
    var met = Set<String>()
    for (_, key) in rows {
      let form = form(of: key)
      if met.insert(JSONText.object(form).text).inserted { forms.append(form) }
    }
    let words = rows.map { "\($0.intervention): \($0.key.meaning)" }
    let meaning =
      Set(rows.map(\.key.meaning)).count == 1
      ? rows.first?.key.meaning ?? "" : words.joined(separator: "; ")
    let fields = forms.count == 1 ? forms[0] : [("anyOf", .array(forms.map(JSONText.object)))]
    return .object([("description", .string(meaning))] + fields)
  }

  static func parameter(_ key: ParameterKey) -> JSONText {
    let parameter = key.parameter
    let example = ParameterReader.example(of: parameter)
    let plain = parameter.unit == .share || parameter.unit == .number
    return described(
      parameter.meaning, example, example, plain ? type("number", "string") : type("string"))
  }

  private static func described(
    _ meaning: String, _ standard: String?, _ example: String, _ form: [(String, JSONText)]
  ) -> JSONText {
    var words = meaning
    if let standard, !standard.isEmpty { words += "; if left out: \(standard)" }
    if !example.isEmpty { words += ". Example: \(example)" }
    return .object([("description", .string(words))] + form)
  }

  private static func type(_ names: String...) -> [(String, JSONText)] {
    [("type", names.count == 1 ? .string(names[0]) : .array(names.map(JSONText.string)))]
  }

  private static func oneOrSeveral(_ element: [(String, JSONText)]) -> [(String, JSONText)] {
    [
      (
        "anyOf",
        .array([
          .object(element),
          .object([("type", .string("array")), ("items", .object(element))]),
        ])
      )
    ]
  }

  private static func words(_ words: [String]) -> [(String, JSONText)] {
    [("enum", .array(words.map(JSONText.string)))]
  }

  private static func whole(_ range: ClosedRange<Int>) -> [(String, JSONText)] {
    var fields: [(String, JSONText)] = [
      ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
    ]
    if range.upperBound != .max { fields.append(("maximum", .integer(range.upperBound))) }
    return fields
  }

  private static func number(_ range: ClosedRange<Double>) -> [(String, JSONText)] {
    [
      ("type", .string("number")), ("minimum", .number(range.lowerBound)),
      ("maximum", .number(range.upperBound)),
    ]
  }

  private static func form(of kind: SettingKey.Kind) -> [(String, JSONText)] {
    switch kind {
    case .version: [("const", .integer(1))]
    case .text, .length: type("string")
    case .outcome: outcome
    case .texts, .weeks: oneOrSeveral(type("string"))
    case .outcomes: oneOrSeveral(outcome)
    case .whole(let range): whole(range)
    case .wholes(let range): oneOrSeveral(whole(range))
    case .numbers(let range): oneOrSeveral(number(range))
    case .flag: type("boolean")
    case .choice(let list): words(list)
    case .choices(let list): oneOrSeveral(words(list))
    case .date, .yearlyShare, .schedule: type("string")
    case .share: type("number")
    case .difference, .distribution: type("number", "string")
    case .table: type("object")
    }
  }

  /// An outcome: its plain names for editors to complete, or a name with "of GROUP" or "by COLUMN".
  private static var outcome: [(String, JSONText)] {
    let stems = Outcomes.stems.map { "\($0).+" }.joined(separator: "|")
    return [
      (
        "anyOf",
        .array([
          .object(words(Outcomes.all.map(\.name))),
          .object([("type", .string("string")), ("pattern", .string(" of .+|\(stems)"))]),
          .object([("type", .string("string")), ("pattern", .string("[A-Z]"))]),
        ])
      )
    ]
  }

  private static func form(of key: ActionKey) -> [(String, JSONText)] {
    switch key.kind {
    case .people: type("string") + [("examples", .array(people.map(JSONText.string)))]
    case .place, .pool, .week, .rate, .points, .weeks: type("string")
    case .share, .number: type("number", "string")
    case .count(let range): leftOut(key).isEmpty ? whole(range) : wholeOrWords(range, leftOut(key))
    case .flag: [("enum", .array([.bool(true), .bool(false), .string("yes"), .string("no")]))]
    // A standard such as "as before" may be spelled out too.
    case .choice(let list): words(list + leftOut(key))
    case .choices(let list): oneOrSeveral(words(list + leftOut(key)))
    }
  }

  /// A whole number, or the words for leaving it out.
  private static func wholeOrWords(_ range: ClosedRange<Int>, _ list: [String])
    -> [(String, JSONText)]
  {
    [("anyOf", .array([.object(whole(range)), .object(words(list))]))]
  }

  /// A phrase with each rule, and one of everything else that a phrase can say.
  private static let people: [String] =
    TargetRules.all.map { type in
      let phrase = type.phrases.first ?? type.name
      return "16 \(phrase.hasSuffix(" N") ? phrase.dropLast() + "4" : phrase[...])"
    } + [
      "people: p12, p77", "4 % of residents, best connected", "all service users",
      "16 best connected, at most 4 per neighbourhood", "16 at random, shared out by community",
      "20 at random, in proportion to need",
    ]

  private static func leftOut(_ key: ActionKey) -> [String] {
    key.isLeftOutByStandard ? key.standard.map { [$0] } ?? [] : []
  }
}

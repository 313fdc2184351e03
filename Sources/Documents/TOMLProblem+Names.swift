/// Words about names of settings and sections.
extension TOMLProblem {
  static let nameMissing = Self(
    "NAME", "there is no name before the equals sign", hint: "write name = value")

  static let namePartMissing = Self(
    "NAME", "a part of this name is missing: a dot stands between two names",
    hint: "delete the dot, or write the missing name")

  static let nameOfLines = Self(
    "NAME", "a name cannot stand between three quotes", hint: "write it between single ones")

  static func nameCharacter(_ character: String, in name: String) -> Self {
    if character == "\"" || character == "'" {
      return Self(
        "NAME", "there is a quote inside this name",
        hint: "delete it, or put quotes around the whole name")
    }
    let example = quotes(name).map { ", here \($0)" } ?? ""
    return Self(
      "NAME",
      "a name may hold only the letters a to z, digits, _ and -, but this one has "
        + cited(character),
      hint: "choose another name, or put it between straight quotes\(example)")
  }

  static func nameWithSpaces(_ words: [Substring]) -> Self {
    Self(
      "NAME", "a name cannot have a space in it",
      hint: "did you mean \(words.joined(separator: "_"))?")
  }

  static func stray(_ character: String) -> Self {
    Self(
      "STRAY", "\(cited(character)) cannot begin a setting",
      hint: "delete it, or look before it for a bracket or a quote that is missing or too many")
  }

  static func commentMark(_ mark: String) -> Self {
    Self("COMMENT", "\(mark) does not begin a comment", hint: "begin comments with #")
  }

  static func dash(_ mark: String) -> Self {
    mark == "-"
      ? Self(
        "DASH", "lists are not written with dashes",
        hint: "write the list on the line of its name: name = [\"first\", \"second\"]")
      : Self("DASH", "a line of dashes means nothing here", hint: "delete the line")
  }

  static func colon(_ name: String, _ value: String) -> Self {
    let example = value.isEmpty ? "value" : value
    return Self(
      "COLON", "there is a colon where an equals sign belongs",
      hint: "write \(name) = \(example)")
  }

  static func equalsMissing(_ name: String, _ value: String) -> Self {
    Self(
      "EQUALS", "there is no equals sign behind this name",
      hint: "write \(name) = \(value.isEmpty ? "value" : value)")
  }

  static let equalsTwice = Self(
    "EQUALS", "there is more than one equals sign", hint: "write name = value")

  static func nameTwice(_ name: String, firstLine: Int) -> Self {
    Self(
      "TWICE", "\(cited(name)) is set twice; the first time is on line \(firstLine)",
      hint: "delete one of the two")
  }

  static func nameHasValue(_ name: String, firstLine: Int) -> Self {
    Self(
      "TAKEN",
      "\(cited(name)) already has a value on line \(firstLine), to which nothing can be added",
      hint: "choose another name, or write everything at that place")
  }

  static func nameIsSection(_ name: String, firstLine: Int) -> Self {
    Self(
      "TAKEN", "\(cited(name)) already is a section, on line \(firstLine)",
      hint: "write this setting in that section")
  }
}

/// Words about sections.
extension TOMLProblem {
  static func sectionOpen(_ name: String, isDoubled: Bool) -> Self {
    Self(
      "SECTION-OPEN", "the name of this section is not closed",
      hint: "write \(isDoubled ? "[[" : "[")\(name)\(isDoubled ? "]]" : "]") on a line of its own")
  }

  static let sectionNameMissing = Self(
    "SECTION", "this section has no name", hint: "write the name between the brackets: [name]")

  static func sectionTwice(_ name: String, firstLine: Int) -> Self {
    Self(
      "SECTION-TWICE", "the section [\(name)] is there twice; the first is on line \(firstLine)",
      hint: "put all its settings into one of the two, or rename one")
  }

  static func sectionAfterDots(_ name: String, firstLine: Int) -> Self {
    Self(
      "TAKEN",
      "\(cited(name)) already has settings, written with a dot on line \(firstLine)",
      hint: "write all of them in one way: with dots, or in a section")
  }

  static func sectionKind(_ name: String, firstLine: Int, doubled: Bool) -> Self {
    let (first, second) = doubled ? ("[[\(name)]]", "[\(name)]") : ("[\(name)]", "[[\(name)]]")
    return Self(
      "SECTION-KIND", "this section is \(second), but on line \(firstLine) it is \(first)",
      hint: "use the same brackets: [[…]] for sections that come several times, else […]")
  }

  static func sectionRest(_ rest: String) -> Self {
    Self(
      "AFTER", "there is more on the line of this section: \(cited(rest))",
      hint: "write it on the next line, or begin it with # if it is a comment")
  }

  static let tooDeep = Self(
    "DEPTH", "names and brackets stand more than \(TOML.depthLimit) deep inside each other here",
    hint: "no scenario needs that; look for brackets that are too many")
}

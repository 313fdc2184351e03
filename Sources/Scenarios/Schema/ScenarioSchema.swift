import Diffusion
import Documents

/// The JSON Schema of scenario files, by which editors complete and check them.
///
/// It is made of the same tables as the reader, so it knows every key, its meaning, its unit and its
/// choices. What a phrase may say is only described: the reader knows it.
public enum ScenarioSchema {
  /// The schema (draft 7, which Taplo reads) with its own bytes on every machine.
  public static var json: JSONText {
    .object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("Kith scenario")),
      ("type", .string("object")),
      ("required", .array(required(SectionTables.top).map(JSONText.string))),
      ("additionalProperties", .bool(false)),
      ("properties", .object(top)),
      ("definitions", .object(definitions)),
    ])
  }

  private static var top: [(String, JSONText)] {
    SectionTables.top.keys.map { key in
      switch key.name {
      case "compare": (key.name, compare)
      case "sensitivity": (key.name, section(SectionTables.sensitivity))
      case "every_option": (key.name, reference("sharedKeys"))
      case "option": (key.name, list(reference("option"), key.meaning))
      case "site": (key.name, map(reference("siteKeys"), key.meaning))
      case "model": (key.name, model)
      case "value": (key.name, section(SectionTables.value))
      case "place": (key.name, list(section(SectionTables.place), key.meaning))
      case "expect": (key.name, list(section(SectionTables.expect), key.meaning))
      case "about": (key.name, section(SectionTables.about))
      case "documentation": (key.name, section(SectionTables.documentation))
      default: (key.name, setting(key))
      }
    }
  }

  private static var compare: JSONText {
    section(SectionTables.compare) { key in
      key.name == "smallest_that_matters" ? section(SectionTables.smallest) : setting(key)
    }
  }

  private static var definitions: [(String, JSONText)] {
    [
      ("option", option), ("action", action), ("actionKeys", closed(actionKeys)),
      ("sharedKeys", closed(actionKeys)),
      ("siteKeys", closed(actionKeys.filter { $0.0 != "do" } + [change])),
    ]
  }

  private static var option: JSONText {
    let own = SectionTables.option.keys.map { key -> (String, JSONText) in
      switch key.name {
      case "action": (key.name, list(reference("action"), key.meaning))
      case "change": change
      default: (key.name, setting(key))
      }
    }
    let names = Set(own.map(\.0))
    return .object([
      ("type", .string("object")), ("required", .array([.string("name")])),
      ("additionalProperties", .bool(false)),
      ("properties", .object(own + actionKeys.filter { !names.contains($0.0) })),
    ])
  }

  private static var action: JSONText { closed(actionKeys) }

  private static var change: (String, JSONText) {
    ("change", map(reference("actionKeys"), "what is different in the actions that it takes over"))
  }

  /// The keys of all interventions, each once; where their kinds differ, any of them.
  private static var actionKeys: [(String, JSONText)] {
    var keys: [(String, JSONText)] = SectionTables.action.keys.map { key in
      key.name == "do" ? (key.name, verbs) : (key.name, setting(key))
    }
    for name in names {
      let rows = Interventions.all.flatMap { type in
        type.keys.filter { $0.name == name }.map { (type.name, $0) }
      }
      keys.append((name, SchemaValue.action(rows)))
    }
    return keys
  }

  private static var names: [String] {
    Interventions.all.flatMap { $0.keys.map(\.name) }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  private static var verbs: JSONText {
    let words = Interventions.all.map { "\($0.name): \($0.meaning)" }
    return .object([
      ("description", .string("what is done. " + words.joined(separator: " "))),
      ("enum", .array(Interventions.all.map { .string($0.name) })),
    ])
  }

  private static var model: JSONText {
    var keys = SectionTables.model.keys.map { key -> (String, JSONText) in
      key.name == "fill" ? ("fill", section(SectionTables.fill)) : (key.name, setting(key))
    }
    let processes = ParameterKey.allCases.map(\.process).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    for process in processes {
      let rows = ParameterKey.allCases.filter { $0.process == process }
      var inner = rows.map { key in
        (String(key.parameter.name.dropFirst(process.count + 1)), SchemaValue.parameter(key))
      }
      for text in SectionTables.modelTexts where text.name.hasPrefix(process + ".") {
        inner.append((String(text.name.dropFirst(process.count + 1)), setting(text)))
      }
      keys.append((process, closed(inner)))
      // The whole name may also be written as one, in quotes.
      keys += rows.map { ($0.parameter.name, SchemaValue.parameter($0)) }
    }
    return closed(keys)
  }
}

extension ScenarioSchema {
  private static func required(_ section: SectionTable) -> [String] {
    section.keys.filter { $0.standard == nil }.map(\.name)
  }

  private static func setting(_ key: SettingKey) -> JSONText { SchemaValue.setting(key) }

  private static func section(
    _ section: SectionTable, _ value: (SettingKey) -> JSONText = { setting($0) }
  ) -> JSONText {
    .object([
      ("type", .string("object")), ("required", .array(required(section).map(JSONText.string))),
      ("additionalProperties", .bool(false)),
      ("properties", .object(section.keys.map { ($0.name, value($0)) })),
    ])
  }

  private static func closed(_ properties: [(String, JSONText)]) -> JSONText {
    .object([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("properties", .object(properties)),
    ])
  }

  private static func reference(_ name: String) -> JSONText {
    .object([("$ref", .string("#/definitions/\(name)"))])
  }

  private static func list(_ element: JSONText, _ meaning: String) -> JSONText {
    .object([
      ("description", .string(meaning)), ("type", .string("array")), ("items", element),
    ])
  }

  private static func map(_ element: JSONText, _ meaning: String) -> JSONText {
    .object([
      ("description", .string(meaning)), ("type", .string("object")),
      ("additionalProperties", element),
    ])
  }
}

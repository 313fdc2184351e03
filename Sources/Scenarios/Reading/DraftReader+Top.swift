import Diagnostics
import Documents
import Networks

extension DraftReader {
  /// Reads the whole document.
  mutating func draft(_ table: TOMLTable, file: String, folder: String) -> ScenarioDraft {
    var draft = ScenarioDraft(
      file: file, start: SourcePlace(file: file, line: 1), isComplete: table.isComplete)
    checkKeys(table, SectionTables.top)
    readVersion(table, at: draft.start)
    draft.title = topText(table, "title", draft.start)
    draft.question = topText(table, "question", draft.start)
    draft.lesson = topText(table, "lesson", draft.start)
    readSites(table, folder, &draft)
    readCompare(table, &draft)
    readModel(table, &draft)
    readValue(table, &draft)
    draft.sensitivity = readSensitivity(table)
    for place in tables(table, "place", doubled: true) { readPlace(place, &draft) }
    readOptions(table, &draft)
    draft.expectations = tables(table, "expect", doubled: true).map { readExpectation($0) }
    if let about = tables(table, "about", doubled: false).first { draft.notes = readNotes(about) }
    if let said = tables(table, "documentation", doubled: false).first {
      draft.statements = readStatements(said)
    }
    return draft
  }

  /// A document has no place of its own to point at: what is missing is missing on line 1.
  private mutating func topText(_ table: TOMLTable, _ key: String, _ start: SourcePlace) -> String {
    guard table[key] != nil else {
      if let row = SectionTables.top.key(key), row.standard == nil, table.isComplete {
        missing(row, SectionTables.top, in: table, at: start)
      }
      return ""
    }
    return text(table, SectionTables.top, key)?.value ?? ""
  }

  private mutating func readVersion(_ table: TOMLTable, at start: SourcePlace) {
    guard let value = table["kith"] else {
      guard table.isComplete else { return }
      findings.add(
        Finding(
          "E-SCENARIO-VERSION", "the file does not say that it is a scenario of Kith", at: start,
          hint: "write kith = 1 on the first line; it is the version of the format"))
      return
    }
    if case .integer(1) = value.kind { return }
    let read = value.number.map { shortest($0) } ?? value.kind.name
    findings.add(
      Finding(
        "E-SCENARIO-VERSION", "this program reads version 1 of the format, and this is \(read)",
        at: value.place,
        hint: value.number.map { $0 > 1 } ?? false
          ? "a newer Kith is needed, or write kith = 1" : "write kith = 1"))
  }

  private mutating func readSites(
    _ table: TOMLTable, _ folder: String, _ draft: inout ScenarioDraft
  ) {
    guard let value = table["sites"] else {
      if table.isComplete, let row = SectionTables.top.key("sites") {
        missing(row, SectionTables.top, in: table, at: draft.start)
      }
      return
    }
    for element in value.elements {
      let read = attempt(element) { v throws(PhraseProblem) in
        try ValueReader.text(v, "sites", example: "[\"sites/holmrey\"]")
      }
      guard let read else { continue }
      draft.sites.append(
        Scenario.SiteReference(
          text: read.value, path: Self.path(read.value, from: folder), place: read.at.place))
    }
    if value.elements.isEmpty {
      findings.add(
        Finding(
          "E-SCENARIO-SITES", "no site is named", at: value.place,
          hint: "write for example sites = [\"sites/holmrey\"]"))
    }
  }

  private static func path(_ text: String, from folder: String) -> String {
    if text.hasPrefix("/") || folder.isEmpty || folder == "." { return text }
    return folder.hasSuffix("/") ? folder + text : folder + "/" + text
  }

  private mutating func readPlace(_ table: TOMLTable, _ draft: inout ScenarioDraft) {
    checkKeys(table, SectionTables.place)
    let name = text(table, SectionTables.place, "name")
    let setting = choice(table, SectionTables.place, "setting")
    guard let name, let setting,
      let named = Setting.named.first(where: { $0.name == setting.value })
    else { return }
    draft.places.append(
      Located(
        value: Scenario.OpenedPlace(name: name.value, setting: named.setting), at: name.at))
  }
}

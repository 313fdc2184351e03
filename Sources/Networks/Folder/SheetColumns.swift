import Diagnostics
import Documents

/// Finds the columns of a table by their meaning.
struct SheetColumns {
  /// `people`, `ties`, `places` or `attendance`.
  let name: String
  /// All meanings that the table can have.
  let meanings: [String]
  /// Those that it must have.
  let required: [String]
  /// Other headings for a meaning, as imports take them.
  var aliases: [(meaning: String, headings: [String])] = []

  /// The column of each meaning; complaints where one is missing or could be two.
  func find(
    in table: TextTable, settings: SiteSettings, _ findings: inout Findings
  ) -> [String: Int] {
    let given = settings.columns.filter { $0.table == name }
    var found: [String: Int] = [:]
    for entry in given { found[entry.meaning] = column(entry, in: table, &findings) }
    let taken = given.compactMap { found[$0.meaning] }
    for meaning in meanings where !given.contains(where: { $0.meaning == meaning }) {
      let before = findings.all.count
      found[meaning] = column(meaning, in: table, except: taken, &findings)
      let isSilent = findings.all.count == before
      if found[meaning] == nil, isSilent, required.contains(meaning) {
        complainMissing(meaning, in: table, &findings)
      }
    }
    return found
  }

  /// A column that the settings name.
  private func column(
    _ given: SiteSettings.Column, in table: TextTable, _ findings: inout Findings
  ) -> Int? {
    if let index = table.column(named: given.heading) { return index }
    let near = nearWord(to: given.heading, among: table.columns)
    findings.add(
      Finding(
        "E-SITE-COLUMN",
        "there is no column \(Rendering.cited(given.heading)) for \(given.meaning)",
        at: given.place ?? SourcePlace(file: table.file),
        hint: near.map { "did you mean \(Rendering.cited($0))?" }
          ?? "\(table.file) has \(listed(table.columns))", value: given.heading))
    return nil
  }

  /// A column whose heading is the meaning itself or, for imports, one of its aliases.
  private func column(
    _ meaning: String, in table: TextTable, except taken: [Int], _ findings: inout Findings
  ) -> Int? {
    // Of "id" and "name" an import cannot know which is meant; a site's own files use our words.
    let aliases = aliases.first { $0.meaning == meaning }?.headings
    if aliases == nil, let exact = table.columns.firstIndex(of: meaning), !taken.contains(exact) {
      return exact
    }
    let plain = (aliases ?? [meaning]).map { WordTable.plain($0) }
    let matches = table.columns.indices.filter {
      plain.contains(WordTable.plain(table.columns[$0])) && !taken.contains($0)
    }
    if matches.count > 1 {
      findings.add(
        Finding(
          "E-SITE-COLUMN",
          "\(listed(matches.map { table.columns[$0] })) could each be the column \(meaning)",
          at: SourcePlace(file: table.file),
          hint: aliases == nil
            ? "rename all but one of them" : "say which, with \(option(meaning))"))
    }
    return matches.count == 1 ? matches[0] : nil
  }

  private func complainMissing(
    _ meaning: String, in table: TextTable, _ findings: inout Findings
  ) {
    var hint = nearWord(to: meaning, among: table.columns).map {
      "is it the column \(Rendering.cited($0))?"
    }
    if name == "people", table.column(named: "from") != nil, table.column(named: "to") != nil {
      hint = "this looks like a table of ties"
    } else if name == "ties", table.columns.contains(where: { isNumbered($0) }) {
      hint = "one row for each tie is needed, not one row for each person who was asked"
    } else if !aliases.isEmpty {
      hint = "say which column it is, with \(option(meaning))"
    }
    findings.add(
      Finding(
        "E-SITE-COLUMN", "there is no column \(meaning)", at: SourcePlace(file: table.file),
        hint: hint ?? "the headings are \(listed(table.columns))"))
  }

  /// The option of `kith import` that names a column.
  private func option(_ meaning: String) -> String {
    // `--to` is the folder that is made.
    let words =
      meaning == "contacts_per_year" ? "contacts" : meaning == "to" ? "tie_to" : meaning
    return "--" + String(words.map { $0 == "_" ? "-" : $0 }) + " COLUMN"
  }

  private func isNumbered(_ heading: String) -> Bool {
    let plain = WordTable.plain(heading)
    return plain.hasPrefix("alter") && plain.utf8.last.map { (0x30...0x39).contains($0) } ?? false
  }

  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(12).map { Rendering.cited($0) }.joined(separator: ", ")
    return names.count > 12 ? shown + ", …" : shown
  }
}

extension SheetColumns {
  static let people = SheetColumns(
    name: "people", meanings: SiteColumns.people, required: ["id"])
  static let ties = SheetColumns(
    name: "ties", meanings: SiteColumns.ties, required: ["from", "to"])
  static let places = SheetColumns(
    name: "places", meanings: SiteColumns.places, required: ["name"])
  static let attendance = SheetColumns(
    name: "attendance", meanings: SiteColumns.attendance, required: SiteColumns.attendance)
}

import Diagnostics
import Diffusion
import Documents
import Randomness

/// Reads a document into a draft, value by value, and collects what cannot be read.
struct DraftReader {
  var findings = Findings()
  var weeks = WeekReader(start: nil)

  /// Runs a reading; a problem becomes a finding at the value.
  mutating func attempt<Value: Sendable>(
    _ value: TOMLValue, _ read: (TOMLValue) throws(PhraseProblem) -> Value
  ) -> Located<Value>? {
    let written = WrittenValue(value)
    do throws(PhraseProblem) {
      return Located(value: try read(value), at: written)
    } catch {
      findings.add(written.finding(error))
      return nil
    }
  }

  /// The text of a key; nil if it is not there or is no text.
  mutating func text(_ table: TOMLTable, _ section: SectionTable, _ key: String)
    -> Located<String>?
  {
    guard let value = value(table, section, key), let row = section.key(key) else { return nil }
    return attempt(value) { v throws(PhraseProblem) in
      try ValueReader.text(v, key, example: row.example)
    }
  }

  mutating func whole(_ table: TOMLTable, _ section: SectionTable, _ key: String) -> Located<Int>? {
    guard let value = table[key], case .whole(let range) = section.key(key)?.kind else {
      return nil
    }
    return attempt(value) { v throws(PhraseProblem) in try ValueReader.whole(v, key, range) }
  }

  mutating func choice(_ table: TOMLTable, _ section: SectionTable, _ key: String)
    -> Located<String>?
  {
    guard let value = value(table, section, key), case .choice(let words) = section.key(key)?.kind
    else { return nil }
    return attempt(value) { v throws(PhraseProblem) in try ValueReader.choice(v, key, words) }
  }

  /// The value of a key; a finding if it must be there and is not.
  mutating func value(_ table: TOMLTable, _ section: SectionTable, _ key: String) -> TOMLValue? {
    if let value = table[key] { return value }
    if let row = section.key(key), row.standard == nil, table.isComplete {
      missing(row, section, in: table, at: table.place)
    }
    return nil
  }

  /// Complains that a key is not there, unless a misspelt one is.
  mutating func missing(
    _ row: SettingKey, _ section: SectionTable, in table: TOMLTable?, at place: SourcePlace
  ) {
    let strangers = table?.keys.filter { section.key($0) == nil } ?? []
    if strangers.contains(where: { nearestName(to: $0, among: [row.name]) != nil }) { return }
    findings.add(
      Finding(
        "E-SCENARIO-MISSING", "\"\(row.name)\" is missing \(section.inWords): \(row.meaning)",
        at: place,
        hint: "write for example \(row.name) = \(row.example)"))
  }

  /// The tables of `[[name]]`, or the one of `[name]`.
  mutating func tables(_ table: TOMLTable, _ key: String, doubled: Bool) -> [TOMLTable] {
    guard let entry = table.entry(key) else { return [] }
    switch entry.value.kind {
    case .table(let one) where !doubled: return [one]
    case .array(let elements) where doubled:
      let tables = elements.compactMap(\.table)
      if tables.count == elements.count { return tables }
    case .table(let one):
      findings.add(
        Finding(
          "E-SCENARIO-SECTION", "there may be several \(key)s, so each is in double brackets",
          at: entry.keyPlace, hint: "write [[\(key)]] in place of [\(key)]"))
      return [one]
    case .array(let elements) where elements.allSatisfy({ $0.table != nil }):
      findings.add(
        Finding(
          "E-SCENARIO-SECTION", "there is only one \(key), so it is in single brackets",
          at: entry.keyPlace, hint: "write [\(key)] in place of [[\(key)]]"))
      return elements.compactMap(\.table)
    default: break
    }
    let bracketed = doubled ? "[[\(key)]]" : "[\(key)]"
    findings.add(
      Finding(
        "E-SCENARIO-SECTION", "\"\(key)\" is a section, not a setting", at: entry.keyPlace,
        hint: "write \(bracketed) on a line of its own, and its settings below"))
    return []
  }

  /// Complains about keys that a section does not have.
  mutating func checkKeys(_ table: TOMLTable, _ section: SectionTable) {
    for entry in table.entries where section.key(entry.key) == nil {
      unknown(entry, section.keys.map(\.name), section.heading)
    }
  }

  /// Complains about a key, with the nearest right one or the section where it belongs.
  mutating func unknown(_ entry: TOMLEntry, _ names: [String], _ heading: String) {
    let isSection = entry.value.table != nil || entry.value.elements.first?.table != nil
    let what = isSection ? "section or setting" : "setting"
    let home = SectionTables.all.first { $0.heading != heading && $0.key(entry.key) != nil }
    let hint: String =
      if let near = nearestName(to: entry.key, among: names) {
        "did you mean \"\(near)\"?"
      } else if let home {
        "\"\(entry.key)\" belongs in \(home.heading)"
      } else if let key = Self.actionKey(entry.key) {
        "\"\(entry.key)\" belongs to an action that does \"\(key)\""
      } else {
        "\(heading) has: \(names.joined(separator: ", "))"
      }
    findings.add(
      Finding(
        "E-SCENARIO-KEY",
        "there is no \(what) \(Rendering.cited(entry.key)) "
          + (heading == SectionTables.top.heading ? SectionTables.top.inWords : "in \(heading)"),
        at: entry.keyPlace, hint: hint))
  }

  /// The first intervention that takes a key of this name.
  private static func actionKey(_ name: String) -> String? {
    Interventions.all.first { $0.keys.contains { $0.name == name } }?.name
  }
}

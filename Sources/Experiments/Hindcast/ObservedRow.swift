import Diagnostics
import Documents
import Networks

/// What a table says of one person of the map.
struct ObservedRow {
  /// By place among the site's people.
  let person: Int
  let text: String
  let isBlank: Bool
  let place: SourcePlace

  /// The rows of a table with a column of ids (`id`, or `person`), in its order; each person once.
  ///
  /// - Returns: Nil where a column is missing; rows of people who are not on the map get a finding.
  static func read(_ table: TextTable, column: String, site: Site, _ findings: inout Findings)
    -> [ObservedRow]?
  {
    guard let ids = find(["id", "person"], in: table, &findings),
      let column = find([column], in: table, &findings)
    else { return nil }
    let index = Dictionary(
      site.people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var line: [Int: Int] = [:]
    return (0..<table.rowCount).compactMap { row in
      let id = table.text(row: row, column: ids)
      let place = table.place(row: row, column: ids)
      guard let person = index[id] else {
        findings.add(
          Finding(
            "E-OBSERVED-PERSON", "there is no person \(Rendering.cited(id)) at \(site.name)",
            at: place, hint: "observed people must be people of the map"))
        return nil
      }
      if let first = line[person] {
        findings.add(
          Finding(
            "E-OBSERVED-TWICE",
            "\(Rendering.cited(id)) stands in the table twice, first on line \(first)", at: place,
            hint: "delete one of the two rows"))
      }
      line[person] = table.line(row: row)
      return ObservedRow(
        person: person, text: table.text(row: row, column: column),
        isBlank: table.isBlank(row: row, column: column),
        place: table.place(row: row, column: column))
    }
  }

  private static func find(_ names: [String], in table: TextTable, _ findings: inout Findings)
    -> Int?
  {
    for name in names {
      if let index = table.column(named: name) { return index }
    }
    findings.add(
      Finding(
        "E-OBSERVED-COLUMN", "there is no column \(Rendering.cited(names[0]))",
        at: SourcePlace(file: table.file),
        hint: nearestName(to: names[0], among: table.columns).map {
          "did you mean \(Rendering.cited($0))?"
        } ?? "the columns are: \(table.columns.joined(separator: ", "))"))
    return nil
  }
}

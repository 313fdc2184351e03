import Diagnostics
import Documents
import Networks

/// What a human decided about which entries are the same person.
struct PersonMatches {
  /// Ids of entries that are one person, at least two, a group of them each.
  private(set) var groups: [[String]] = []

  private var rows: [String: [(id: String, place: SourcePlace)]] = [:]
  private var order: [String] = []
  private var places: [String: SourcePlace] = [:]

  /// Reads a table of matches. Rows that say no, or nothing, make nobody one.
  init(_ file: InputFile, _ findings: inout Findings) {
    let (table, found) = CSVReader.readForChecking(file.bytes, name: file.name)
    findings.add(contentsOf: found)
    guard let table else { return }
    var columns: [Int] = []
    for name in ["uuid", "person_id", "same?"] {
      guard let column = table.column(named: name) else {
        findings.add(
          Finding(
            "E-MATCH-COLUMN", "there is no column \(Rendering.cited(name))",
            at: SourcePlace(file: file.name, line: 1),
            hint: "the columns are \(PersonMatchTable.columns.joined(separator: ", "))"))
        return
      }
      columns.append(column)
    }
    for row in 0..<table.rowCount { read(table, row, columns, &findings) }
    settle(&findings)
  }

  private mutating func read(
    _ table: TextTable, _ row: Int, _ columns: [Int], _ findings: inout Findings
  ) {
    let answer = table.text(row: row, column: columns[2])
    guard let isSame = PersonMatches.decision(answer) else {
      findings.add(
        Finding(
          "E-MATCH-WORD", "\(Rendering.cited(answer)) is neither yes nor no",
          at: table.place(row: row, column: columns[2]),
          hint: "write yes or no, or leave the cell blank while it is not decided", value: answer))
      return
    }
    guard isSame else { return }
    for column in columns.prefix(2) where table.isBlank(row: row, column: column) {
      findings.add(
        Finding(
          "E-MATCH-BLANK", "this row says yes and has no \(table.columns[column])",
          at: table.place(row: row, column: column)))
      return
    }
    let group = table.text(row: row, column: columns[1])
    if rows[group] == nil { order.append(group) }
    let place = table.place(row: row, column: columns[0])
    rows[group, default: []].append((table.text(row: row, column: columns[0]), place))
  }

  /// What the words of a decision mean: yes, or anything that is not yes; nil if they mean nothing.
  private static func decision(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "true", "1", "x": true
    case "", "no", "n", "false", "0", "?": false
    default: nil
    }
  }

  private mutating func settle(_ findings: inout Findings) {
    var seen: [String: String] = [:]
    for group in order {
      let members = rows[group] ?? []
      for (id, place) in members {
        if let other = seen[id] {
          let words =
            other == group
            ? "this entry stands in two rows of \(Rendering.cited(group))"
            : "this entry is said to be \(Rendering.cited(other)) and \(Rendering.cited(group))"
          findings.add(
            Finding(
              "E-MATCH-TWICE", words, at: place, hint: "say yes in one row only", value: id))
        }
        seen[id] = group
        if places[id] == nil { places[id] = place }
      }
      if members.count == 1 {
        findings.add(
          Finding(
            "W-MATCH-ALONE",
            "only one row of \(Rendering.cited(group)) says yes, so it is nobody's double",
            at: members[0].place, hint: "say yes in every row of the same person"))
      } else {
        groups.append(members.map(\.id))
      }
    }
  }

  /// The place of a row that says yes to an id.
  func place(of id: String) -> SourcePlace? { places[id] }
}

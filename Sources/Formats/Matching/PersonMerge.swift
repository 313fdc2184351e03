import Diagnostics
import Documents
import Networks

/// Makes one person of entries that are the same, in people, ties and attendance.
///
/// The entry of the interview with the person herself or himself stays, with its id; else the first. Its answers
/// go before those of the others, which fill what it leaves blank in the order of the table. What differs is
/// counted.
struct PersonMerge {
  private let people: TextTable
  private let id: Int
  private var index = ByteIndex()
  /// The entry that each entry becomes.
  private var keeper: [Int]
  private var members: [Int: [Int]] = [:]
  private var conflicts = 0
  private var firstConflict: String?

  /// The map with the people of each group made one; unknown ids are complained about.
  ///
  /// - Parameter given: Which columns the user names.
  static func apply(
    _ matches: PersonMatches, to network: MappedNetwork, given: MeantColumns.Given,
    _ findings: inout Findings
  ) -> MappedNetwork {
    let columns = MeantColumns(network, given: given)
    guard let id = columns.id, let ends = columns.ends else {
      findings.add(
        columns.unclear("E-MATCH-ID", "so the table of matches cannot be used", in: network))
      return network
    }
    guard !IdLengths.complain(network.people, id, &findings),
      var merge = PersonMerge(network.people, id, &findings)
    else { return network }
    merge.join(matches, &findings)
    var merged = network
    merged.people = merge.mergedPeople()
    merged.ties = merge.renamed(network.ties, [ends.from, ends.to], isVisit: false)
    merged.attendance = network.attendance.map { table in
      merge.renamed(
        table, [table.column(named: NetworkColumns.person)].compactMap { $0 }, isVisit: true)
    }
    merge.report(&findings)
    return merged
  }

  /// Nil with a complaint where ids do not tell people apart.
  private init?(_ people: TextTable, _ id: Int, _ findings: inout Findings) {
    self.people = people
    self.id = id
    keeper = Array(0..<people.rowCount)
    for row in 0..<people.rowCount {
      let range = people.range(row: row, column: id)
      if !range.isEmpty, index.insert(people.bytes, range).isNew { continue }
      findings.add(
        Finding(
          "E-MATCH-ID",
          "this id is blank or there twice, so the table of matches cannot be used",
          at: people.place(row: row, column: id), hint: "give everybody an id of her or his own",
          value: people.text(row: row, column: id)))
      return nil
    }
  }

  private mutating func join(_ matches: PersonMatches, _ findings: inout Findings) {
    let surveyed = people.column(named: "surveyed")
    for group in matches.groups {
      var rows: [Int] = []
      for id in group {
        if let row = index.find(id) {
          rows.append(row)
        } else {
          findings.add(
            Finding(
              "E-MATCH-UNKNOWN", "there is nobody with this uuid in the interviews",
              at: matches.place(of: id), hint: "make the table anew with kith match", value: id))
        }
      }
      let ordered = rows.sorted { a, b in
        let (first, second) = (isYes(a, surveyed), isYes(b, surveyed))
        return first == second ? a < b : first
      }
      guard let kept = ordered.first, ordered.count > 1 else { continue }
      warnOfOneInterview(ordered, matches, &findings)
      members[kept] = ordered
      for row in ordered { keeper[row] = kept }
    }
  }

  private func isYes(_ row: Int, _ column: Int?) -> Bool {
    column.map { people.text(row: row, column: $0) == "yes" } ?? false
  }

  private func warnOfOneInterview(
    _ rows: [Int], _ matches: PersonMatches, _ findings: inout Findings
  ) {
    guard let interview = people.column(named: "interview") else { return }
    let names = rows.map { people.text(row: $0, column: interview) }
    guard Set(names).count < names.count else { return }
    findings.add(
      Finding(
        "W-MATCH-INTERVIEW", "two people of one interview are made one",
        at: matches.place(of: people.text(row: rows[0], column: id)),
        hint: "check that the interview named one person twice"))
  }

  private mutating func mergedPeople() -> TextTable {
    var builder = TextTableBuilder(file: people.file, columns: people.columns)
    for row in 0..<people.rowCount where keeper[row] == row {
      builder.addRow(line: people.line(row: row))
      for column in people.columns.indices {
        let text = members[row].map { value($0, column) } ?? cell(row, column)
        if !text.isEmpty { builder.set(column, text) }
      }
    }
    return builder.table(isComplete: people.isComplete)
  }

  private mutating func value(_ rows: [Int], _ column: Int) -> ArraySlice<UInt8> {
    let said = rows.map { cell($0, column) }.filter { !$0.isEmpty }
    guard let first = said.first else { return [] }
    switch people.columns[column] {
    case _ where column == id: return first
    case "interview", "surveyed": return first
    case "named_by": return namers(rows, column)
    default:
      if let other = said.first(where: { $0 != first }),
        people.columns[column] != NetworkColumns.label
      {
        conflicts += 1
        _ = other
        firstConflict = firstConflict ?? people.columns[column]
      }
      return first
    }
  }

  /// Everybody who named any of the entries, each once, under the id that stays.
  private func namers(_ rows: [Int], _ column: Int) -> ArraySlice<UInt8> {
    var names: [String] = []
    for row in rows {
      for part in cell(row, column).split(separator: UInt8(ascii: "|")) {
        let id = kept(String(decoding: part, as: UTF8.self))
        if !names.contains(id) { names.append(id) }
      }
    }
    return Array(names.joined(separator: InterviewMap.between).utf8)[...]
  }

  private func kept(_ id: String) -> String {
    index.find(id).map { index.text(keeper[$0]) } ?? id
  }

  private func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    people.bytes[people.range(row: row, column: column)]
  }

  /// A table with the ids that stay; somebody who goes to one place twice goes there once.
  private func renamed(_ table: TextTable, _ ends: [Int], isVisit: Bool) -> TextTable {
    var builder = TextTableBuilder(file: table.file, columns: table.columns)
    var seen: Set<[UInt8]> = []
    for row in 0..<table.rowCount {
      var cells = table.columns.indices.map { table.bytes[table.range(row: row, column: $0)] }
      for end in ends {
        if let old = index.find(table.bytes, table.range(row: row, column: end)) {
          cells[end] = index.slice(keeper[old])
        }
      }
      if isVisit, !seen.insert(Array(cells.joined(separator: [0]))).inserted { continue }
      builder.addRow(line: table.line(row: row))
      for (column, text) in cells.enumerated() where !text.isEmpty { builder.set(column, text) }
    }
    return builder.table(isComplete: table.isComplete)
  }

  private func report(_ findings: inout Findings) {
    guard !members.isEmpty else { return }
    let entries = members.values.reduce(0) { $0 + $1.count }
    findings.add(
      Finding(
        "N-MATCH-MADE",
        "\(entries) entries were made \(members.count) \(members.count == 1 ? "person" : "people"), as the"
          + " table of matches says"))
    if let firstConflict {
      findings.add(
        Finding(
          "W-MATCH-DIFFERENT",
          "\(conflicts) \(conflicts == 1 ? "answer" : "answers") about them differed, such as of"
            + " \(Rendering.cited(firstConflict)); the person's own answer counts, else the first"))
    }
  }
}

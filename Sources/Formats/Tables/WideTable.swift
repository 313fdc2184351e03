import Diagnostics
import Documents
import Networks

/// A survey in wide form: a row an interview, with columns such as alter1, alter2, closeness1, closeness2
/// (FORMATS §1.2).
enum WideTable {
  /// Whether the cells of columns are people who were named.
  static func isOfPeople(_ family: NumberedHeadings) -> Bool {
    ["alter", "nomination", "nominee", "named", "friend", "contact"].contains(
      WordTable.plain(family.stem))
  }

  /// The families of at least two columns, in the order of the table.
  static func families(of table: TextTable) -> [NumberedHeadings] {
    NumberedHeadings.families(table.columns).filter { $0.columns.count > 1 }
  }

  /// The network: the people who were asked with their own answers, and a tie for everybody they named.
  static func network(_ table: TextTable, _ findings: inout Findings) -> MappedNetwork? {
    let families = families(of: table)
    let named = families.filter(isOfPeople)
    guard named.count == 1, let ego = egoColumn(table, &findings) else {
      if named.count != 1 { complain(table, named, &findings) }
      return nil
    }
    guard !IdLengths.complain(table, ego, &findings) else { return nil }
    let others = families.filter {
      $0 != named[0] && !Set($0.columns.keys).isDisjoint(with: named[0].columns.keys)
    }
    var ties = TextTableBuilder(
      file: table.file, columns: [NetworkColumns.from, NetworkColumns.to])
    let cells = others.map { ties.newColumn($0.stem) }
    for row in 0..<table.rowCount {
      for (number, column) in named[0].columns.sorted(by: { $0.key < $1.key }) {
        let range = table.range(row: row, column: column)
        guard !range.isEmpty else { continue }
        guard ties.rowCount < NetworkBuilder.Limits.ties else {
          findings.add(
            Finding(
              "E-NET-LIMIT", "there are more than \(NetworkBuilder.Limits.ties) ties",
              at: table.place(row: row)))
          return nil
        }
        ties.addRow(line: table.line(row: row))
        ties.set(0, table.bytes[table.range(row: row, column: ego)])
        ties.set(1, table.bytes[range])
        for (family, cell) in zip(others, cells) {
          guard let column = family.columns[number] else { continue }
          ties.set(cell, table.bytes[table.range(row: row, column: column)])
        }
      }
    }
    return MappedNetwork(
      format: "a table of interviews", isBuilt: false,
      people: people(table, ego, without: [named[0]] + others),
      ties: ties.table(isComplete: table.isComplete))
  }

  private static func people(
    _ table: TextTable, _ ego: Int, without families: [NumberedHeadings]
  ) -> TextTable {
    let taken = Set(families.flatMap(\.columns.values))
    var people = TextTableBuilder(file: table.file, columns: [NetworkColumns.id])
    let kept = table.columns.indices.filter { $0 != ego && !taken.contains($0) }
    let columns = kept.map { people.newColumn(table.columns[$0]) }
    for row in 0..<table.rowCount {
      people.addRow(line: table.line(row: row))
      people.set(0, table.bytes[table.range(row: row, column: ego)])
      for (old, new) in zip(kept, columns) {
        people.set(new, table.bytes[table.range(row: row, column: old)])
      }
    }
    return people.table(isComplete: table.isComplete)
  }

  private static func egoColumn(_ table: TextTable, _ findings: inout Findings) -> Int? {
    let words = ["ego"] + (ImportAliases.people.first { $0.meaning == "id" }?.headings ?? [])
    let found = table.columns.indices.filter { TableRole.isOne(table.columns[$0], of: words) }
    if found.count == 1 { return found[0] }
    findings.add(
      Finding(
        "E-NET-WIDE",
        found.isEmpty
          ? "no column says who was asked" : "several columns could say who was asked",
        at: SourcePlace(file: table.file, line: 1),
        hint: "call one of them ego"))
    return nil
  }

  private static func complain(
    _ table: TextTable, _ named: [NumberedHeadings], _ findings: inout Findings
  ) {
    findings.add(
      Finding(
        "E-NET-WIDE",
        named.isEmpty
          ? "no columns hold the people who were named"
          : "several rows of columns could hold the people who were named",
        at: SourcePlace(file: table.file, line: 1), hint: "call them alter1, alter2 and so on"))
  }
}

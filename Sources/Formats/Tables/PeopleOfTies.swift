import Diagnostics
import Documents
import Networks

/// The people of a network of which only the ties are given.
enum PeopleOfTies {
  /// Everybody who stands at an end of a tie, in the order of first appearance.
  static func table(_ ties: TextTable, _ findings: inout Findings) -> TextTable {
    var people = TextTableBuilder(file: ties.file, columns: [NetworkColumns.id])
    var ids = ByteIndex()
    let ends = ["from", "to"].compactMap { meaning in
      let headings = ImportAliases.ties.first { $0.meaning == meaning }?.headings ?? []
      return ties.columns.firstIndex { TableRole.isOne($0, of: headings) }
    }
    for row in 0..<ties.rowCount {
      for column in ends {
        let range = ties.range(row: row, column: column)
        guard !range.isEmpty, ids.insert(ties.bytes, range).isNew else { continue }
        people.addRow(line: ties.line(row: row))
        people.set(0, ties.bytes[range])
      }
    }
    guard ties.isComplete else { return people.table(isComplete: false) }
    findings.add(
      Finding(
        "W-NET-PEOPLE",
        "there is no table of people: \(ids.count) people were taken from the ties, and whoever has no"
          + " tie is missing", at: SourcePlace(file: ties.file),
        hint: "give a table of people too, if there is one"))
    return people.table()
  }
}

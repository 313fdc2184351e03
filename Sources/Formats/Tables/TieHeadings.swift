import Diagnostics
import Documents
import Networks

/// What other programs call the columns of ties.
enum TieHeadings {
  /// Which heading means the direction or the kind of a tie, where that is clear.
  ///
  /// Gephi's `Type` beside Source and Target is Directed, Undirected or, for a whole graph, Mixed; Kumu's
  /// `Type` beside From and To is the kind of tie (FORMATS §1.2).
  static func found(
    in table: TextTable, _ findings: inout Findings
  ) -> [(meaning: String, heading: String)] {
    guard let type = table.column(named: "type") else { return [] }
    let heading = table.columns[type]
    if table.column(named: "source") != nil {
      let isNamed = table.column(named: NetworkColumns.direction) != nil
      return isNamed ? [] : [(NetworkColumns.direction, heading)]
    }
    guard table.column(named: NetworkColumns.kind) == nil else { return [] }
    findings.add(
      Finding(
        "N-NET-KIND", "the column \(Rendering.cited(heading)) was read as the kind of tie",
        at: SourcePlace(file: table.file, line: 1)))
    return [(NetworkColumns.kind, heading)]
  }

  /// A list without headings with the usual ones: from, to and, if it has a third column, weight.
  static func given(to table: TextTable) -> TextTable {
    var table = table
    let names = [NetworkColumns.from, NetworkColumns.to, NetworkColumns.weight]
    for (column, name) in names.prefix(table.columns.count).enumerated() {
      table.rename(column, to: name)
    }
    return table
  }
}

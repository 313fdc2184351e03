import Diagnostics
import Documents
import Networks

/// What is special about the tables of Kumu: people are told apart by their `Label`, and one cell may hold
/// several people with strokes between them (FORMATS §1.2).
enum KumuTables {
  /// The heading of labels, if one of two tables has no other ids and the other holds ties; the table then
  /// counts as one of people.
  static func idHeading(in tables: inout [(role: TableRole, table: TextTable)]) -> String? {
    guard tables.count == 2, tables.contains(where: { $0.role == .ties }),
      let index = tables.firstIndex(where: { $0.role == .unknown }),
      let column = tables[index].table.column(named: NetworkColumns.label)
    else { return nil }
    tables[index].role = .people
    return tables[index].table.columns[column]
  }

  /// The network with a row for each of several people in one cell, unless the whole cell is somebody's label.
  static func split(
    _ network: MappedNetwork, labels: String, _ findings: inout Findings
  ) -> MappedNetwork {
    guard let to = network.ties.column(named: "to"),
      let label = network.people.column(named: labels)
    else { return network }
    let (people, ties) = (network.people, network.ties)
    var known = ByteIndex(capacity: people.rowCount)
    for row in 0..<people.rowCount {
      _ = known.insert(people.bytes, people.range(row: row, column: label))
    }
    var (rows, ends, first): ([Int], [String], Int?) = ([], [], nil)
    for row in 0..<ties.rowCount {
      let range = ties.range(row: row, column: to)
      let text = ties.text(row: row, column: to)
      let several = text.split(separator: "|").map {
        String(decoding: Array($0.utf8).trimmed, as: UTF8.self)
      }.filter { !$0.isEmpty }
      // Where only strokes stand there is nobody, and the row stays to be complained of.
      let isOne = known.find(ties.bytes, range) != nil || !text.contains("|") || several.isEmpty
      let parts = isOne ? [text] : several
      if !isOne { first = first ?? row }
      for part in parts {
        rows.append(row)
        ends.append(part)
      }
    }
    guard let first else { return network }
    findings.add(
      Finding(
        "N-NET-SEVERAL", "cells with | between people were read as a tie to each of them",
        at: ties.place(row: first, column: to)))
    var next = ends.makeIterator()
    var result = network
    result.ties = ties.edited(
      rows: rows, columns: [TextTable.NewColumn(ties.columns[to]) { _ in next.next() }])
    return result
  }
}

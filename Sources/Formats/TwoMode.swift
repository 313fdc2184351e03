import Diagnostics
import Documents
import Networks

/// Takes the places out of a network in which people and places stand side by side, as programs without
/// places keep them: who is tied to a place goes there.
enum TwoMode {
  /// The network with the people whose `column` holds `value` as places.
  static func split(
    _ network: MappedNetwork, column heading: String, value: String, idHeading: String?,
    _ findings: inout Findings
  ) -> MappedNetwork {
    guard let column = network.people.column(named: heading) else {
      findings.add(
        Finding(
          "E-NET-PLACES", "there is no column \(Rendering.cited(heading)) to tell places by",
          at: SourcePlace(file: network.people.file),
          hint: nearWord(to: heading, among: network.people.columns).map {
            "did you mean \(Rendering.cited($0))?"
          }))
      return network
    }
    guard let columns = Columns(network, idHeading: idHeading) else { return network }
    var split = Split(network, columns, kind: (column, value))
    let result = split.whole()
    findings.add(contentsOf: split.findings)
    return result
  }

  /// Where ids and ends stand.
  private struct Columns {
    let id: Int
    let from: Int
    let to: Int

    init?(_ network: MappedNetwork, idHeading: String?) {
      func find(
        _ meaning: String, _ table: TextTable, _ aliases: [(meaning: String, headings: [String])]
      )
        -> Int?
      {
        let words = [meaning] + (aliases.first { $0.meaning == meaning }?.headings ?? [])
        return table.columns.firstIndex { TableRole.isOne($0, of: words) }
      }
      let id =
        idHeading.flatMap { network.people.column(named: $0) }
        ?? find("id", network.people, ImportAliases.people)
      guard let id, let from = find("from", network.ties, ImportAliases.ties),
        let to = find("to", network.ties, ImportAliases.ties)
      else { return nil }
      (self.id, self.from, self.to) = (id, from, to)
    }
  }

  private struct Split {
    let network: MappedNetwork
    let columns: Columns
    let kind: (column: Int, value: String)
    var findings = Findings()
    private var places = ByteIndex()

    init(_ network: MappedNetwork, _ columns: Columns, kind: (Int, String)) {
      self.network = network
      self.columns = columns
      self.kind = kind
    }

    mutating func whole() -> MappedNetwork {
      let people = network.people
      let rows = 0..<people.rowCount
      let isPlace = rows.map { people.text(row: $0, column: kind.column) == kind.value }
      for row in rows where isPlace[row] {
        _ = places.insert(people.bytes, people.range(row: row, column: columns.id))
      }
      if places.count == 0 {
        findings.add(
          Finding(
            "E-NET-PLACES",
            "nobody has \(Rendering.cited(kind.value)) in the column"
              + " \(Rendering.cited(people.columns[kind.column]))",
            at: SourcePlace(file: people.file, field: people.columns[kind.column]),
            hint: "the value must be written as the table has it"))
      }
      var result = network
      result.people = people.edited(rows: rows.filter { !isPlace[$0] })
      result.places = people.edited(rows: rows.filter { isPlace[$0] }).only(
        [columns.id], names: [NetworkColumns.name])
      splitTies(&result)
      return result
    }

    private mutating func splitTies(_ result: inout MappedNetwork) {
      let ties = network.ties
      var (kept, visits): ([Int], [(row: Int, person: Int, place: Int)]) = ([], [])
      for row in 0..<ties.rowCount {
        let from = isPlace(row, columns.from)
        let to = isPlace(row, columns.to)
        if from, to {
          findings.add(
            Finding(
              "E-NET-PLACES", "this tie is one between two places",
              at: ties.place(row: row, column: columns.from), hint: "leave it out"))
        } else if from {
          visits.append((row, columns.to, columns.from))
        } else if to {
          visits.append((row, columns.from, columns.to))
        } else {
          kept.append(row)
        }
      }
      result.ties = ties.edited(rows: kept)
      var attendance = TextTableBuilder(
        file: ties.file, columns: [NetworkColumns.person, NetworkColumns.place])
      let weight = ties.columns.firstIndex { ["weight", "value"].contains($0.lowercased()) }
      for visit in visits {
        attendance.addRow(line: ties.line(row: visit.row))
        attendance.set(0, ties.bytes[ties.range(row: visit.row, column: visit.person)])
        attendance.set(1, ties.bytes[ties.range(row: visit.row, column: visit.place)])
        if let weight {
          let column = attendance.column(NetworkColumns.weight)
          attendance.set(column, ties.bytes[ties.range(row: visit.row, column: weight)])
        }
      }
      result.attendance = attendance.table(isComplete: ties.isComplete)
    }

    private func isPlace(_ row: Int, _ column: Int) -> Bool {
      places.find(network.ties.bytes, network.ties.range(row: row, column: column)) != nil
    }
  }
}

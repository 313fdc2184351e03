import Diagnostics
import Documents
import Networks

/// Takes the places out of a network in which people and places stand side by side, as programs without
/// places keep them: who is tied to a place goes there.
enum TwoMode {
  /// The network with the people whose `column` holds `value` as places.
  static func split(
    _ network: MappedNetwork, column heading: String, value: String, given: MeantColumns.Given,
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
    let meant = MeantColumns(network, given: given)
    guard let id = meant.id, let ends = meant.ends else {
      findings.add(
        meant.unclear("E-NET-PLACES", "so places cannot be told from people", in: network))
      return network
    }
    var split = Split(network, id: id, ends: ends, kind: (column, value))
    let result = split.whole()
    findings.add(contentsOf: split.findings)
    return result
  }

  private struct Split {
    let network: MappedNetwork
    let id: Int
    let ends: (from: Int, to: Int)
    let kind: (column: Int, value: String)
    private var complaints: NetworkComplaints
    private var others = Findings()
    private var places = ByteIndex()

    init(_ network: MappedNetwork, id: Int, ends: (from: Int, to: Int), kind: (Int, String)) {
      self.network = network
      (self.id, self.ends) = (id, ends)
      complaints = NetworkComplaints(file: network.ties.file)
      self.kind = kind
    }

    /// What is wrong, up to a number above which more would not help.
    var findings: Findings {
      var all = others
      all.add(contentsOf: complaints.findings)
      return all
    }

    mutating func whole() -> MappedNetwork {
      let people = network.people
      let rows = 0..<people.rowCount
      let isPlace = rows.map { people.text(row: $0, column: kind.column) == kind.value }
      for row in rows where isPlace[row] {
        _ = places.insert(people.bytes, people.range(row: row, column: id))
      }
      if places.count == 0 {
        others.add(
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
        [id], names: [NetworkColumns.name])
      splitTies(&result)
      return result
    }

    private mutating func splitTies(_ result: inout MappedNetwork) {
      let ties = network.ties
      var (kept, visits): ([Int], [(row: Int, person: Int, place: Int)]) = ([], [])
      for row in 0..<ties.rowCount {
        let from = isPlace(row, ends.from)
        let to = isPlace(row, ends.to)
        if from, to {
          complaints.complain(
            "E-NET-PLACES", "this tie is one between two places", line: ties.line(row: row),
            field: ties.columns[ends.from], hint: "leave it out")
        } else if from {
          visits.append((row, ends.to, ends.from))
        } else if to {
          visits.append((row, ends.from, ends.to))
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

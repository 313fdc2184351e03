import Diagnostics
import Documents
import Networks

extension CanvasReading {
  private struct Row {
    let part: Int
    let row: Int
    let id: ArraySlice<UInt8>
    let caseID: String
  }

  /// Everybody who was interviewed, by case ID and then by UUID.
  mutating func addInterviews() {
    var rows: [Row] = []
    for (index, part) in parts.enumerated() where part.kind == .interviews {
      for row in 0..<part.table.rowCount {
        guard let id = uuid(part, row, CanvasPart.ego) else { continue }
        let caseID = String(decoding: part.text(CanvasPart.caseID, row), as: UTF8.self)
        rows.append(Row(part: index, row: row, id: id, caseID: caseID))
      }
    }
    rows.sort {
      let (a, b) = (Array($0.caseID.utf8), Array($1.caseID.utf8))
      if a != b { return a.lexicographicallyPrecedes(b) }
      if $0.id != $1.id { return $0.id.lexicographicallyPrecedes($1.id) }
      return ($0.part, $0.row) < ($1.part, $1.row)
    }
    let tables = parts.filter { $0.kind == .interviews }.map(\.table)
    var filling = CanvasFilling(tables, CanvasPart.Kind.interviews)
    var cases: [String: Int] = [:]
    for row in rows { cases[row.caseID, default: 0] += 1 }
    for row in rows { addInterview(row, cases[row.caseID] == 1, &filling) }
    joined += filling.joined
    filling.warn(&findings)
    guard !findings.hasErrors else { return }
    warnOfCases(rows.filter { !$0.caseID.isEmpty && cases[$0.caseID] != 1 })
    warnOfUnfinished(rows)
    addUnknownInterviews()
  }

  private mutating func addInterview(_ row: Row, _ isAlone: Bool, _ filling: inout CanvasFilling) {
    let (part, id) = (parts[row.part], Array(row.id))
    guard egos.insert(id, 0..<id.count).isNew else {
      complain(
        "E-NC-TWICE", "this interview is there twice", place(part, row.row, CanvasPart.ego),
        hint: "give each interview once, from its latest export",
        value: String(decoding: id, as: UTF8.self))
      return
    }
    let uuid = String(decoding: id, as: UTF8.self)
    let name = row.caseID.isEmpty ? uuid : isAlone ? row.caseID : "\(row.caseID) / \(uuid)"
    let interview = map.interviews.count
    let person = map.person(row.id, isInterviewed: true, interview: interview)
    map.interviews.append(InterviewMap.Interview(name: name, person: person))
    map.add(filling.values(part.table, row.row, &map), to: person)
  }

  private mutating func warnOfCases(_ shared: [Row]) {
    guard let first = shared.first else { return }
    findings.add(
      Finding(
        "W-NC-CASE",
        "\(shared.count) interviews share their case ID with another, such as"
          + " \(Rendering.cited(first.caseID)); they are kept apart by their UUIDs",
        at: place(parts[first.part], first.row, CanvasPart.caseID),
        hint: "if one person was interviewed twice, say so in the table of kith match"))
  }

  private mutating func warnOfUnfinished(_ rows: [Row]) {
    let open = rows.filter { row in
      let part = parts[row.part]
      let outcome = part.text(CanvasPart.outcome, row.row)
      let isUnfinished =
        part.table.column(named: CanvasPart.finish) != nil
        && part.text(CanvasPart.finish, row.row).isEmpty
      return isUnfinished || !outcome.isEmpty && !outcome.elementsEqual("completed".utf8)
    }
    guard let first = open.first else { return }
    findings.add(
      Finding(
        "W-NC-OPEN",
        "\(open.count) of \(rows.count) interviews were not completed; what they say is read all the same",
        at: parts[first.part].table.place(row: first.row),
        hint: "leave out the files of interviews that should not count"))
  }

  /// Interviews whose own table is not there, by UUID.
  private mutating func addUnknownInterviews() {
    var unknown = ByteIndex()
    for part in parts where part.kind != .interviews {
      for row in 0..<part.table.rowCount {
        guard let id = uuid(part, row, CanvasPart.ego).map(Array.init) else { continue }
        if egos.find(id, 0..<id.count) == nil { _ = unknown.insert(id, 0..<id.count) }
      }
    }
    for id in unknown.sorted.map(unknown.slice) {
      let interview = egos.insert(Array(id), 0..<id.count).index
      let person = map.person(id, isInterviewed: true, interview: interview)
      map.interviews.append(
        InterviewMap.Interview(name: String(decoding: id, as: UTF8.self), person: person))
    }
    guard unknown.count > 0 else { return }
    findings.add(
      Finding(
        "W-NC-EGO",
        "\(unknown.count) \(unknown.count == 1 ? "interview has" : "interviews have") no row in a table"
          + " of interviews (…_ego.csv); nothing is known of the people interviewed but their UUIDs",
        hint: "give the files that end in _ego.csv too"))
  }
}

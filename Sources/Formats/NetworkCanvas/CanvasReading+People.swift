import Diagnostics
import Documents
import Networks

extension CanvasReading {
  /// A row of a table of those who were named.
  private struct Row {
    let part: Int
    let row: Int
    let interview: Int
  }

  /// Everybody and every place that was named, by interview; how many of each type.
  mutating func addPeople() -> [(type: String, count: Int)] {
    let types = CanvasPartTypes(parts, .people)
    var counts = types.names.map { (type: $0, count: 0) }
    var fillings = types.tables.map { CanvasFilling($0, .people) }
    let areTold =
      counts.count { !CanvasTypes.isPlace($0.type) } > 1
      || counts.contains { !CanvasTypes.isPlace($0.type) && !CanvasTypes.isPerson($0.type) }
    for row in rows {
      let part = parts[row.part]
      guard let type = types.ofPart[row.part], let id = uuid(part, row.row, CanvasPart.id) else {
        continue
      }
      if CanvasTypes.isPlace(part.type) {
        addPlace(id, row, &fillings[type])
        counts[type].count += 1
      } else if addPerson(id, row, &fillings[type]) {
        counts[type].count += 1
        if areTold { map.setType(part.type, of: map.people.count - 1) }
      }
    }
    joined += fillings.flatMap(\.joined)
    for filling in fillings { filling.warn(&findings) }
    return counts
  }

  /// All rows by interview, then as the files have them.
  private var rows: [Row] {
    var rows: [Row] = []
    for (index, part) in parts.enumerated() where part.kind == .people {
      for row in 0..<part.table.rowCount {
        let ego = Array(part.text(CanvasPart.ego, row))
        guard let interview = egos.find(ego, 0..<ego.count) else { continue }
        rows.append(Row(part: index, row: row, interview: interview))
      }
    }
    return rows.sorted { ($0.interview, $0.part, $0.row) < ($1.interview, $1.part, $1.row) }
  }

  /// Adds a person; false if he or she was there already.
  private mutating func addPerson(
    _ id: ArraySlice<UInt8>, _ row: Row, _ filling: inout CanvasFilling
  ) -> Bool {
    let (part, known) = (parts[row.part], map.people.count)
    let before = map.ids.find(Array(id), 0..<id.count)
    if let before, map.people[before].interviews.contains(row.interview) {
      complain(
        "E-NC-TWICE", "this person is there twice in one interview",
        place(part, row.row, CanvasPart.id), hint: "give each table once",
        value: String(decoding: id, as: UTF8.self))
      return false
    }
    let person = map.person(id, isInterviewed: false, interview: row.interview)
    map.add(filling.values(part.table, row.row, &map), to: person)
    return map.people.count > known
  }

  private mutating func addPlace(
    _ id: ArraySlice<UInt8>, _ row: Row, _ filling: inout CanvasFilling
  ) {
    let part = parts[row.part]
    let (place, _) = map.place(filling.name(part.table, row.row) ?? id)
    if placeIDs.insert(Array(id), 0..<id.count).isNew { placeOfID.append(place) }
    if options.addsEgo {
      map.visit(InterviewMap.Visit(person: map.interviews[row.interview].person, place: place))
    }
  }
}

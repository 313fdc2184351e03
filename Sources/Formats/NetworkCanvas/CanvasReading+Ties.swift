import Diagnostics
import Documents
import Networks

extension CanvasReading {
  /// One end of a tie.
  private enum End: Equatable {
    case person(Int)
    case place(Int)
  }

  /// Ties by interview, kind and row.
  mutating func addTies() {
    let types = CanvasPartTypes(parts, .ties)
    var fillings = types.tables.map { CanvasFilling($0, .ties) }
    var rows: [(interview: Int, kind: Int, part: Int, row: Int)] = []
    for (index, part) in parts.enumerated() {
      guard let kind = types.ofPart[index] else { continue }
      for row in 0..<part.table.rowCount {
        let ego = Array(part.text(CanvasPart.ego, row))
        guard let interview = egos.find(ego, 0..<ego.count) else { continue }
        rows.append((interview, kind, index, row))
      }
    }
    rows.sort { ($0.interview, $0.part, $0.row) < ($1.interview, $1.part, $1.row) }
    var (seen, amongPlaces) = (ByteIndex(), 0)
    for (interview, kind, part, row) in rows {
      guard isNew(parts[part], row, &seen) else { continue }
      let source = end(parts[part], row, CanvasPart.source, interview)
      guard let target = end(parts[part], row, CanvasPart.target, interview), let source else {
        continue
      }
      switch (source, target) {
      case (.person(let from), .person(let to)):
        let values = fillings[kind].values(parts[part].table, row, &map)
        map.ties.append(
          InterviewMap.Tie(from: from, to: to, kind: types.names[kind], values: values))
      case (.person(let person), .place(let place)), (.place(let place), .person(let person)):
        map.visit(InterviewMap.Visit(person: person, place: place))
      default: amongPlaces += 1
      }
    }
    joined += fillings.flatMap(\.joined)
    for filling in fillings { filling.warn(&findings) }
    if amongPlaces > 0 {
      findings.add(
        Finding(
          "W-NC-PLACES",
          "\(amongPlaces) \(amongPlaces == 1 ? "tie joins" : "ties join") two places; ties among places"
            + " are not part of a map of people, and were left out"))
    }
  }

  /// Whether a tie was not there before, by its own UUID.
  private mutating func isNew(_ part: CanvasPart, _ row: Int, _ seen: inout ByteIndex) -> Bool {
    let id = Array(part.text(CanvasPart.id, row))
    if id.isEmpty || seen.insert(id, 0..<id.count).isNew { return true }
    complain(
      "E-NC-TWICE", "this tie is there twice", place(part, row, CanvasPart.id),
      hint: "give each table once")
    return false
  }

  private mutating func end(
    _ part: CanvasPart, _ row: Int, _ heading: String, _ interview: Int
  ) -> End? {
    guard let id = uuid(part, row, heading).map(Array.init) else { return nil }
    if let place = placeIDs.find(id, 0..<id.count) { return .place(placeOfID[place]) }
    guard let person = map.ids.find(id, 0..<id.count) else {
      let text = String(decoding: id, as: UTF8.self)
      complain(
        "E-NET-UNKNOWN", "there is no person \(Rendering.cited(text))", place(part, row, heading),
        hint: "give the tables of people (…_attributeList_….csv) of all interviews too", value: text
      )
      return nil
    }
    if !map.people[person].interviews.contains(interview) {
      complain(
        "E-NC-OTHER", "this end of the tie is a person of another interview",
        place(part, row, heading), hint: "export the interviews again",
        value: String(decoding: id, as: UTF8.self))
      return nil
    }
    return .person(person)
  }
}

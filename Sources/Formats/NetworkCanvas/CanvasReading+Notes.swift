import Diagnostics

extension CanvasReading {
  /// Says by which rules the map was put together, with counts.
  mutating func addNotes(_ kinds: [(type: String, count: Int)]) {
    say(joined: joined)
    warnOfTypes(kinds)
    map.warnOfRoster(&findings)
    map.noteNamings(options, &findings)
    map.warnApart(options, &findings)
    var (protocols, seen): ([String], Set<String>) = ([], [])
    for part in parts where part.kind == .interviews {
      for row in 0..<part.table.rowCount {
        let name = String(decoding: part.text(CanvasPart.protocolName, row), as: UTF8.self)
        if !name.isEmpty, seen.insert(name).inserted { protocols.append(name) }
      }
    }
    if protocols.count > 1 {
      findings.add(
        Finding(
          "N-NC-PROTOCOL",
          "the interviews follow \(protocols.count) protocols: "
            + protocols.prefix(5).map { Rendering.cited($0) }.joined(separator: ", "),
          hint: "check that variables of the same name mean the same in all of them"))
    }
  }

  private mutating func say(joined: [String]) {
    var seen: Set<String> = []
    let names = joined.filter { seen.insert($0).inserted }
    guard !names.isEmpty else { return }
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    findings.add(
      Finding(
        "N-NC-ANSWERS",
        "columns of true and false that are the answers to one question are one column again: "
          + names.prefix(5).joined(separator: ", ") + more))
  }

  private mutating func warnOfTypes(_ kinds: [(type: String, count: Int)]) {
    for (type, count) in kinds where count > 0 && !CanvasTypes.isPerson(type) {
      let what =
        CanvasTypes.isPlace(type)
        ? "places, which those go to who named them; places of the same name are one place"
        : count == 1 ? "kept as a person of that type" : "kept as people of that type"
      let entries = count == 1 ? "1 entry" : "\(count) entries"
      findings.add(
        Finding(
          "W-NC-TYPE",
          "\(entries) of the type \(Rendering.cited(type)) \(count == 1 ? "is" : "are") \(what)"))
    }
  }
}

import Diagnostics
import Documents

// All in one table.
extension EgoReading {
  mutating func addWide(_ table: EgoTable) {
    let names = table.families.first { EgoTable.plain($0.heading) == "alterid" }
    let numbers = Set(table.families.flatMap(\.columns.keys)).sorted()
    let pairs = table.table.columns.indices.compactMap { column in
      EgoTable.pair(table.table.columns[column]).map { (column, $0) }
    }
    let taken = Set(table.families.flatMap(\.columns.values) + pairs.map(\.0) + [table.ego])
    let weight = pairs.isEmpty ? nil : map.tieColumn(NetworkColumns.weight)
    for row in 0..<table.table.rowCount {
      guard let interview = addInterview(table, row) else { continue }
      add(table.table, row, to: map.interviews[interview].person, without: taken)
      var persons: [Int: Int] = [:]
      for number in numbers {
        persons[number] = addPerson(table, row, number, names?.columns, interview)
      }
      for (column, (first, second)) in pairs {
        let cell = bytes(table.table, row, column)
        guard isSaid(cell), !cell.elementsEqual([UInt8(ascii: "0")]) else { continue }
        guard let from = persons[first], let to = persons[second] else {
          let missing = persons[first] == nil ? first : second
          complain(
            "E-NET-UNKNOWN", "this interview ties somebody to person \(missing), and names none",
            place(table, row, column), value: text(cell))
          continue
        }
        let values = weight.map { [($0, cell)] } ?? []
        map.ties.append(InterviewMap.Tie(from: from, to: to, kind: "", values: values))
      }
    }
  }

  /// The person of a number, if there is one: by an id or, where nobody has one, by anything else that is said.
  private mutating func addPerson(
    _ table: EgoTable, _ row: Int, _ number: Int, _ names: [Int: Int]?, _ interview: Int
  ) -> Int? {
    let said = table.families.compactMap { family in
      family.columns[number].map { (heading: family.heading, column: $0) }
    }.filter { isSaid(bytes(table.table, row, $0.column)) }
    guard let first = said.first else { return nil }
    var id = Array("\(number)".utf8)[...]
    let idColumn = names?[number]
    if names != nil {
      id = idColumn.map { bytes(table.table, row, $0) } ?? []
      guard isSaid(id) else {
        complain(
          "E-EGO-BLANK",
          "something is said of person \(number) of this interview, who has no alterID",
          place(table, row, idColumn ?? first.column),
          hint: "write an alterID, or take out what is said")
        return nil
      }
    }
    guard let person = addPerson(id, interview, place(table, row, idColumn ?? first.column)) else {
      return nil
    }
    for (heading, column) in said where column != idColumn {
      map.add([(map.column(EgoTable.shared(heading)), bytes(table.table, row, column))], to: person)
    }
    return person
  }
}

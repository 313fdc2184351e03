import Diagnostics
import Documents
import Networks

extension ObservedReader {
  /// The fewest people of a group over whom anything is compared.
  static let leastPeople = 5

  mutating func wave(_ person: Int) -> ObservedData? {
    let taken = week ?? weeks
    guard (1...weeks).contains(taken) else {
      complain(
        "E-CALIBRATE-WEEK", "week \(taken) is outside the run, which has weeks 1 to \(weeks)",
        at: SourcePlace(file: "--week"),
        hint: "give the week of the later wave, counted from the map, or make the scenario longer")
      return nil
    }
    if week == nil {
      notes.append(
        "the week of the later wave was not given; it is taken as week \(taken), the last")
    }
    let columns = WaveColumn.allCases.compactMap { column in
      table.column(named: column.rawValue).map { (column, $0) }
    }
    guard !columns.isEmpty else {
      complain(
        "E-CALIBRATE-COLUMNS", "this later wave has nothing that the model has",
        at: SourcePlace(file: table.file, line: 1),
        hint: "it needs at least one of the columns wellbeing, stigma, withdrawal, adopted")
      return nil
    }
    let known = Set(columns.map(\.1) + [person, table.column(named: "site")].compactMap { $0 })
    noteUnused(known)
    let people = peopleOfRows(person)
    var waves = sites.map { _ in ObservedWave() }
    for (column, index) in columns { read(column, index, people, &waves) }
    for site in waves.indices {
      waves[site].people = sites[site].people.indices.count { person in
        waves[site].values.values.contains { $0[person] != nil }
      }
    }
    checkEnough(waves)
    return ObservedData(
      sites: waves.map { $0.people > 0 ? .wave($0) : nil }, kind: .wave(week: taken), notes: notes)
  }

  mutating func noteUnused(_ known: Set<Int>) {
    let unused = table.columns.indices.filter { !known.contains($0) }.map { table.columns[$0] }
    guard !unused.isEmpty else { return }
    let shown = unused.prefix(8).map { Rendering.cited($0) }.joined(separator: ", ")
    notes.append(
      "not used: \(unused.count == 1 ? "the column" : "the columns") \(shown)"
        + (unused.count > 8 ? " and \(unused.count - 8) more" : ""))
  }

  /// Who each row is of: site and person.
  private mutating func peopleOfRows(_ column: Int) -> [(site: Int, person: Int)?] {
    let isNumber = CSVTableName.isNumber(table.columns[column])
    let sitesOfRows = siteOfRows()
    let indices = sites.map { site in
      Dictionary(
        site.people.indices.map {
          (isNumber ? "\(site.people[$0].number)" : site.people[$0].id, $0)
        }, uniquingKeysWith: { first, _ in first })
    }
    var met: [[Int]: Int] = [:]
    var notInterviewed = 0
    let rows = (0..<table.rowCount).map { row -> (site: Int, person: Int)? in
      guard let site = sitesOfRows[row] else { return nil }
      let name = table.text(row: row, column: column)
      let place = table.place(row: row, column: column)
      guard let person = indices[site][name] else {
        unknownPerson(name, site, isNumber, place)
        return nil
      }
      if let line = met[[site, person]] {
        complain(
          "E-CALIBRATE-TWICE", "this person stands in the table twice, first on line \(line)",
          at: place, hint: "delete one of the two rows", value: name)
        return nil
      }
      met[[site, person]] = table.line(row: row)
      guard sites[site].people[person].isSurveyed else {
        notInterviewed += 1
        return nil
      }
      return (site, person)
    }
    if notInterviewed > 0 {
      notes.append(
        "\(notInterviewed) \(notInterviewed == 1 ? "person was" : "people were") not interviewed for"
          + " the map, so they are in no figure here either")
    }
    return rows
  }

  private mutating func unknownPerson(
    _ name: String, _ site: Int, _ isNumber: Bool, _ place: SourcePlace
  ) {
    let what = isNumber ? "number" : "id"
    guard !name.isEmpty else {
      complain(
        "E-CALIBRATE-PERSON", "this row has no \(what), so nobody knows whom it is of", at: place)
      return
    }
    let near = isNumber ? nil : nearestName(to: name, among: sites[site].people.map(\.id))
    complain(
      "E-CALIBRATE-PERSON",
      "nobody at \(sites[site].name) has the \(what) \(Rendering.cited(name))", at: place,
      hint: near.map { "did you mean \"\($0)\"?" }
        ?? "write the \(what) that the person has in people.csv", value: name)
  }

  private mutating func read(
    _ column: WaveColumn, _ index: Int, _ people: [(site: Int, person: Int)?],
    _ waves: inout [ObservedWave]
  ) {
    let numbers = CSVNumberColumn(table, column: index, findings: &findings)
    for site in waves.indices {
      waves[site].values[column] = [Double?](repeating: nil, count: sites[site].people.count)
    }
    var without = 0
    for row in 0..<table.rowCount {
      guard let (site, person) = people[row] else { continue }
      let value =
        column == .adopted
        ? mark(row, index)
        : number(numbers, row, index, column.rawValue, in: column.range)
      guard let value else { continue }
      guard column.isOf(sites[site].people[person]) else {
        without += 1
        continue
      }
      waves[site].values[column]?[person] = value
    }
    guard without > 0 else { return }
    let who = column == .stigma ? "service users" : "people who are not service users"
    notes.append("\(column.rawValue) of \(without) \(who) is not used: the model has none for them")
  }

  /// Yes or no, as 1 or 0; nil for a blank cell, or where a finding says what is wrong.
  private mutating func mark(_ row: Int, _ column: Int) -> Double? {
    let text = table.text(row: row, column: column)
    switch text.lowercased() {
    case "": return nil
    case "yes", "y", "true", "1": return 1
    case "no", "n", "false", "0": return 0
    default:
      complain(
        "E-CALIBRATE-MARK", "adopted is neither yes nor no",
        at: table.place(row: row, column: column), hint: "write yes, no, or nothing if not known",
        value: text)
      return nil
    }
  }

  private mutating func checkEnough(_ waves: [ObservedWave]) {
    guard !findings.hasErrors else { return }
    for (site, wave) in zip(sites, waves) {
      guard (1..<Self.leastPeople).contains(wave.people) else { continue }
      complain(
        "E-CALIBRATE-FEW",
        "only \(wave.people) \(wave.people == 1 ? "person" : "people") of \(site.name) answered"
          + " anything that is compared", at: file,
        hint: "a fit needs at least \(Self.leastPeople), and says little below fifty")
    }
    guard waves.allSatisfy({ $0.people == 0 }) else { return }
    complain(
      "E-CALIBRATE-EMPTY", "no row of this table holds an answer that can be compared", at: file)
  }
}

/// What a heading says of its column.
enum CSVTableName {
  static func isNumber(_ heading: String) -> Bool { heading.lowercased() == "number" }
}

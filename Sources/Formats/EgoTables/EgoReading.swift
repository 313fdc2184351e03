import Diagnostics
import Documents
import Networks

/// One reading of tables of interviews. People who were named have ids that begin anew in every interview, so
/// that they are told apart by both: "3/7" is person 7 of interview 3.
struct EgoReading {
  let options: ReadingOptions
  private(set) var findings = Findings()
  var map = InterviewMap()
  private var egos = ByteIndex()
  private var problems = 0

  init(_ options: ReadingOptions) { self.options = options }

  /// The map; nil if its tables do not belong together.
  mutating func network(_ files: [InputFile]) -> MappedNetwork? {
    guard let tables = tables(files) else { return nil }
    if let wide = tables.first(where: { $0.role == .wide }) {
      guard tables.count == 1 else {
        complain(
          "E-EGO-TABLE",
          "this table holds interviews and those who were named; it stands for itself",
          SourcePlace(file: wide.table.file), hint: "name it alone")
        return nil
      }
      addWide(wide)
    } else {
      let (own, named) = (first(.interviews, tables), first(.people, tables))
      guard let named else {
        complain(
          "E-EGO-TABLE", "there is no table of those who were named",
          SourcePlace(file: tables.first?.table.file ?? ""),
          hint: "name the table with the columns egoID and alterID too")
        return nil
      }
      if let own { addInterviews(own) } else { addInterviews(of: named) }
      addPeople(named)
      if let ties = first(.ties, tables) { addTies(ties) }
    }
    guard !findings.hasErrors else { return nil }
    map.noteNamings(options, &findings)
    map.warnApart(options, &findings)
    return map.network(
      file: InterviewMap.name(of: files), format: EgoTablesFormat.title, addsEgo: options.addsEgo,
      &findings)
  }

  private func first(_ role: EgoTable.Role, _ tables: [EgoTable]) -> EgoTable? {
    tables.first { $0.role == role }
  }

  private mutating func tables(_ files: [InputFile]) -> [EgoTable]? {
    var tables: [EgoTable] = []
    for file in files {
      let (read, found) = CSVReader.readForChecking(
        file.bytes, name: file.name, separator: options.separator)
      findings.add(contentsOf: found)
      guard let read else { return nil }
      let place = SourcePlace(file: file.name, line: 1)
      guard let table = EgoTable(read), table.role != .part else {
        complain(
          "E-EGO-COLUMN", "there is no column egoID, so it is not said whose interview this is",
          place,
          hint:
            "where every interview has a file of its own, put the files of one kind into one table"
            + " with a column egoID")
        return nil
      }
      if let other = first(table.role, tables) {
        complain(
          "E-EGO-TABLE", "this is the same sort of table as \(other.table.file)", place,
          hint: "name one table of interviews, one of those who were named and one of ties")
        return nil
      }
      tables.append(table)
    }
    return findings.hasErrors ? nil : tables
  }

  private mutating func addInterviews(_ table: EgoTable) {
    for row in 0..<table.table.rowCount {
      guard let interview = addInterview(table, row) else { continue }
      add(table.table, row, to: map.interviews[interview].person, without: [table.ego])
    }
  }

  mutating func addInterview(_ table: EgoTable, _ row: Int) -> Int? {
    guard let id = cell(table, row, table.ego) else { return nil }
    let isNamed = map.ids.find(Array(id), 0..<id.count) != nil
    guard egos.find(Array(id), 0..<id.count) == nil else {
      complain(
        "E-EGO-TWICE", "this interview is there twice", place(table, row, table.ego),
        hint: "give each interview an egoID of its own", value: text(id))
      return nil
    }
    guard !isNamed else {
      complain(
        "E-EGO-TWICE",
        "somebody who was named in an interview before has the id \(Rendering.cited(text(id))) here,"
          + " made of the interview and the alterID", place(table, row, table.ego),
        hint: "write egoIDs without strokes", value: text(id))
      return nil
    }
    return newInterview(id)
  }

  private mutating func newInterview(_ id: ArraySlice<UInt8>) -> Int {
    let interview = egos.insert(Array(id), 0..<id.count).index
    let person = map.person(id, isInterviewed: true, interview: interview)
    map.interviews.append(InterviewMap.Interview(name: text(id), person: person))
    if PersonName(text(id))?.isCode == false {
      map.add([(InterviewMap.label, id)], to: person)
    }
    return interview
  }

  /// Interviews of which no table says more than who was named in them.
  private mutating func addInterviews(of table: EgoTable) {
    for row in 0..<table.table.rowCount {
      guard let id = cell(table, row, table.ego) else { continue }
      if egos.find(Array(id), 0..<id.count) == nil { _ = newInterview(id) }
    }
    findings.add(
      Finding(
        "W-EGO-NONE",
        "there is no table of interviews; nothing is known of the \(egos.count) people interviewed",
        at: SourcePlace(file: table.table.file),
        hint: "name the table with one row an interview too"))
  }

  private mutating func addPeople(_ table: EgoTable) {
    for row in 0..<table.table.rowCount {
      guard let interview = interview(table, row), let id = cell(table, row, table.alter),
        let person = addPerson(id, interview, place(table, row, table.alter))
      else { continue }
      add(table.table, row, to: person, without: [table.ego, table.alter])
    }
  }

  /// Adds somebody who was named; nil with a complaint if he or she is there already.
  mutating func addPerson(
    _ id: ArraySlice<UInt8>, _ interview: Int, _ place: SourcePlace
  ) -> Int? {
    let whole = EgoReading.id(egos.slice(interview), id)
    guard map.ids.find(whole, 0..<whole.count) == nil else {
      complain(
        "E-EGO-TWICE", "this person is there twice in one interview", place,
        hint: "give each an alterID of its own", value: text(id))
      return nil
    }
    let person = map.person(whole[...], isInterviewed: false, interview: interview)
    if PersonName(text(id))?.isCode == false { map.add([(InterviewMap.label, id)], to: person) }
    return person
  }

  /// The number of the interview in which a row stands; nil with a complaint if there is none.
  private mutating func interview(_ table: EgoTable, _ row: Int) -> Int? {
    guard let id = cell(table, row, table.ego) else { return nil }
    if let interview = egos.find(Array(id), 0..<id.count) { return interview }
    let known = egos.texts.prefix(3).map { Rendering.cited($0) }.joined(separator: ", ")
    complain(
      "E-EGO-UNKNOWN",
      "there is no interview \(Rendering.cited(text(id))) in the table of interviews",
      place(table, row, table.ego),
      hint: "its interviews are \(known)\(egos.count > 3 ? " …" : "")",
      value: text(id))
    return nil
  }

  private mutating func addTies(_ table: EgoTable) {
    let columns = table.table.columns.indices.filter {
      ![table.ego, table.alter, table.other].contains($0) && !isRowName($0, table.table)
    }
    let places = columns.map { map.tieColumn(table.table.columns[$0]) }
    for row in 0..<table.table.rowCount {
      guard let interview = interview(table, row),
        let from = end(table, row, table.alter, interview),
        let to = end(table, row, table.other, interview)
      else { continue }
      var tie = InterviewMap.Tie(from: from, to: to, kind: "")
      for (column, place) in zip(columns, places)
      where !table.table.isBlank(row: row, column: column) {
        tie.values.append((place, bytes(table.table, row, column)))
      }
      map.ties.append(tie)
    }
  }

  private mutating func end(
    _ table: EgoTable, _ row: Int, _ column: Int, _ interview: Int
  ) -> Int? {
    guard let id = cell(table, row, column) else { return nil }
    let whole = EgoReading.id(egos.slice(interview), id)
    if let person = map.ids.find(whole, 0..<whole.count) { return person }
    complain(
      "E-NET-UNKNOWN",
      "nobody was named \(Rendering.cited(text(id))) in interview"
        + " \(Rendering.cited(text(egos.slice(interview))))", place(table, row, column),
      value: text(id))
    return nil
  }

  static func id(_ ego: ArraySlice<UInt8>, _ alter: ArraySlice<UInt8>) -> [UInt8] {
    Array(ego) + [UInt8(ascii: "/")] + Array(alter)
  }
}

// Small helps.
extension EgoReading {
  /// R writes NA where there is nothing.
  func isSaid(_ cell: ArraySlice<UInt8>) -> Bool {
    !cell.isEmpty && !cell.elementsEqual("NA".utf8)
  }

  mutating func add(
    _ table: TextTable, _ row: Int, to person: Int, without taken: Set<Int>
  ) {
    for column in table.columns.indices
    where !taken.contains(column) && !table.isBlank(row: row, column: column)
      && !isRowName(column, table)
    {
      let heading = EgoTable.shared(table.columns[column])
      map.add([(map.column(heading), bytes(table, row, column))], to: person)
    }
  }

  /// R writes the names of rows into a first column without a heading.
  private func isRowName(_ column: Int, _ table: TextTable) -> Bool {
    column == 0 && table.columns[0] == "column 1"
  }

  /// The text of a cell; nil with a complaint if it is blank.
  private mutating func cell(_ table: EgoTable, _ row: Int, _ column: Int) -> ArraySlice<UInt8>? {
    let cell = bytes(table.table, row, column)
    if !cell.isEmpty { return cell }
    complain("E-EGO-BLANK", "this cell is blank", place(table, row, column))
    return nil
  }

  func place(_ table: EgoTable, _ row: Int, _ column: Int) -> SourcePlace {
    table.table.place(row: row, column: column)
  }

  func bytes(_ table: TextTable, _ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    table.bytes[table.range(row: row, column: column)]
  }

  func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  mutating func complain(
    _ code: String, _ message: String, _ place: SourcePlace, hint: String? = nil,
    value: String? = nil
  ) {
    problems += 1
    guard problems <= NetworkBuilder.Limits.problems else { return }
    findings.add(Finding(code, message, at: place, hint: hint, value: value))
  }
}

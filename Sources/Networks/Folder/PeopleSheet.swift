import Diagnostics
import Documents

/// Reads `people.csv`: everything about each person but the order, which needs the whole site.
struct PeopleSheet {
  /// In the order of the file; neighbourhoods are still 0.
  private(set) var people: [Person] = []
  /// The neighbourhood of each person as the file has it; empty where it is not known.
  private(set) var neighbourhoods: [String] = []
  /// The index in `people` of each id.
  private(set) var ids: ByteIndex
  /// Further columns, one value a person in the order of `people`.
  private(set) var attributes: [Attribute] = []
  /// Whether the file gives numbers.
  let hasNumbers: Bool
  /// Whether every row of the file says who it is about.
  private(set) var isComplete: Bool
  private(set) var sheet: Sheet
  /// What became of the values.
  private(set) var tally = PeopleTally()

  private let settings: SiteSettings
  private let isStored: Bool

  /// Reads the table.
  ///
  /// - Parameter isStored: Whether this is an import, which stores the numbers that are given now.
  init(_ sheet: Sheet, settings: SiteSettings, isStored: Bool) {
    self.sheet = sheet
    self.settings = settings
    self.isStored = isStored
    hasNumbers = sheet.column("number") != nil
    isComplete = sheet.table.isComplete && sheet.column("id") != nil
    ids = ByteIndex(capacity: sheet.table.rowCount)
    guard sheet.column("id") != nil else { return }
    people.reserveCapacity(sheet.table.rowCount)
    readRows()
    readAttributes()
    checkNumbers()
    LookAlikes.warn(about: ids.texts, &self.sheet)
    if !hasNumbers, !isStored { warnAboutNumbers() }
    if people.isEmpty, isComplete, !self.sheet.findings.hasErrors {
      self.sheet.warn("E-SITE-EMPTY", "there are no people under the headings")
    }
  }

  /// Adds everybody who is named in a table of ties but has no row of their own.
  mutating func addMissing(from ties: Sheet, _ filter: RowFilter?) {
    let columns = ["from", "to"].compactMap { ties.column($0) }
    var first: Int?
    for row in ties.rows where filter?.keeps(row: row, of: ties.table) ?? true {
      for column in columns {
        let range = ties.table.range(row: row, column: column)
        guard !range.isEmpty, ids.find(ties.table.bytes, range) == nil,
          IdFault.words(for: ties.table, range) == nil
        else { continue }
        add(id: ties.table.text(row: row, column: column))
        first = first ?? row
      }
    }
    guard let first else { return }
    sheet.warn(
      "W-SITE-ADDED",
      tally.added == 1
        ? "1 person who is only named by others was added"
        : "\(tally.added) people who are only named by others were added",
      at: ties.table.place(row: first))
  }

  private mutating func add(id: String) {
    guard ids.insert(id).isNew else { return }
    people.append(Person(number: 0, id: id, isSurveyed: false))
    neighbourhoods.append("")
    for index in attributes.indices { attributes[index].values.append("") }
    tally.added += 1
  }

  /// Gives everybody a number: those of the file, or the place of the id in byte order.
  mutating func giveNumbers() {
    let fromFile = hasNumbers ? people.count - tally.added : 0
    var next = (people[..<fromFile].map { UInt64($0.number) + 1 }).max() ?? 0
    for index in ids.sorted where index >= fromFile {
      people[index].number = UInt32(truncatingIfNeeded: next)
      next += 1
    }
    if next > UInt64(UInt32.max) + 1 {
      sheet.warn("E-SITE-NUMBER", "the numbers are too high to give more of them")
    }
  }

  /// Sets the neighbourhoods once their names are known for people and places together.
  mutating func settle(_ names: Neighbourhoods) {
    for index in people.indices {
      people[index].neighbourhood = names.index(of: neighbourhoods[index]) ?? names.unknown
    }
  }

  private mutating func readRows() {
    guard let idColumn = sheet.column("id") else { return }
    var columns = PeopleColumns(&sheet, settings: settings)
    for row in sheet.rows where !sheet.isGivenUp {
      guard let index = readId(row: row, column: idColumn) else { continue }
      var person = Person(number: 0, id: ids.text(index))
      if let column = sheet.column("number") { person.number = number(row: row, column: column) }
      readAnswers(&person, row: row)
      columns.read(&person, row: row, &sheet, &tally)
      people.append(person)
      let place = sheet.column("neighbourhood").map { column in
        sheet.isMissing(row: row, column: column) ? "" : sheet.table.text(row: row, column: column)
      }
      neighbourhoods.append(place ?? "")
    }
    columns.close(&sheet, &tally)
  }

  private mutating func readId(row: Int, column: Int) -> Int? {
    let range = sheet.table.range(row: row, column: column)
    guard !range.isEmpty else {
      sheet.complain("E-SITE-BLANK", "this person has no id", row: row, column: column)
      isComplete = false
      return nil
    }
    if let fault = IdFault.words(for: sheet.table, range) {
      isComplete = false
      sheet.complain(
        "E-SITE-ID", "\(sheet.cited(row: row, column: column)) \(fault)", row: row, column: column,
        hint: "mend the ids where the table was made")
      return nil
    }
    let (index, isNew) = ids.insert(sheet.table.bytes, range)
    guard isNew else {
      sheet.complain(
        "E-SITE-TWICE", "the person \(sheet.cited(row: row, column: column)) stands here again",
        row: row, column: column, hint: "keep one row for each person")
      return nil
    }
    return index
  }

  private mutating func number(row: Int, column: Int) -> UInt32 {
    let range = sheet.table.range(row: row, column: column)
    if let number = CSVNumber.parseCount(sheet.table.bytes, range), number <= UInt64(UInt32.max) {
      return UInt32(number)
    }
    let what =
      range.isEmpty
      ? "this person has no number"
      : "\(sheet.cited(row: row, column: column)) is not a number for a person"
    sheet.complain(
      "E-SITE-NUMBER", what, row: row, column: column,
      hint:
        "a number is whole, from 0 to 4294967295, and given once; without the column, Kith gives them"
    )
    return 0
  }

  private mutating func readAnswers(_ person: inout Person, row: Int) {
    if let column = sheet.column("surveyed") {
      if let answer = sheet.answer(column, row: row) {
        person.isSurveyed = answer
      } else if sheet.isMissing(row: row, column: column) {
        sheet.complain(
          "E-SITE-BLANK", "it is not said whether this person was interviewed", row: row,
          column: column, hint: "write yes or no")
      }
    }
    if let column = sheet.column("service_user") {
      if let answer = sheet.answer(column, row: row) {
        person.isServiceUser = answer
      } else if sheet.isMissing(row: row, column: column) {
        tally.serviceUserUnknown.note(row: row)
      }
    }
  }

  private mutating func checkNumbers() {
    guard let column = sheet.column("number"), !sheet.findings.hasErrors else { return }
    let order = people.indices.sorted { (people[$0].number, $0) < (people[$1].number, $1) }
    for (before, index) in zip(order, order.dropFirst())
    where people[before].number == people[index].number {
      sheet.complain(
        "E-SITE-TWICE",
        "the number \(people[index].number) is also on line \(sheet.table.line(row: before))",
        row: index, column: column, hint: "a number belongs to one person for good")
    }
  }

  private mutating func warnAboutNumbers() {
    guard sheet.column("id") != nil, !people.isEmpty else { return }
    sheet.warn(
      "W-SITE-NUMBERS", "people have no numbers; they were numbered in the order of their ids",
      hint:
        "renaming or adding a person would then change results; kith import stores numbers for good"
    )
  }

  private mutating func readAttributes() {
    let used = SiteColumns.people.compactMap { sheet.column($0) }
    for (column, heading) in sheet.table.columns.enumerated() where !used.contains(column) {
      let plain = WordTable.plain(heading)
      if SiteColumns.people.contains(plain),
        sheet.column(plain).map({ sheet.table.columns[$0] != plain }) ?? true
      {
        // The tables of an import may be nobody's to change.
        if isStored {
          sheet.warn(
            "W-SITE-COLUMN",
            "the column \(Rendering.cited(heading)) was left out: its name has a meaning here, which"
              + " another column has", hint: "give it another name to keep it")
          continue
        }
        sheet.warn(
          "E-SITE-COLUMN",
          "the column \(Rendering.cited(heading)) has a name with a meaning, but another column has that meaning",
          hint: "rename or remove it")
      }
      if let near = nearWord(to: plain, among: SiteColumns.people), sheet.column(near) == nil {
        sheet.warn(
          "W-SITE-COLUMN", "the column \(Rendering.cited(heading)) was read as an attribute",
          hint: "did you mean \(near)?")
      }
      var values: [String] = []
      values.reserveCapacity(sheet.table.rowCount)
      for row in sheet.rows { values.append(sheet.table.text(row: row, column: column)) }
      attributes.append(Attribute(name: heading, values: values))
    }
  }
}

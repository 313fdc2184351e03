import Diagnostics
import Documents

/// Reads `attendance.csv`.
struct AttendanceSheet {
  /// In the order of the file, by the indices of people and places in their files.
  private(set) var rows: [Attendance] = []
  private(set) var sheet: Sheet
  private(set) var words = 0
  private var suggestions = 0

  /// Reads the table.
  init(_ sheet: Sheet, settings: SiteSettings, people: PeopleSheet, places: PlacesSheet) {
    self.sheet = sheet
    readRows(settings, people: people, places: places)
    let used = SiteColumns.attendance.compactMap { sheet.column($0) }
    self.sheet.warnUnused(
      sheet.table.columns.indices.filter { !used.contains($0) }, known: SiteColumns.attendance)
  }

  private mutating func readRows(_ settings: SiteSettings, people: PeopleSheet, places: PlacesSheet)
  {
    guard let personColumn = sheet.column("person"), let placeColumn = sheet.column("place"),
      let visitsColumn = sheet.column("visits_per_year")
    else { return }
    let visits = sheet.numbers("visits_per_year", NumberRule(range: 0...10_000))
    var ends = TieEnds(people: people.ids, isComplete: people.isComplete)
    var origin: [Int] = []
    for row in sheet.rows where !sheet.isGivenUp {
      let person = ends.person(row: row, column: personColumn, &sheet)
      let place = readPlace(row: row, column: placeColumn, places)
      let quantity = sheet.quantity(visits, words: settings.contactWords, row: row)
      if quantity == nil, sheet.isMissing(row: row, column: visitsColumn) {
        sheet.complain(
          "E-SITE-BLANK", "the number of visits is missing", row: row, column: visitsColumn,
          hint: "leave the row out if the person does not go there")
      }
      guard let person, let place, let quantity else { continue }
      if quantity.isWord { words += 1 }
      rows.append(Attendance(person: person, place: place, visitsPerYear: quantity.value))
      origin.append(row)
    }
    checkTwice(origin, column: personColumn)
  }

  private mutating func readPlace(row: Int, column: Int, _ places: PlacesSheet) -> Int? {
    let range = sheet.table.range(row: row, column: column)
    if let place = places.names.find(sheet.table.bytes, range) { return place }
    if range.isEmpty {
      sheet.complain("E-SITE-BLANK", "the name of a place is missing", row: row, column: column)
    } else if places.isComplete {
      suggestions += 1
      let near = nearWord(
        to: sheet.table.text(row: row, column: column),
        among: suggestions <= 5 ? places.names.texts : [])
      sheet.complain(
        "E-SITE-UNKNOWN", "there is no place \(sheet.cited(row: row, column: column))", row: row,
        column: column, hint: near.map { "did you mean \(Rendering.cited($0))?" })
    }
    return nil
  }

  /// Two rows for a person at a place could mean the sum or the mean, so they are refused.
  private mutating func checkTwice(_ origin: [Int], column: Int) {
    let order = rows.indices.sorted {
      (rows[$0].place, rows[$0].person, $0) < (rows[$1].place, rows[$1].person, $1)
    }
    for (before, index) in zip(order, order.dropFirst())
    where rows[before].place == rows[index].place && rows[before].person == rows[index].person {
      sheet.complain(
        "E-SITE-TWICE",
        "the same person and place are on line \(sheet.table.line(row: origin[before]))",
        row: origin[index], column: column, hint: "add the visits up in one row")
    }
  }
}

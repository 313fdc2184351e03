import Diagnostics
import Documents
import Randomness

/// The tables of a site, as far as they could be read as tables.
struct SiteTables {
  var people: TextTable?
  var ties: TextTable?
  var places: TextTable?
  var attendance: TextTable?
}

/// Turns settings and tables into a site, or into everything that is wrong with them.
///
/// Columns are found and rows are read here; `SiteAssembly` numbers, orders and completes what they
/// hold. Nothing of the result depends on the order of rows or columns.
struct SiteReading {
  var settings: SiteSettings
  /// The file that the settings come from.
  let settingsFile: String
  var peopleColumns = SheetColumns.people
  var tiesColumns = SheetColumns.ties
  /// Which rows of the ties count, by heading and value.
  var conditions: [(heading: String, value: String)] = []
  /// Whether people who are only named in ties are added.
  var addsMissing = false
  /// Whether the ties are nominations that an import takes as mutual and stores.
  var isImport = false
  private(set) var findings: Findings

  init(settings: SiteSettings, settingsFile: String, findings: Findings) {
    self.settings = settings
    self.settingsFile = settingsFile
    self.findings = findings
  }

  /// The site; nil if anything is an error, in these tables or before.
  mutating func site(_ tables: SiteTables) -> Site? {
    var people: PeopleSheet?
    if let table = tables.people { people = readPeople(table) }
    let ties = readTies(tables.ties, &people)
    let places = readPlaces(tables.places)
    let attendance = readAttendance(tables.attendance, people, places)
    for sheet in [people?.sheet, ties?.sheet, places?.sheet, attendance?.sheet] {
      if let sheet { findings.add(contentsOf: sheet.findings) }
    }
    guard let people, let ties, !findings.hasErrors else { return nil }
    warnAboutKey()
    var assembly = SiteAssembly(
      settings: settings, file: settingsFile, people: people, ties: ties, places: places,
      attendance: attendance, isImport: isImport)
    let site = assembly.site()
    findings.add(contentsOf: assembly.findings)
    return findings.hasErrors ? nil : site
  }

  private mutating func readPeople(_ table: TextTable) -> PeopleSheet {
    let columns = peopleColumns.find(in: table, settings: settings, &findings)
    return PeopleSheet(
      Sheet(table: table, columns: columns, marks: settings.missingMarks), settings: settings,
      isStored: isImport)
  }

  private mutating func readTies(_ table: TextTable?, _ people: inout PeopleSheet?) -> TiesSheet? {
    guard let table else { return nil }
    let columns = tiesColumns.find(in: table, settings: settings, &findings)
    let filter = readFilter(table)
    guard var known = people else { return nil }
    let sheet = Sheet(table: table, columns: columns, marks: settings.missingMarks)
    if addsMissing { known.addMissing(from: sheet, filter) }
    people = known
    return TiesSheet(sheet, settings: settings, people: known, filter: filter)
  }

  private mutating func readFilter(_ table: TextTable) -> RowFilter? {
    var found: [(column: Int, value: String)] = []
    for (heading, value) in conditions {
      if let column = table.column(named: heading) {
        found.append((column, value))
      } else {
        findings.add(
          Finding(
            "E-SITE-COLUMN", "there is no column \(Rendering.cited(heading)) to choose rows by",
            at: SourcePlace(file: table.file),
            hint: nearWord(to: heading, among: table.columns).map {
              "did you mean \(Rendering.cited($0))?"
            }, value: heading))
      }
    }
    return conditions.isEmpty ? nil : RowFilter(found)
  }

  private mutating func readPlaces(_ table: TextTable?) -> PlacesSheet? {
    guard let table else { return nil }
    let columns = SheetColumns.places.find(in: table, settings: settings, &findings)
    return PlacesSheet(Sheet(table: table, columns: columns, marks: settings.missingMarks))
  }

  private mutating func readAttendance(
    _ table: TextTable?, _ people: PeopleSheet?, _ places: PlacesSheet?
  ) -> AttendanceSheet? {
    guard let table else { return nil }
    let columns = SheetColumns.attendance.find(in: table, settings: settings, &findings)
    guard let people, let places else { return nil }
    return AttendanceSheet(
      Sheet(table: table, columns: columns, marks: settings.missingMarks), settings: settings,
      people: people, places: places)
  }

  private mutating func warnAboutKey() {
    guard settings.key == nil, !isImport, let name = settings.name else { return }
    findings.add(
      Finding(
        "W-SITE-KEY", "the site has no key; one was made from the name \(Rendering.cited(name))",
        at: SourcePlace(file: settingsFile),
        hint:
          "renaming the site would change results; write key = \(SiteTOML.word64(nameKey(name)))"))
  }
}

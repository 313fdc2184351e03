import Diagnostics
import Documents

/// Reads `places.csv`.
struct PlacesSheet {
  /// In the order of the file; neighbourhoods are still nil.
  private(set) var places: [Place] = []
  /// The neighbourhood of each place as the file has it; empty = the whole site.
  private(set) var neighbourhoods: [String] = []
  /// The index in `places` of each name.
  private(set) var names = ByteIndex()
  private(set) var sheet: Sheet
  /// Places whose settings, or some of them, come from their kind.
  private(set) var assumedSettings = 0
  let hasNumbers: Bool
  /// Whether every row of the file names its place.
  private(set) var isComplete: Bool

  /// The numbers of a setting, in the order of the columns.
  private static var settings: [SettingColumn] {
    [
      SettingColumn(name: "encounters_per_visit", field: \.encountersPerVisit, highest: 1_000),
      SettingColumn(name: "negative_factor", field: \.negativeFactor, highest: 100),
      SettingColumn(name: "quality", field: \.quality, highest: 1_000),
      SettingColumn(name: "tie_formation", field: \.tieFormation, highest: 1),
    ]
  }

  private struct SettingColumn {
    let name: String
    let field: WritableKeyPath<Setting, Double>
    let highest: Double
  }

  /// Reads the table.
  init(_ sheet: Sheet) {
    self.sheet = sheet
    hasNumbers = sheet.column("number") != nil
    isComplete = sheet.table.isComplete && sheet.column("name") != nil
    readRows()
    checkNumbers()
    let used = SiteColumns.places.compactMap { sheet.column($0) }
    self.sheet.warnUnused(
      sheet.table.columns.indices.filter { !used.contains($0) }, known: SiteColumns.places)
  }

  /// Gives every place a number: that of the file, or the place of its name in byte order.
  mutating func giveNumbers() {
    guard !hasNumbers else { return }
    for (number, index) in names.sorted.enumerated() { places[index].number = UInt32(number) }
  }

  /// Sets the neighbourhoods once their names are known for people and places together.
  mutating func settle(_ names: Neighbourhoods) {
    for index in places.indices {
      places[index].neighbourhood = names.index(of: neighbourhoods[index])
    }
  }

  private mutating func readRows() {
    guard let nameColumn = sheet.column("name") else { return }
    let numbers = PlacesSheet.settings.map {
      sheet.numbers($0.name, NumberRule(range: 0...$0.highest))
    }
    for row in sheet.rows where !sheet.isGivenUp {
      guard let name = readName(row: row, column: nameColumn) else { continue }
      let kind = sheet.column("kind").map { sheet.table.text(row: row, column: $0) } ?? ""
      let given = numbers.map { sheet.number($0, row: row) }
      guard let setting = setting(kind: kind, given: given, row: row) else { continue }
      var place = Place(
        number: 0, name: name, kind: kind.isEmpty ? "local" : kind, setting: setting)
      if let column = sheet.column("number") { place.number = readNumber(row: row, column: column) }
      place.isOpen = sheet.answer(sheet.column("open"), row: row) ?? true
      places.append(place)
      neighbourhoods.append(
        sheet.column("neighbourhood").map { sheet.table.text(row: row, column: $0) } ?? "")
    }
  }

  private mutating func readName(row: Int, column: Int) -> String? {
    let range = sheet.table.range(row: row, column: column)
    guard !range.isEmpty else {
      sheet.complain("E-SITE-BLANK", "this place has no name", row: row, column: column)
      return nil
    }
    guard names.insert(sheet.table.bytes, range).isNew else {
      sheet.complain(
        "E-SITE-TWICE", "the place \(sheet.cited(row: row, column: column)) stands here again",
        row: row, column: column, hint: "give places different names")
      return nil
    }
    return sheet.table.text(row: row, column: column)
  }

  private mutating func readNumber(row: Int, column: Int) -> UInt32 {
    let range = sheet.table.range(row: row, column: column)
    if let number = CSVNumber.parseCount(sheet.table.bytes, range), number <= UInt64(UInt32.max) {
      return UInt32(number)
    }
    sheet.complain(
      "E-SITE-NUMBER",
      range.isEmpty
        ? "this place has no number"
        : "\(sheet.cited(row: row, column: column)) is not a number for a place",
      row: row, column: column,
      hint: "a number is whole, from 0 to 4294967295, and given once")
    return 0
  }

  /// What was given, completed by what is usual for the kind of place.
  private mutating func setting(kind: String, given: [Double?], row: Int) -> Setting? {
    let name = kind.isEmpty ? "local" : kind == "programme" ? "hosted" : kind
    let usual = Setting.named.first { $0.name == name }?.setting
    var setting =
      usual
      ?? Setting(encountersPerVisit: 0, negativeFactor: 0, quality: 0, tieFormation: 0)
    for (value, entry) in zip(given, PlacesSheet.settings) {
      if let value { setting[keyPath: entry.field] = value }
    }
    guard given.contains(where: { $0 == nil }) else { return setting }
    guard usual != nil else {
      let column = sheet.column("kind") ?? 0
      let known = ["local", "hub", "service", "programme"]
      let near = nearWord(to: kind, among: known)
      sheet.complain(
        "E-SITE-KIND", "nothing is known about places of the kind \(Rendering.cited(kind))",
        row: row,
        column: column,
        hint: near.map { "did you mean \($0)?" }
          ?? "fill in encounters_per_visit, negative_factor, quality and tie_formation")
      return nil
    }
    assumedSettings += 1
    return setting
  }

  private mutating func checkNumbers() {
    guard let column = sheet.column("number"), !sheet.findings.hasErrors else { return }
    let order = places.indices.sorted { (places[$0].number, $0) < (places[$1].number, $1) }
    for (before, index) in zip(order, order.dropFirst())
    where places[before].number == places[index].number {
      sheet.complain(
        "E-SITE-TWICE",
        "the number \(places[index].number) is also on line \(sheet.table.line(row: before))",
        row: index, column: column, hint: "a number belongs to one place for good")
    }
  }
}

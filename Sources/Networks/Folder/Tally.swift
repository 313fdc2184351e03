/// How often something happened in a table, and in which rows first, for one warning with a count.
struct Tally {
  private(set) var count = 0
  private(set) var rows: [Int] = []

  /// The first row.
  var first: Int? { rows.first }

  mutating func note(row: Int) {
    count += 1
    if rows.count < 5 { rows.append(row) }
  }

  /// " (lines 4, 9, …)" for several rows, nothing for one, whose line the place says.
  func lines(of sheet: Sheet) -> String {
    guard count > 1 else { return "" }
    let shown = rows.map { "\(sheet.table.line(row: $0))" }.joined(separator: ", ")
    return " (lines \(shown)\(count > rows.count ? ", …" : ""))"
  }

  /// "1 tie" or "3 ties (lines 4, 9, 12)".
  func counted(_ one: String, _ many: String, in sheet: Sheet) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many)\(lines(of: sheet))"
  }
}

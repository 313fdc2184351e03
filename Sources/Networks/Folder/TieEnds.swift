import Diagnostics
import Documents

/// Finds the person at an end of a tie or in a row of attendance.
struct TieEnds {
  private let people: ByteIndex
  private var ids: [String]?
  private var suggestions = 0

  /// Whether everybody is known; if not, nobody is called unknown.
  let isComplete: Bool

  init(people: ByteIndex, isComplete: Bool) {
    self.people = people
    self.isComplete = isComplete
  }

  /// The person whose id is in a cell; nil with a complaint if there is none.
  mutating func person(row: Int, column: Int, _ sheet: inout Sheet) -> Int? {
    let range = sheet.table.range(row: row, column: column)
    if let person = people.find(sheet.table.bytes, range) { return person }
    if range.isEmpty {
      sheet.complain("E-SITE-BLANK", "the id of a person is missing", row: row, column: column)
    } else if isComplete {
      sheet.complain(
        "E-SITE-UNKNOWN", "there is no person \(sheet.cited(row: row, column: column))", row: row,
        column: column, hint: hint(for: sheet.table.text(row: row, column: column)))
    }
    return nil
  }

  /// The nearest id, for the first few only: looking through everybody takes a while.
  private mutating func hint(for id: String) -> String? {
    suggestions += 1
    guard suggestions <= 5, people.count <= 20_000 else { return nil }
    let candidates = ids ?? people.texts
    ids = candidates
    return nearWord(to: id, among: candidates).map { "did you mean \(Rendering.cited($0))?" }
  }
}

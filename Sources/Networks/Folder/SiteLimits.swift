import Documents

/// How much of a site is read: a city of two million people with ten ties each (A). More is refused before anything
/// is made of it.
enum SiteLimits {
  /// Bytes of one file: as many rows of ties as may be, of fifty bytes each.
  static let bytes = 1 << 30
  /// Columns of a table as long as it may be: those of people, and as many of one's own.
  private static let columns = 20
  /// Rows of people.
  static let people = 2_000_000
  /// Rows of ties, and of attendance.
  static let ties = 20_000_000
  /// Rows of places.
  static let places = 200_000

  /// The limits of a table of at most so many rows.
  static func table(rows: Int) -> CSVLimits {
    let usual = CSVLimits()
    return CSVLimits(bytes: bytes, rows: rows, cells: max(usual.cells, rows * columns))
  }
}

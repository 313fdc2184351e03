/// How large a table may be before it is refused, so that no file can exhaust the machine.
public struct CSVLimits: Sendable {
  /// Bytes of the whole file.
  public var bytes: Int
  /// Rows under the heading.
  public var rows: Int
  /// Columns.
  public var columns: Int
  /// Cells of the whole table, blank ones among them.
  public var cells: Int
  /// Bytes of one cell.
  public var cellBytes: Int
  /// Problems after which reading stops; a file with more is not this kind of file.
  public var problems: Int

  /// The limits of a site's tables unless said otherwise.
  public init(
    bytes: Int = 512 << 20, rows: Int = 4_000_000, columns: Int = 512, cells: Int = 40_000_000,
    cellBytes: Int = 64 << 10,
    problems: Int = 1_000
  ) {
    self.bytes = bytes
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.cellBytes = cellBytes
    self.problems = problems
  }
}

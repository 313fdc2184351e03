import Diagnostics

/// A table that was read: headings, and cells as stretches of one array of bytes.
///
/// Cells are text without the spaces around it; an apostrophe that only guards against being taken
/// for a formula is not part of it. Blank cells are missing values.
public struct TextTable: Sendable {
  /// Whether every row was read; otherwise findings say which ones were left out.
  public let isComplete: Bool
  /// The name under which the user knows the file.
  public let file: String
  /// The headings, in the order of the columns.
  public private(set) var columns: [String]
  /// Rows under the heading; blank ones do not count.
  public let rowCount: Int
  /// The byte between two cells of a row.
  public let separator: UInt8
  /// The bytes that `range` points into, as UTF-8.
  public let bytes: [UInt8]

  private let starts: [UInt32]
  private let ends: [UInt32]
  private let lines: [UInt32]

  init(
    isComplete: Bool, file: String, columns: [String], separator: UInt8, bytes: [UInt8],
    starts: [UInt32],
    ends: [UInt32], lines: [UInt32]
  ) {
    self.isComplete = isComplete
    self.file = file
    self.columns = columns
    self.separator = separator
    self.bytes = bytes
    self.starts = starts
    self.ends = ends
    self.lines = lines
    rowCount = lines.count
  }

  /// Where a cell's text lies in `bytes`.
  @inlinable
  public func range(row: Int, column: Int) -> Range<Int> {
    let (start, end) = bounds(row: row, column: column)
    return Int(start)..<Int(end)
  }

  @usableFromInline
  func bounds(row: Int, column: Int) -> (UInt32, UInt32) {
    let index = row * columns.count + column
    return (starts[index], ends[index])
  }

  /// Whether a cell is blank, which means that the value is missing.
  public func isBlank(row: Int, column: Int) -> Bool {
    let index = row * columns.count + column
    return starts[index] == ends[index]
  }

  /// A cell's text.
  public func text(row: Int, column: Int) -> String {
    String(decoding: bytes[range(row: row, column: column)], as: UTF8.self)
  }

  /// The physical line of the file on which a row starts; the heading is on line 1.
  public func line(row: Int) -> Int { Int(lines[row]) }

  /// The place of a cell, named by line and heading.
  public func place(row: Int, column: Int) -> SourcePlace {
    SourcePlace(file: file, line: line(row: row), field: columns[column])
  }

  /// The place of a whole row.
  public func place(row: Int) -> SourcePlace { SourcePlace(file: file, line: line(row: row)) }

  /// The column under a heading; the case of ASCII letters does not matter.
  public func column(named name: String) -> Int? {
    columns.firstIndex { $0 == name }
      ?? columns.firstIndex { TextTable.folded($0) == TextTable.folded(name) }
  }

  /// Gives a column another heading.
  public mutating func rename(_ column: Int, to name: String) { columns[column] = name }

  static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

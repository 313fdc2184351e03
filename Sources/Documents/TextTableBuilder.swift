/// Puts a table together cell by cell, for readers of files that are no tables.
///
/// A GraphML or Pajek file holds people and ties with values; as tables they go the same way as those of
/// a spreadsheet, and every complaint still names the line of the file. Columns may be added at any time:
/// rows from before are blank there.
public struct TextTableBuilder: Sendable {
  private let file: String
  private var names: [String]
  private var bytes: [UInt8] = []
  private var lines: [UInt32] = []
  /// One stretch of `bytes` a row and column, as far as the column was written.
  private var starts: [[UInt32]]
  private var ends: [[UInt32]]

  /// A table without rows.
  ///
  /// - Parameters:
  ///   - file: The name under which the user knows the file.
  ///   - columns: Headings, each once.
  public init(file: String, columns: [String]) {
    self.file = file
    names = columns
    starts = columns.map { _ in [] }
    ends = starts
  }

  /// How many rows there are.
  public var rowCount: Int { lines.count }

  /// How many bytes of text there are.
  public var byteCount: Int { bytes.count }

  /// The headings so far.
  public var columns: [String] { names }

  /// The place of a heading, which is added if it is new.
  public mutating func column(_ name: String) -> Int {
    if let index = names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) { return index }
    names.append(name)
    starts.append([])
    ends.append([])
    return names.count - 1
  }

  /// Adds a column under a name that nothing else has: "name", "name_2", "name_3" and so on.
  public mutating func newColumn(_ name: String) -> Int {
    var (free, count) = (name, 1)
    while names.contains(where: { $0.utf8.elementsEqual(free.utf8) }) {
      count += 1
      free = "\(name)_\(count)"
    }
    return column(free)
  }

  /// Begins a row; cells that are not set stay blank.
  ///
  /// - Parameter line: The physical line of the file, from 1.
  public mutating func addRow(line: Int) { lines.append(UInt32(clamping: line)) }

  /// Sets a cell of the row that was begun last; spaces around the text do not belong to it.
  public mutating func set(_ column: Int, _ text: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes += text
    let kept = CSVText.trimmed(bytes, start..<bytes.count)
    bytes.removeLast(bytes.count - kept.upperBound)
    fill(column, upTo: lines.count - 1)
    if starts[column].count == lines.count {
      starts[column].removeLast()
      ends[column].removeLast()
    }
    // A blank cell is an empty stretch, wherever it stands.
    starts[column].append(UInt32(kept.lowerBound))
    ends[column].append(UInt32(kept.upperBound))
  }

  /// Sets a cell of the row that was begun last.
  public mutating func set(_ column: Int, _ text: String) { set(column, Array(text.utf8)[...]) }

  /// The table as it stands.
  ///
  /// - Parameter isComplete: Whether everything of the file is in it.
  /// - Complexity: O(rows · columns).
  public func table(isComplete: Bool = true) -> TextTable {
    let (rows, width) = (lines.count, names.count)
    var (allStarts, allEnds) = ([UInt32](repeating: 0, count: rows * width), [UInt32]())
    allEnds = allStarts
    for column in 0..<width {
      for (row, (start, end)) in zip(starts[column], ends[column]).enumerated() {
        allStarts[row * width + column] = start
        allEnds[row * width + column] = end
      }
    }
    return TextTable(
      isComplete: isComplete, file: file, columns: names, separator: UInt8(ascii: ","),
      bytes: bytes, starts: allStarts, ends: allEnds, lines: lines)
  }

  /// The text of a cell in bytes that stand around it: without the spaces at its ends.
  public static func trimmed(_ bytes: [UInt8]) -> Range<Int> {
    CSVText.trimmed(bytes, 0..<bytes.count)
  }

  private mutating func fill(_ column: Int, upTo row: Int) {
    let missing = row - starts[column].count
    guard missing > 0 else { return }
    starts[column] += [UInt32](repeating: 0, count: missing)
    ends[column] += [UInt32](repeating: 0, count: missing)
  }
}

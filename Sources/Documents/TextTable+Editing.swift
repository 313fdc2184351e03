extension TextTable {
  /// A column that is new, or takes the place of the one of the same name.
  public struct NewColumn {
    /// The heading.
    public let name: String
    /// The text of a cell, by its row in the table that is edited; nil leaves it blank.
    public let text: (Int) -> String?

    /// A column.
    public init(_ name: String, text: @escaping (Int) -> String?) {
      self.name = name
      self.text = text
    }
  }

  /// The table with some rows only, without one of its columns and with further ones; rows keep their
  /// lines.
  ///
  /// - Parameter rows: The rows that are kept, in their new order; nil means all of them.
  /// - Complexity: O(rows · columns + bytes).
  public func edited(
    rows: [Int]? = nil, without dropped: Int? = nil, columns new: [NewColumn] = []
  ) -> TextTable {
    let kept = rows ?? Array(0..<rowCount)
    let old = columns.indices.filter { index in
      index != dropped && !new.contains { $0.name == columns[index] }
    }
    var (bytes, starts, ends) = (bytes, [UInt32](), [UInt32]())
    starts.reserveCapacity(kept.count * (old.count + new.count))
    ends.reserveCapacity(kept.count * (old.count + new.count))
    for row in kept {
      for column in old {
        let (start, end) = bounds(row: row, column: column)
        starts.append(start)
        ends.append(end)
      }
      for column in new {
        starts.append(UInt32(bytes.count))
        bytes += (column.text(row) ?? "").utf8
        ends.append(UInt32(bytes.count))
      }
    }
    return TextTable(
      isComplete: isComplete, file: file, columns: old.map { columns[$0] } + new.map(\.name),
      separator: separator, bytes: bytes, starts: starts, ends: ends,
      lines: kept.map { UInt32(line(row: $0)) })
  }

  /// Some columns only, under other headings.
  public func only(_ kept: [Int], names: [String]) -> TextTable {
    var (starts, ends) = ([UInt32](), [UInt32]())
    for row in 0..<rowCount {
      for column in kept {
        let (start, end) = bounds(row: row, column: column)
        starts.append(start)
        ends.append(end)
      }
    }
    return TextTable(
      isComplete: isComplete, file: file, columns: names, separator: separator, bytes: bytes,
      starts: starts, ends: ends, lines: (0..<rowCount).map { UInt32(line(row: $0)) })
  }
}

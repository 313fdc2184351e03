import Documents

/// Keeps the rows of a table in which a column holds a value, such as `wave` = `1`.
struct RowFilter {
  /// The columns that are looked at.
  let columns: [Int]
  private let values: [[UInt8]]

  init(_ conditions: [(column: Int, value: String)]) {
    columns = conditions.map(\.column)
    values = conditions.map { Array($0.value.utf8) }
  }

  func keeps(row: Int, of table: TextTable) -> Bool {
    zip(columns, values).allSatisfy { column, value in
      table.bytes[table.range(row: row, column: column)].elementsEqual(value)
    }
  }

  /// "wave = 1", for steps.
  func words(for table: TextTable) -> String {
    zip(columns, values).map { column, value in
      "\(table.columns[column]) = \(String(decoding: value, as: UTF8.self))"
    }.joined(separator: " and ")
  }
}

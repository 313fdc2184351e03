import Documents

/// Tables to be opened in a spreadsheet program, one a sheet.
///
/// Every sheet is one table from its first cell on: one row of headings, nothing merged, nothing said by colour alone
/// (Analysis Function: Releasing statistics in spreadsheets, F).
package struct Workbook: Sendable, Hashable {
  /// What the workbook is called.
  package var title: String
  package var sheets: [Sheet] = []

  /// One table.
  package struct Sheet: Sendable, Hashable {
    /// The name on its tab: letters, digits and spaces, at most 31.
    package var name: String
    package var columns: [Column]
    package var rows: [[Cell]]
  }

  /// A column and its width in centimetres.
  package struct Column: Sendable, Hashable {
    package var heading: String
    package var width = 3.0
  }

  /// What stands in a cell; the kind is written down, so that no program has to guess it.
  package enum Cell: Sendable, Hashable {
    /// Text, from anywhere: never a formula, whatever it begins with.
    case text(String)
    /// A number in the fewest digits that give it back.
    case number(Double)
    /// A number that is shown with exactly so many decimals.
    case fixed(Double, decimals: Int)
    /// Not defined.
    case blank
  }

  package init(title: String) { self.title = title }
}

extension Workbook.Sheet {
  /// A table of words.
  init(_ name: String, words columns: [(String, Double)], _ rows: [[String]]) {
    self.init(
      name: name, columns: columns.map { Workbook.Column(heading: $0.0, width: $0.1) },
      rows: rows.map { $0.map { $0.isEmpty ? .blank : .text($0) } })
  }

  /// A table that machines read, with headings for people; columns without one keep their own.
  ///
  /// - Returns: nil where the bytes are no table of ours.
  init?(_ name: String, csv bytes: [UInt8], headings: [String: SheetHeading]) {
    guard let table = CSVReader.read(bytes, name: name).table else { return nil }
    let known = table.columns.map { headings[$0] }
    self.init(
      name: name,
      columns: zip(table.columns, known).map { own, known in
        Workbook.Column(heading: known?.words ?? own, width: known?.width ?? 3)
      },
      rows: (0..<table.rowCount).map { row in
        known.enumerated().map { column, known in
          guard !table.isBlank(row: row, column: column) else { return .blank }
          let text = table.text(row: row, column: column)
          guard known?.isText != true, let number = Double(text) else { return .text(text) }
          return .number(number)
        }
      })
  }
}

import Diagnostics

/// A table laid out for a screen of so many columns: cells wrap, numbers stand to the right.
struct TerminalTable {
  private let table: Document.Table
  private let widths: [Int]
  private static let gap = 2

  init(_ table: Document.Table, width: Int) {
    self.table = table
    widths = Self.widths(table, width: width)
  }

  var text: String {
    let heading = lines(table.columns.map { Document.Cell($0.heading) })
    let rule = widths.map { String(repeating: "-", count: $0) }
      .joined(separator: String(repeating: " ", count: Self.gap))
    let rows = table.rows.map(lines)
    // Rows of several lines are set apart, so that the eye keeps to one.
    let isTall = rows.contains { $0.count > 1 }
    let body = rows.enumerated().flatMap { index, row in
      isTall && index > 0 ? [""] + row : row
    }
    return (heading + [rule] + body).joined(separator: "\n").replacing("\u{A0}", with: " ")
  }

  /// One row as lines of the screen.
  private func lines(_ cells: [Document.Cell]) -> [String] {
    let wrapped = zip(cells, widths).map { Self.wrap($0, $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var out = ""
      for (column, cell) in wrapped.enumerated() {
        let text = line < cell.count ? cell[line] : ""
        let room = String(repeating: " ", count: max(0, widths[column] - text.count))
        let gap = column == 0 ? "" : String(repeating: " ", count: Self.gap)
        out += gap + (table.columns[column].isNumber ? room + text : text + room)
      }
      while out.last == " " { out.removeLast() }
      return out
    }
  }

  /// Natural widths where they fit; else, one character at a time, the column gives way that makes
  /// the table least taller, the widest among equals, down to its longest word.
  private static func widths(_ table: Document.Table, width: Int) -> [Int] {
    var columns = table.columns.indices.map { column in
      ColumnFit(
        [Document.Cell(table.columns[column].heading)] + table.rows.map { $0[column] })
    }
    var excess = columns.map(\.width).reduce(0, +) + gap * (columns.count - 1) - width
    while excess > 0 {
      let open = columns.indices.filter { columns[$0].width > columns[$0].least }
      let heights = columns.map(\.heights)
      let costs = open.map { column in
        var heights = heights
        heights[column] = columns[column].heights(at: columns[column].width - 1)
        return height(heights)
      }
      guard
        let best = open.indices.min(by: { a, b in
          (costs[a], -columns[open[a]].width) < (costs[b], -columns[open[b]].width)
        })
      else { break }
      columns[open[best]].width -= 1
      excess -= 1
    }
    return columns.map(\.width)
  }

  /// The lines of a table whose columns have so many lines in each row.
  private static func height(_ columns: [[Int]]) -> Int {
    guard let rows = columns.first?.indices else { return 0 }
    return rows.reduce(0) { sum, row in sum + (columns.map { $0[row] }.max() ?? 0) }
  }

  /// How many lines the cells of a column take.
  private struct ColumnFit {
    let cells: [Document.Cell]
    /// The longest word.
    let least: Int
    var width: Int

    init(_ cells: [Document.Cell]) {
      self.cells = cells
      least = cells.flatMap { $0.lines.flatMap(TerminalTable.words) }.map(\.count).max() ?? 1
      width = cells.flatMap(\.lines).map { TerminalTable.clean($0).count }.max() ?? 1
    }

    var heights: [Int] { heights(at: width) }
    func heights(at width: Int) -> [Int] { cells.map { TerminalTable.wrap($0, width).count } }
  }

  private static func clean(_ text: String) -> String {
    Rendering.printable(text.replacing("\n", with: " "))
  }

  private static func words(_ text: String) -> [String] {
    clean(text).split(separator: " ").map(String.init)
  }

  /// A cell in lines of at most so many characters; a word that is longer stays whole.
  private static func wrap(_ cell: Document.Cell, _ width: Int) -> [String] {
    cell.lines.flatMap { text -> [String] in
      var lines = [""]
      for word in words(text) {
        let last = lines[lines.count - 1]
        if last.isEmpty {
          lines[lines.count - 1] = word
        } else if last.count + 1 + word.count <= width {
          lines[lines.count - 1] = last + " " + word
        } else {
          lines.append(word)
        }
      }
      return lines
    }
  }
}

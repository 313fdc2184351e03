import Diagnostics
import Documents

/// Turns rows of tables of one sort into values of the map, and counts what could not be read.
struct CanvasFilling {
  private let variables: CanvasVariables
  private let isOfTies: Bool
  private let naming: Int?
  private var columns: [Int]?
  private var locked: [Int]
  private let file: String
  /// Where the variables stand in the table that was read last.
  private var last: (headings: [String], places: [[(answer: String, column: Int)]])?

  init(_ tables: [TextTable], _ kind: CanvasPart.Kind) {
    variables = CanvasVariables(tables, without: kind.technical)
    isOfTies = kind == .ties
    naming = isOfTies ? nil : variables.naming
    locked = variables.variables.map { _ in 0 }
    file = tables.first?.file ?? ""
  }

  /// Variables whose several columns are one again.
  var joined: [String] { variables.variables.filter(\.isJoined).map(\.name) }

  /// The values of a row; the name among them stands in the column of names.
  mutating func values(
    _ table: TextTable, _ row: Int, _ map: inout InterviewMap
  ) -> [InterviewMap.Value] {
    let columns = self.columns ?? places(&map)
    self.columns = columns
    return said(table, row).map { (columns[$0], $1) }
  }

  /// The name that a row gives, if it gives one.
  mutating func name(_ table: TextTable, _ row: Int) -> ArraySlice<UInt8>? {
    guard let naming else { return nil }
    return said(table, row).first { $0.variable == naming }?.text
  }

  /// What a row says, by the number of the variable; blank and unreadable cells say nothing.
  private mutating func said(
    _ table: TextTable, _ row: Int
  ) -> [(variable: Int, text: ArraySlice<UInt8>)] {
    let places: [[(answer: String, column: Int)]]
    if let last, last.headings == table.columns {
      places = last.places
    } else {
      places = variables.places(in: table)
      last = (table.columns, places)
    }
    var values: [(Int, ArraySlice<UInt8>)] = []
    for (index, columns) in places.enumerated() {
      let filled = columns.filter { !table.isBlank(row: row, column: $0.column) }
      guard let first = filled.first else { continue }
      let cell = table.bytes[table.range(row: row, column: first.column)]
      if cell.elementsEqual(CanvasVariables.locked.utf8) {
        locked[index] += 1
      } else if variables.variables[index].isJoined {
        values.append((index, Array(chosen(filled, table, row).utf8)[...]))
      } else {
        values.append((index, cell))
      }
    }
    return values
  }

  private func chosen(
    _ columns: [(answer: String, column: Int)], _ table: TextTable, _ row: Int
  ) -> String {
    let chosen = columns.filter {
      table.bytes[table.range(row: row, column: $0.column)].elementsEqual("true".utf8)
    }
    if chosen.isEmpty { return CanvasVariables.none }
    return chosen.map(\.answer).joined(separator: InterviewMap.between)
  }

  private func places(_ map: inout InterviewMap) -> [Int] {
    variables.variables.enumerated().map { index, variable in
      if index == naming { return InterviewMap.label }
      return isOfTies ? map.tieColumn(variable.name) : map.column(variable.name)
    }
  }

  /// Says what could not be read.
  func warn(_ findings: inout Findings) {
    for (variable, count) in zip(variables.variables, locked) where count > 0 {
      findings.add(
        Finding(
          "W-NC-LOCKED",
          count == 1
            ? "1 value of \(Rendering.cited(variable.name)) was encrypted when it was exported; it counts"
              + " as missing"
            : "\(count) values of \(Rendering.cited(variable.name)) were encrypted when they were"
              + " exported; they count as missing", at: SourcePlace(file: file),
          hint: "unlock the interviews in Network Canvas, and export them again"))
    }
  }
}

import Diagnostics
import Documents
import Networks

/// A table in which rows and columns are people, and a cell that is not 0 or blank a tie from the row to the
/// column; or people and places, where the labels differ.
enum MatrixTable {
  /// Whether the headings after the first are the first column again.
  static func hasEqualLabels(_ table: TextTable) -> Bool {
    table.rowCount > 1 && table.columns.count == table.rowCount + 1
      && (0..<table.rowCount).allSatisfy { table.text(row: $0, column: 0) == table.columns[$0 + 1] }
  }

  /// The network of a matrix.
  ///
  /// - Parameter hasHeadings: Whether the columns have names of their own.
  static func network(
    _ table: TextTable, hasHeadings: Bool, _ findings: inout Findings
  ) -> MappedNetwork? {
    guard let labels = MatrixLabels(table, hasHeadings: hasHeadings, &findings) else { return nil }
    var matrix = Reading(table, labels)
    let network = matrix.network()
    findings.add(contentsOf: matrix.builder.findings)
    return network
  }

  private struct Reading {
    let table: TextTable
    var builder: NetworkBuilder
    /// Cells that hold a mark for a missing value, and the rows that hold nothing else.
    private var missing = LineTally()
    private var isUnanswered: [Bool] = []
    private let rowLabels: [String]
    private let columnLabels: [String]
    private let firstColumn: Int

    init(_ table: TextTable, _ labels: MatrixLabels) {
      self.table = table
      builder = NetworkBuilder(file: table.file, format: "a matrix")
      (rowLabels, columnLabels) = (labels.rows, labels.columns)
      firstColumn = labels.firstColumn
    }

    mutating func network() -> MappedNetwork? {
      let isSquare = rowLabels == columnLabels
      let shared = Set(rowLabels).intersection(columnLabels)
      guard isSquare || shared.isEmpty else {
        complain(shared.sorted()[0])
        return nil
      }
      isUnanswered = (0..<table.rowCount).map { row in
        columnLabels.indices.allSatisfy {
          MatrixLabels.isMissing(table, row, firstColumn + $0) || (isSquare && $0 == row)
        }
      }
      addPeople()
      if !isSquare {
        for label in columnLabels { _ = builder.addPlace(Array(label.utf8)[...], line: 1) }
      }
      guard !builder.findings.hasErrors else { return nil }
      readCells(isSquare: isSquare)
      builder.warnOfMissing(missing, silent: isUnanswered.count { $0 })
      return builder.network()
    }

    /// Whoever has no answer in the whole row was not asked.
    private mutating func addPeople() {
      let surveyed = !isUnanswered.contains(true) ? nil : builder.personColumn("surveyed")
      for (row, label) in rowLabels.enumerated() {
        let line = table.line(row: row)
        guard builder.addPerson(Array(label.utf8)[...], line: line) != nil, let surveyed else {
          continue
        }
        let answer = isUnanswered[row] ? "no" : "yes"
        builder.setPerson(surveyed, Array(answer.utf8)[...], line: line)
      }
    }

    private mutating func readCells(isSquare: Bool) {
      let columns = columnLabels.indices.map { index -> CSVNumberColumn in
        var found = Findings()
        let column = CSVNumberColumn(table, column: firstColumn + index, findings: &found)
        builder.add(found)
        return column
      }
      let isValued = !isZeroOne(columns)
      for row in 0..<table.rowCount where !builder.isGivenUp {
        for (column, cells) in columns.enumerated() {
          switch cells.content(row: row) {
          case .blank, .refused, .number(0): continue
          case .other:
            if MatrixLabels.isMissing(table, row, firstColumn + column) {
              missing.note(table.line(row: row))
            } else {
              complainNoNumber(row, firstColumn + column)
            }
          case .number(let value):
            add(row, column, value, isSquare: isSquare, isValued: isValued)
          }
        }
      }
    }

    private mutating func add(
      _ row: Int, _ column: Int, _ value: Double, isSquare: Bool, isValued: Bool
    ) {
      let weight = isValued ? Array(shortest(value).utf8)[...] : nil
      if isSquare {
        builder.addTie(from: row, to: column, line: table.line(row: row))
        if let weight { builder.setWeight(weight) }
      } else {
        builder.addAttendance(
          person: row, place: column, weight: weight, line: table.line(row: row))
      }
    }

    private func isZeroOne(_ columns: [CSVNumberColumn]) -> Bool {
      columns.allSatisfy { cells in
        (0..<table.rowCount).allSatisfy { row in
          guard case .number(let value) = cells.content(row: row) else { return true }
          return value == 0 || value == 1
        }
      }
    }

    private mutating func complain(_ label: String) {
      builder.complain(
        "E-NET-MATRIX",
        "rows and columns of this matrix are neither the same people nor people and places:"
          + " \(Rendering.cited(label)) stands in both, others in one of them", line: 1,
        hint: "give rows and columns the same labels in the same order")
    }

    private mutating func complainNoNumber(_ row: Int, _ column: Int) {
      let text = table.text(row: row, column: column)
      builder.complain(
        "E-NET-NUMBER", "\(Rendering.cited(text)) is \(CSVNumberFault.words(for: text).what)",
        line: table.line(row: row), field: table.columns[column],
        hint: "a cell of a matrix is 0 or blank for no tie, and a number for one", value: text)
    }
  }
}

import Diagnostics
import Documents

/// How far a `*Matrix` has been read: a row begins on a line of its own and may go on on further ones.
struct PajekMatrix {
  var rows = 0
  var columns = 0
  var row = 0
  var column = 0
  var line = 0
  var rowLine = 0
}

extension PajekReading {
  /// `*Matrix [:k "relation"]`: n rows of n numbers, or people by places; 0 = no tie.
  mutating func beginMatrix() {
    guard hasNetwork(), let network = networks.last else { return }
    guard let relation = relation() else { return section = .skipped }
    let people = network.peopleCount ?? network.count
    matrix = PajekMatrix(
      rows: people, columns: network.peopleCount.map { network.count - $0 } ?? network.count,
      line: text.line)
    section = .matrix(relation: relation)
  }

  mutating func takeRow(_ relation: Int32) {
    if matrix.column == 0 { matrix.rowLine = text.line }
    guard matrix.row < matrix.rows else {
      complaints.complain(
        "E-PAJEK-MATRIX", "the matrix has more than \(matrix.rows) rows", line: text.line,
        hint: "it needs \(matrix.rows) rows of \(matrix.columns) numbers")
      return section = .skipped
    }
    guard matrix.column + line.words.count <= matrix.columns else {
      complaints.complain(
        "E-PAJEK-MATRIX",
        "row \(matrix.row + 1) of the matrix, from line \(matrix.rowLine), has "
          + "\(matrix.column + line.words.count) numbers; it needs \(matrix.columns)",
        line: text.line)
      return section = .skipped
    }
    for word in line.words {
      takeCell(word, relation)
      matrix.column += 1
    }
    if matrix.column == matrix.columns {
      matrix.row += 1
      matrix.column = 0
    }
  }

  private mutating func takeCell(_ word: PajekWord, _ relation: Int32) {
    guard let value = CSVNumber.parse(text.bytes, word.range) else {
      return complaints.complainNumber(
        text.bytes[word.range], as: "cell", line: text.line,
        missing: "write 0 where there is no tie")
    }
    guard value != 0, let network = networks.last else { return }
    let people = network.peopleCount ?? 0
    add(matrix.row, people + matrix.column, relation, true, word.range)
  }

  mutating func endMatrix() {
    guard matrix.row < matrix.rows, !complaints.isGivenUp else { return }
    complaints.complain(
      "E-PAJEK-MATRIX",
      matrix.column > 0
        ? "row \(matrix.row + 1) of the matrix has \(matrix.column) numbers; it needs "
          + "\(matrix.columns)"
        : "the matrix has \(matrix.row) rows; it needs \(matrix.rows)",
      line: matrix.column > 0 ? matrix.rowLine : matrix.line,
      hint: "check that the file was copied as a whole")
  }
}

extension PajekReading {
  /// Lines of a partition or a vector: a number for each vertex.
  mutating func takeValues() {
    guard let last = values.indices.last, case .values(_, let isWhole) = object else { return }
    for word in line.words {
      let bytes = text.bytes[word.range]
      let number = CSVNumber.parse(text.bytes, word.range)
      if isWhole, let number, number.rounded() != number {
        complaints.complain(
          "E-NET-NUMBER", "the class \(Rendering.cited(text.text(word.range))) is no whole number",
          line: text.line, hint: "save numbers that are not whole as a vector, .vec",
          value: text.text(word.range))
        continue
      }
      guard number != nil else {
        complaints.complainNumber(
          bytes, as: isWhole ? "class" : "value", line: text.line,
          missing: isWhole ? "write a whole number" : "write a number")
        continue
      }
      if values[last].cells.count <= values[last].count {
        values[last].cells.append((word.range, Int32(clamping: text.line)))
      }
    }
  }

  mutating func endValues() {
    guard let values = values.last, values.cells.count != values.count, !complaints.isGivenUp else {
      return
    }
    let many =
      values.cells.count > values.count ? "more than \(values.count)" : "\(values.cells.count)"
    complaints.complain(
      "E-PAJEK-LENGTH", "\(values.count) numbers are announced here, and \(many) follow",
      line: values.line, hint: "there must be one for each vertex")
  }
}

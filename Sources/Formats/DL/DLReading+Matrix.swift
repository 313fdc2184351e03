import Diagnostics
import Documents

extension DLReading {
  /// Reads what stands behind `data:`; whether all of it makes sense.
  mutating func readData() -> Bool {
    if header.isList {
      readList()
    } else {
      readMatrices()
    }
    return !complainQuote() && complaints.problems == 0
  }

  /// Complains about the first quotation mark that is not closed, if there is one.
  mutating func complainQuote() -> Bool {
    guard let line = words.openQuote else { return false }
    complain(
      "E-DL-QUOTE", "a quotation mark is not closed on this line", line: line,
      hint: "close it behind the label")
    return true
  }

  /// How far rows and the lines of the file go together.
  private struct Alignment {
    /// Where a row began in the middle of a line first.
    var oddRow: (row: Int, line: Int)?
    /// Words on each line: on the first, on the line that is read, and whether all lines are alike.
    var first: Int?
    var current = 0
    var isUniform = true

    mutating func note(_ word: DLWord) {
      if word.startsLine { endLine() }
      current += 1
    }

    mutating func endLine() {
      if current > 0, let first, current != first { isUniform = false }
      if current > 0, first == nil { first = current }
      current = 0
    }

    /// Whether the line that is read now is at most as long as the others.
    var endsWell: Bool { isUniform && current <= first ?? current }
  }

  private mutating func readMatrices() {
    guard let rows = header.rows else { return }
    missingOfRow = [Int32](repeating: 0, count: rows)
    var alignment = Alignment()
    for matrix in 0..<header.matrices {
      skipMark()
      guard readColumnLabels(matrix, &alignment) else { return }
      for row in 0..<rows where !complaints.isGivenUp {
        guard readRow(row, of: matrix, &alignment) else { return }
      }
    }
    skipMark()
    if let word = words.peek {
      return complain(
        "E-DL-MATRIX", "the data go on behind the last cell", line: word.line,
        hint: "check n, nm and the rows before this line")
    }
    guard let odd = alignment.oddRow else { return }
    if alignment.endsWell {
      complaints.warn(
        "W-DL-LINES", "rows do not begin on lines of their own; the cells were counted",
        line: odd.line)
    } else {
      complain(
        "E-DL-MATRIX",
        "row \(odd.row + 1) begins in the middle of this line, so a row before it has too few or "
          + "too many cells", line: odd.line)
    }
  }

  /// The `!` that stands between matrices.
  private mutating func skipMark() {
    while let word = words.peek, !word.isQuoted, text(word.range) == "!" { _ = words.take() }
  }

  private mutating func readColumnLabels(_ matrix: Int, _ alignment: inout Alignment) -> Bool {
    guard header.embedsColumnLabels, let columns = header.columns else { return true }
    if matrix > 0 {
      // Later matrices may repeat the labels or not.
      guard let word = words.peek, columnNames.find(bytes, word.range) == 0,
        header.embedsRowLabels || CSVNumber.parse(bytes, word.range) == nil
      else { return true }
      if header.embedsRowLabels, rowNames.find(bytes, word.range) == 0, !repeatsLabels() {
        return true
      }
    }
    let isListed = header.columnLabels != nil
    for column in 0..<columns {
      guard let word = words.take() else { return complainEnd("the labels of the columns") }
      let (index, isNew) = columnNames.insert(bytes, word.range)
      if index != column || (isNew && (isListed || matrix > 0)) {
        complain(
          "E-DL-LABELS", "the column label \(cited(word)) does not stand where it should",
          line: word.line, hint: "each column has one label, the same in every matrix")
        return false
      }
    }
    return true
  }

  /// Whether two labels stand next to each other here, as at the head of a matrix.
  private func repeatsLabels() -> Bool {
    var ahead = words
    _ = ahead.take()
    return ahead.peek.map { columnNames.find(bytes, $0.range) == 1 } ?? false
  }

  private mutating func readRow(
    _ row: Int, of matrix: Int, _ alignment: inout Alignment
  ) -> Bool {
    let columns = columnsOfRow(row)
    if let word = words.peek, !columns.isEmpty || header.embedsRowLabels {
      let isFirst = matrix == 0 && row == 0 && !header.embedsColumnLabels
      if !word.startsLine, !isFirst, alignment.oddRow == nil { alignment.oddRow = (row, word.line) }
    }
    if header.embedsRowLabels {
      guard let word = words.take() else { return complainEnd("row \(row + 1)") }
      alignment.note(word)
      guard takeRowLabel(word, row, matrix) else { return false }
    }
    for column in columns {
      guard let word = words.take() else { return complainEnd("row \(row + 1)") }
      alignment.note(word)
      takeCell(word, matrix, row, column)
      if complaints.isGivenUp { return false }
    }
    return true
  }

  private func columnsOfRow(_ row: Int) -> [Int] {
    let columns = header.columns ?? 0
    let all: Range<Int>
    switch header.layout {
    case .lowerhalf: all = 0..<(row + 1)
    case .upperhalf: all = row..<columns
    default: all = 0..<columns
    }
    return header.hasDiagonal ? Array(all) : all.filter { $0 != row }
  }

  private mutating func takeRowLabel(_ word: DLWord, _ row: Int, _ matrix: Int) -> Bool {
    let isListed = header.rowLabels != nil || matrix > 0
    let (index, isNew) = rowNames.insert(bytes, word.range)
    if index == row, !(isNew && isListed) { return true }
    complain(
      "E-DL-LABELS", "the row label \(cited(word)) does not stand where it should",
      line: word.line, hint: "each row begins with its label, the same in every matrix")
    return false
  }

  private mutating func takeCell(_ word: DLWord, _ matrix: Int, _ row: Int, _ column: Int) {
    if let value = CSVNumber.parse(bytes, word.range) {
      if value != 0 { add(matrix, row, column, word.range, word.line) }
    } else if [".", "na"].contains(text(word.range).lowercased()) {
      missing.note(word.line)
      missingOfRow[row] += 1
    } else {
      complaints.complainNumber(
        bytes[word.range], as: "cell", line: word.line,
        missing: "write 0 where there is no tie, and a point where it is not known")
    }
  }

  private mutating func complainEnd(_ what: String) -> Bool {
    complain(
      "E-DL-MATRIX", "the file ends in \(what) of a matrix", line: header.dataLine,
      hint: "check that it was copied as a whole")
    return false
  }

  /// Keeps a cell, as long as there are not too many.
  mutating func add(_ matrix: Int, _ row: Int, _ column: Int, _ value: Range<Int>, _ line: Int) {
    guard cells.count < NetworkBuilder.Limits.ties else {
      complain(
        "E-NET-LIMIT", "there are more than \(NetworkBuilder.Limits.ties) ties", line: line)
      return complaints.giveUp()
    }
    cells.append(
      Cell(
        matrix: Int32(matrix), row: Int32(row), column: Int32(column),
        line: Int32(clamping: line), value: value))
  }
}

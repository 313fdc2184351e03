import Diagnostics
import Documents

extension DLReading {
  /// Reads lists of nodes or edges, one a line, with `!` between matrices.
  mutating func readList() {
    var matrix = 0
    var row = 0
    var line: [DLWord] = []
    var lastLine = header.dataLine
    while !complaints.isGivenUp, let word = words.take() {
      line.append(word)
      lastLine = word.line
      if let next = words.peek, !next.startsLine { continue }
      if line.count == 1, !word.isQuoted, text(word.range) == "!" {
        checkRows(row, line: lastLine)
        matrix += 1
        row = 0
      } else if matrix >= header.matrices {
        return complain(
          "E-DL-LIST", "there are more matrices than \(header.matrices)", line: word.line,
          hint: "say how many there are, as in nm=2")
      } else {
        take(line, matrix, row)
        row += 1
      }
      line.removeAll(keepingCapacity: true)
    }
    checkEnd(matrix, row, line: lastLine)
    checkNames()
    if zeros.count > 0 {
      complaints.warn(
        "W-NET-ZERO",
        zeros.count == 1
          ? "1 row of weight 0 says that there is no tie; it was left out"
          : "\(zeros.count) rows of weight 0 say that there is no tie; they were left out",
        line: zeros.line)
    }
  }

  /// A list that counts its ties has a line for everybody.
  private mutating func checkRows(_ rows: Int, line: Int) {
    guard header.layout == .nodelist1b, let announced = header.rows, rows < announced else {
      return
    }
    complain(
      "E-DL-LIST", "\(announced) rows are announced, and only \(rows) are here", line: line,
      hint: "check that the file was copied as a whole; a row without ties is a 0")
  }

  /// Whether the list ends where it should: in the last matrix, behind its last row.
  private mutating func checkEnd(_ matrix: Int, _ rows: Int, line: Int) {
    guard !complaints.isGivenUp else { return }
    if matrix < header.matrices { checkRows(rows, line: line) }
    if matrix + 1 < header.matrices {
      complain(
        "E-DL-LIST",
        "\(header.matrices) matrices are announced, and the data end in matrix"
          + " \(matrix + 1)", line: line,
        hint: "check that the file was copied as a whole; between matrices stands a !")
    } else if header.matrices > 1, matrix + 1 == header.matrices, rows == 0 {
      complaints.warn(
        "W-NET-NOTIES", "nobody has a tie in matrix \(matrix + 1)", line: line,
        hint: "check that the file was copied as a whole")
    }
  }

  private mutating func take(_ line: [DLWord], _ matrix: Int, _ row: Int) {
    switch header.layout {
    case .nodelist1b: takeCounted(line, matrix, row)
    case .nodelist1, .nodelist2: takeNodes(line, matrix)
    default: takeEdge(line, matrix)
    }
  }

  /// `i j [value]`.
  private mutating func takeEdge(_ line: [DLWord], _ matrix: Int) {
    guard line.count == 2 || line.count == 3 else {
      return complain(
        "E-DL-LIST",
        "a tie needs two ends and may have a value, but this line has \(line.count)"
          + " \(line.count == 1 ? "word" : "words")", line: line[0].line,
        hint: "a label with spaces stands in quotation marks")
    }
    let ends = (index(line[0], isRow: true), index(line[1], isRow: false))
    var value = 0..<0
    if line.count == 3 {
      value = line[2].range
      guard let number = CSVNumber.parse(bytes, value) else {
        return complaints.complainNumber(
          bytes[value], as: "value", line: line[0].line,
          missing: "write a number, or leave the value out, which means 1")
      }
      if number == 0 { return zeros.note(line[0].line) }
    }
    if case (let row?, let column?) = ends { add(matrix, row, column, value, line[0].line) }
  }

  /// `i j k …`: the row and the columns where it has a tie.
  private mutating func takeNodes(_ line: [DLWord], _ matrix: Int) {
    guard let row = index(line[0], isRow: true) else { return }
    for word in line.dropFirst() where !complaints.isGivenUp {
      if let column = index(word, isRow: false) { add(matrix, row, column, 0..<0, word.line) }
    }
  }

  /// `count j k …`: the rows stand in their order, and none is left out (F: UCINET's help on exports).
  private mutating func takeCounted(_ line: [DLWord], _ matrix: Int, _ row: Int) {
    guard row < header.rows ?? 0 else {
      return complain(
        "E-DL-LIST", "there are more than \(header.rows ?? 0) rows", line: line[0].line)
    }
    guard let count = CSVNumber.parseCount(bytes, line[0].range), count == line.count - 1 else {
      return complain(
        "E-DL-LIST", "this row says it has \(cited(line[0])) ties, and \(line.count - 1) follow",
        line: line[0].line)
    }
    for word in line.dropFirst() {
      if let column = index(word, isRow: false) { add(matrix, row, column, 0..<0, word.line) }
    }
  }

  /// Nobody whom the header counts may be without a name.
  private mutating func checkNames() {
    guard complaints.problems == 0 else { return }
    check(
      rowNames.count, header.rows, isNamed: header.embedsRowLabels,
      isTwoModeList ? "rows" : "people")
    if isTwoModeList {
      check(columnNames.count, header.columns, isNamed: header.embedsColumnLabels, "columns")
    }
  }

  private mutating func check(_ count: Int, _ announced: Int?, isNamed: Bool, _ what: String) {
    guard isNamed, let announced, count != announced else { return }
    complain(
      "E-DL-COUNT", "\(announced) \(what) are announced, and the data name \(count)",
      line: header.line, hint: "write the labels of all before \"data:\", behind \"labels:\"")
  }
}

import Diagnostics
import Documents
import Networks

extension DLReading {
  /// Sees to it that the numbers of rows and columns are known and fit the layout.
  mutating func settleCounts() -> Bool {
    guard let rows = header.rows, let columns = header.columns else {
      complain(
        "E-DL-COUNT", "it is not said how many people there are", line: header.line,
        hint: "write n=12, or nr=12 and nc=5, behind DL")
      return false
    }
    let needsSquare =
      header.layout == .lowerhalf || header.layout == .upperhalf
      || (header.layout == .fullmatrix && !header.hasDiagonal)
    if needsSquare, rows != columns {
      complain(
        "E-DL-COUNT", "\(rows) rows and \(columns) columns have no diagonal or halves",
        line: header.line, hint: "use the format fullmatrix with the diagonal present")
      return false
    }
    if header.matrices * rows > NetworkBuilder.Limits.ties {
      complain("E-NET-LIMIT", "there are said to be too many rows", line: header.line)
      complaints.giveUp()
      return false
    }
    return true
  }

  /// Takes the labels of the header as names; whether they can be.
  mutating func settleLabels() -> Bool {
    // What they count may stand behind them, so only now can all be compared.
    for (labels, count) in [
      (header.rowLabels, header.rows), (header.columnLabels, header.columns),
      (header.matrixLabels, header.matrices),
    ] {
      if let labels, let count {
        checkCount(labels, count, line: labels.first?.line ?? header.line)
      }
    }
    guard complaints.problems == 0 else { return false }
    if let labels = header.rowLabels { rowNames = names(labels, "rows") }
    if let labels = header.columnLabels { columnNames = names(labels, "columns") }
    if let labels = header.matrixLabels {
      _ = names(labels, "matrices")
      for label in labels where label.text.count > NetworkBuilder.Limits.idBytes {
        complain("E-NET-LIMIT", "this label is too long", line: label.line)
      }
    }
    return complaints.problems == 0
  }

  /// Complains if there are not as many labels as there should be.
  mutating func checkCount(_ labels: [DLHeader.Label], _ count: Int, line: Int) {
    guard labels.count != count else { return }
    complain(
      "E-DL-LABELS",
      labels.count == 1
        ? "there is 1 label here for \(count)"
        : "there are \(labels.count) labels here for \(count)", line: line,
      hint: "a label with spaces stands in quotation marks")
  }

  /// Labels that are there twice cannot be told apart in UCINET either.
  private mutating func names(_ labels: [DLHeader.Label], _ what: String) -> ByteIndex {
    var names = ByteIndex(capacity: labels.count)
    for label in labels {
      let (_, isNew) = names.insert(bytes, label.text)
      if !isNew, !complaints.isGivenUp {
        complaints.complain(
          "E-DL-TWICE", "two \(what) are labelled \(Rendering.cited(text(label.text)))",
          line: label.line,
          hint: "give each a label of its own; UCINET keeps only 18 letters of each",
          value: text(label.text))
      }
    }
    return names
  }

  /// The index of a row or column in a list, by number or by label; nil with a complaint if there is none.
  mutating func index(_ word: DLWord, isRow: Bool) -> Int? {
    let count = (isRow ? header.rows : header.columns) ?? 0
    let isEmbedded = isRow ? header.embedsRowLabels : header.embedsColumnLabels
    guard isEmbedded else {
      if !word.isQuoted, let number = CSVNumber.parseCount(bytes, word.range), number >= 1,
        number <= UInt64(count)
      {
        return Int(number) - 1
      }
      complaints.complain(
        "E-DL-INDEX", "\(cited(word)) is not one of the numbers from 1 to \(count)",
        line: word.line,
        hint: "if the data hold labels, write \"labels embedded\" before \"data:\"",
        value: text(word.range))
      return nil
    }
    // In a list of ties between people both ends are the same people.
    let isShared = isRow || !isTwoModeList
    let isListed = (isShared ? header.rowLabels : header.columnLabels) != nil
    let found = isShared ? rowNames.find(bytes, word.range) : columnNames.find(bytes, word.range)
    if let found { return found }
    guard !isListed, !word.range.isEmpty else { return complainLabel(word, isShared) }
    guard (isShared ? rowNames.count : columnNames.count) < count else {
      complain(
        "E-DL-COUNT", "\(cited(word)) is one label more than the \(count) that are announced",
        line: word.line, hint: "check how the label is written, or the number behind n")
      return nil
    }
    return isShared
      ? rowNames.insert(bytes, word.range).index : columnNames.insert(bytes, word.range).index
  }

  var isTwoModeList: Bool {
    header.layout == .nodelist2 || header.layout == .edgelist2 || header.rows != header.columns
  }

  private mutating func complainLabel(_ word: DLWord, _ isRow: Bool) -> Int? {
    let names = isRow ? rowNames : columnNames
    let near =
      complaints.mayLookFor(among: names.count)
      ? nearWord(to: text(word.range), among: names.texts) : nil
    complaints.complain(
      "E-NET-UNKNOWN", "there is no label \(cited(word))", line: word.line,
      hint: near.map { "did you mean \(Rendering.cited($0))?" }, value: text(word.range))
    return nil
  }
}

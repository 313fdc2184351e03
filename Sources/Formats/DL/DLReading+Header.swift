import Diagnostics
import Documents

extension DLReading {
  private static let prefixes: Set = [
    "row", "rows", "column", "columns", "col", "cols", "matrix", "matrices", "level", "levels",
  ]

  /// Reads up to `data:`; whether the data can be read by it.
  mutating func readHeader() -> Bool {
    header.line = words.peek?.line ?? 1
    guard let first = words.take(), plain(first) == "dl" else {
      complain(
        "E-DL-WORD", "a DL file begins with the word DL", line: header.line,
        hint: "write DL n=12 with the number of people")
      return false
    }
    while !complaints.isGivenUp, let word = nextWord() {
      if plain(word) == "data" {
        header.dataLine = word.line
        return complaints.problems == 0 && settleCounts() && settleLabels()
      }
      take(word)
    }
    if !complaints.isGivenUp {
      complain(
        "E-DL-DATA", "there is no \"data:\" in this file", line: header.line,
        hint: "check that it was copied as a whole")
    }
    return false
  }

  private mutating func nextWord() -> DLWord? {
    if let pending = pendingPrefix {
      pendingPrefix = nil
      return pending
    }
    return words.take()
  }

  private mutating func take(_ word: DLWord) {
    let key = word.isQuoted ? "" : plain(word)
    switch key {
    case ":": break
    case "n", "nr", "nc", "nm": takeCount(key, word)
    case "format": takeLayout(word)
    case "diagonal": takeDiagonal(word)
    case "labels": takeLabels("", word)
    case _ where DLReading.prefixes.contains(key):
      guard let next = words.peek, plain(next) == "labels" else { return complainWord(word) }
      _ = words.take()
      takeLabels(key, next)
    default: complainWord(word)
    }
  }

  private mutating func complainWord(_ word: DLWord) {
    let known = ["format", "diagonal", "labels", "data", "row", "column", "matrix"]
    let near = nearestName(to: plain(word), among: known)
    complaints.complain(
      "E-DL-WORD", "\(cited(word)) is no word of the DL language", line: word.line,
      hint: near.map { "did you mean \"\($0)\"?" }
        ?? "before \"data:\" stand n, nr, nc, nm, format, diagonal and labels",
      value: text(word.range))
    // One line of such words is one problem.
    while let next = words.peek, next.line == word.line, plain(next) != "data" { _ = words.take() }
  }

  private mutating func takeCount(_ key: String, _ word: DLWord) {
    let next = words.peek
    guard let next, let number = CSVNumber.parseCount(bytes, next.range), number > 0 else {
      let found = next.map { ", not \(cited($0))" } ?? ""
      if let next, next.line == word.line { _ = words.take() }
      return complain(
        "E-DL-COUNT", "\(key) needs a number\(found)", line: word.line,
        hint: "write it as in \(key)=12")
    }
    _ = words.take()
    let limit = key == "nm" ? DLReading.matrixLimit : NetworkBuilder.Limits.people
    guard number <= UInt64(limit) else {
      complain(
        "E-NET-LIMIT", "\(key) is \(number); at most \(limit) are read", line: word.line)
      return complaints.giveUp()
    }
    let count = Int(number)
    switch key {
    case "n":
      if header.rows ?? count != count || header.columns ?? count != count {
        return complain("E-DL-COUNT", "n is said twice, and not the same", line: word.line)
      }
      (header.rows, header.columns) = (count, count)
    case "nr": header.rows = count
    case "nc": header.columns = count
    default: header.saidMatrices = count
    }
  }

  private mutating func takeLayout(_ word: DLWord) {
    guard let next = words.take() else { return complainWord(word) }
    let name = plain(next)
    let alias = ["edgelist": "edgelist1", "nodelist": "nodelist1"][name] ?? name
    if let layout = DLHeader.Layout(rawValue: alias) {
      header.layout = layout
      return
    }
    let known = DLHeader.Layout.allCases.map(\.rawValue)
    let near = nearestName(to: name, among: known)
    complaints.complain(
      "E-DL-FORMAT", "the format \(cited(next)) is not read", line: next.line,
      hint: near.map { "did you mean \($0)?" } ?? "export it as one of: "
        + known.joined(separator: ", "), value: text(next.range))
  }

  private mutating func takeDiagonal(_ word: DLWord) {
    let next = words.take()
    switch next.map(plain) {
    case "absent": header.hasDiagonal = false
    case "present": header.hasDiagonal = true
    default:
      complain(
        "E-DL-WORD", "the diagonal is absent or present, not \(next.map(cited) ?? "nothing")",
        line: word.line)
    }
  }

  /// `labels:` with their list, or `labels embedded`.
  private mutating func takeLabels(_ prefix: String, _ word: DLWord) {
    let isColon = words.peek.map { !$0.isQuoted && text($0.range) == ":" } ?? false
    if isColon { _ = words.take() }
    if let next = words.peek, !next.isQuoted, plain(next) == "embedded" {
      _ = words.take()
      if !prefix.hasPrefix("col") { header.embedsRowLabels = true }
      if !prefix.hasPrefix("row") { header.embedsColumnLabels = true }
      return
    }
    switch prefix {
    case _ where prefix.hasPrefix("row"):
      header.rowLabels = labels(word, count: header.rows)
    case _ where prefix.hasPrefix("col"):
      header.columnLabels = labels(word, count: header.columns)
    case "": header.rowLabels = labels(word, count: header.rows)
    default: header.matrixLabels = labels(word, count: header.saidMatrices)
    }
  }

  /// The labels up to the next word of the language; complains if there are not as many as there should be.
  private mutating func labels(_ word: DLWord, count: Int?) -> [DLHeader.Label] {
    var labels: [DLHeader.Label] = []
    var last: DLWord?
    while let next = words.peek, labels.count <= NetworkBuilder.Limits.people,
      !endsLabels(next, isFull: count.map { labels.count >= $0 } ?? true)
    {
      last = words.take()
      labels.append(DLHeader.Label(text: next.range, line: next.line))
    }
    if let last, !last.isQuoted, let next = words.peek, plain(next) == "labels",
      DLReading.prefixes.contains(plain(last))
    {
      pendingPrefix = last
      labels.removeLast()
    }
    if let count, !complainQuote() { checkCount(labels, count, line: word.line) }
    return labels
  }

  /// Whether a word ends a list of labels: with a colon at any time, else only once the list is full.
  private func endsLabels(_ word: DLWord, isFull: Bool) -> Bool {
    guard !word.isQuoted else { return false }
    let key = plain(word)
    if bytes[word.range].last == UInt8(ascii: ":"), key == "data" || key == "labels" { return true }
    guard isFull else { return false }
    if ["n", "nr", "nc", "nm", "format"].contains(key) { return words.isAssigned(word) }
    return ["data", "labels", "diagonal"].contains(key)
  }
}

/// How often something happened in a table, and on which lines first.
struct Occurrences {
  private(set) var count = 0
  private(set) var lines: [Int] = []

  /// The first line.
  var first: Int { lines.first ?? 0 }

  mutating func note(_ line: Int) {
    count += 1
    if lines.count < 5, lines.last != line { lines.append(line) }
  }

  /// "3 rows (lines 4, 5, 9) have", or nil if it never happened.
  var words: String? { sentence("row") }

  /// "3 cells (lines 4, 5, 9) have", or nil if it never happened.
  var wordsOfCells: String? { sentence("cell") }

  private func sentence(_ noun: String) -> String? {
    guard count > 0 else { return nil }
    if count == 1 { return "1 \(noun) has" }
    let shown = lines.map(String.init).joined(separator: ", ")
    return "\(count) \(noun)s (lines \(shown)\(count > lines.count ? ", …" : "")) have"
  }
}

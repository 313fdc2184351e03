/// Plain text that is broken into lines of at most 100 characters.
struct Page {
  static let width = 100
  var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A paragraph.
  ///
  /// - Parameters:
  ///   - first: What stands before the first line, such as a name; further lines stand under the text.
  ///   - indent: Blanks before everything.
  mutating func add(_ text: String, indent: Int = 0, after first: String = "") {
    let margin = String(repeating: " ", count: indent)
    let under = margin + String(repeating: " ", count: first.count)
    var line = margin + first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = under
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
  }

  /// A heading with an empty line before it.
  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(text)
    lines.append(String(repeating: "-", count: text.count))
  }

  mutating func gap() { if lines.last?.isEmpty == false { lines.append("") } }
}

/// "a", "a and b", "a, b and c".
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// "1 person", "2 people".
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

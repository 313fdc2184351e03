import Diagnostics

/// A document for a screen: the words of the Markdown form, wrapped and aligned.
package struct TerminalForm {
  /// Columns of the screen that are used.
  package var width = 100
  /// Whether emphasis is shown in bold; nothing is said by it alone.
  package var usesBold = false

  package init(width: Int = 100, usesBold: Bool = false) {
    self.width = width
    self.usesBold = usesBold
  }

  package func text(_ document: Document) -> String {
    text(document.parts) + "\n"
  }

  private func text(_ parts: [Document.Part]) -> String {
    parts.compactMap(text).joined(separator: "\n\n")
  }

  private func text(_ part: Document.Part) -> String? {
    switch part {
    case .heading(1, let heading):
      bold(clean(heading)) + "\n" + String(repeating: "=", count: min(width, heading.count))
    case .heading(_, let heading): bold(clean(heading))
    case .paragraph(let words), .notice(let words): wrapped(words, first: "", rest: "")
    case .picture: nil
    case .choice(let choice): choice.ways.first.map { text($0.parts) }
    case .bullets(let all):
      all.map { wrapped($0, first: "  - ", rest: "    ") }.joined(separator: "\n")
    case .table(let table): TerminalTable(table, width: width).text
    case .lines(let lines): lines.map { "  " + clean($0) }.joined(separator: "\n")
    }
  }

  private func bold(_ text: String) -> String { usesBold ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func clean(_ text: String) -> String {
    Rendering.printable(text.replacing("\n", with: " "))
  }

  /// Text in lines; emphasis is put on word by word, so that widths stay those of the letters.
  private func wrapped(_ words: Words, first: String, rest: String) -> String {
    var lines: [String] = []
    var line = first
    var used = first.count
    var isEmpty = true
    var pending = ""
    func emit(_ word: String, isStrong: Bool) {
      if !isEmpty, used + pending.count + word.count > width {
        lines.append(line)
        (line, used, isEmpty, pending) = (rest, rest.count, true, "")
      }
      if isEmpty { pending = "" }
      line += pending + (isStrong ? bold(word) : word)
      used += pending.count + word.count
      (isEmpty, pending) = (false, "")
    }
    for (word, isStrong) in pieces(words) {
      if word == " " { pending = " " } else { emit(word, isStrong: isStrong) }
    }
    lines.append(line)
    return lines.map { $0.replacing("\u{A0}", with: " ") }.joined(separator: "\n")
  }

  /// Words and the single spaces between them; a word that goes on in the next span stays whole.
  private func pieces(_ words: Words) -> [(text: String, isStrong: Bool)] {
    words.spans.flatMap { span -> [(text: String, isStrong: Bool)] in
      var out: [(text: String, isStrong: Bool)] = []
      for (index, word) in clean(span.text).split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0, out.last?.text != " " { out.append((" ", span.isStrong)) }
        if !word.isEmpty { out.append((String(word), span.isStrong)) }
      }
      return out
    }
  }
}

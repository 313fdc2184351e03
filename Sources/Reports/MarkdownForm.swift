import Diagnostics

/// A document as Markdown, as `comparison.md` holds it.
package enum MarkdownForm {
  package static func text(_ document: Document) -> String {
    text(document.parts) + "\n"
  }

  private static func text(_ parts: [Document.Part]) -> String {
    parts.compactMap(text).joined(separator: "\n\n")
  }

  private static func text(_ part: Document.Part) -> String? {
    switch part {
    case .heading(let level, let text): String(repeating: "#", count: level) + " " + escaped(text)
    case .paragraph(let words), .notice(let words): text(words)
    case .picture: nil
    case .choice(let choice): choice.ways.first.map { text($0.parts) }
    case .bullets(let all): all.map { "- " + text($0) }.joined(separator: "\n")
    case .table(let table): text(table)
    case .lines(let lines):
      lines.map { "    " + Rendering.printable($0) }.joined(separator: "\n")
    }
  }

  private static func text(_ words: Words) -> String {
    words.spans.map { $0.isStrong ? "**\(escaped($0.text))**" : escaped($0.text) }.joined()
  }

  private static func text(_ table: Document.Table) -> String {
    let heading = row(table.columns.map { escaped($0.heading) })
    let rule = row(table.columns.map { $0.isNumber ? "---:" : "---" })
    let rows = table.rows.map { cells in
      row(cells.map { escaped($0.lines.joined(separator: " ")) })
    }
    return ([heading, rule] + rows).joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// Text in which nothing is taken for markup; it may come from a scenario.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in Rendering.printable(text.replacing("\n", with: " ")) {
      if "\\`*_[]<>|".contains(character) { out.append("\\") }
      out.append(character == "\u{A0}" ? " " : character)
    }
    return out
  }
}

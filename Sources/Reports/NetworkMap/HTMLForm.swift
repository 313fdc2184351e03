/// A document as HTML, to stand in the body of a page.
package enum HTMLForm {
  package static func text(_ document: Document) -> String {
    document.parts.map(text).joined(separator: "\n")
  }

  private static func text(_ part: Document.Part) -> String {
    switch part {
    case .heading(let level, let text): "<h\(level)>\(escaped(text))</h\(level)>"
    case .paragraph(let words): "<p>\(text(words))</p>"
    case .bullets(let all):
      "<ul>\n" + all.map { "<li>\(text($0))</li>" }.joined(separator: "\n") + "\n</ul>"
    case .table(let table): text(table)
    case .lines(let lines): "<pre>\(lines.map(escaped).joined(separator: "\n"))</pre>"
    }
  }

  private static func text(_ words: Words) -> String {
    words.spans.map { $0.isStrong ? "<b>\(escaped($0.text))</b>" : escaped($0.text) }.joined()
  }

  private static func text(_ table: Document.Table) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      let cells = zip(cells, table.columns).map { text, column in
        "<\(tag)\(tag == "th" ? " scope=\"col\"" : "")\(column.isNumber ? " class=\"n\"" : "")>"
          + "\(text)</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let head = row(table.columns.map { escaped($0.heading) }, "th")
    let rows = table.rows.map {
      row($0.map { $0.lines.map(escaped).joined(separator: "<br>") }, "td")
    }
    return
      "<table>\n<thead>\(head)</thead>\n<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>"
  }

  /// Text in which nothing is taken for markup; it may come from a site.
  static func escaped(_ text: String) -> String { PersonMap.escaped(text) }
}

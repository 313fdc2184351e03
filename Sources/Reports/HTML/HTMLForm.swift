/// A document as HTML, to stand in the body of a page.
///
/// Every table has a name and stands in a frame that can be scrolled by keyboard where the page is narrow; its
/// first column heads the rows.
package struct HTMLForm {
  /// What the next table shows unless it says so itself.
  private var heading = ""
  /// Tables and choices so far under this heading, and choices of the page.
  private var tables = 0
  private var choices = 0
  /// Titles of sections so far; those of a page can be jumped to.
  private(set) var sections: [String] = []
  private let isPage: Bool

  private init(isPage: Bool) { self.isPage = isPage }

  package static func text(_ document: Document) -> String {
    var form = HTMLForm(isPage: false)
    return form.text(document.parts)
  }

  /// The body of a page of its own, and the titles of its sections: the first is at `#part1`.
  static func page(_ document: Document) -> (body: String, sections: [String]) {
    var form = HTMLForm(isPage: true)
    let body = form.text(document.parts)
    return (body, form.sections)
  }

  private mutating func text(_ parts: [Document.Part]) -> String {
    parts.map { text($0) }.joined(separator: "\n")
  }

  private mutating func text(_ part: Document.Part) -> String {
    switch part {
    case .heading(let level, let text): return heading(level, text)
    case .paragraph(let words): return "<p>\(Self.text(words))</p>"
    case .notice(let words): return "<p class=\"open\">\(Self.text(words))</p>"
    case .bullets(let all):
      return "<ul>\n" + all.map { "<li>\(Self.text($0))</li>" }.joined(separator: "\n") + "\n</ul>"
    case .table(let table): return text(table)
    case .lines(let lines):
      return "<pre tabindex=\"0\">\(lines.map(Self.escaped).joined(separator: "\n"))</pre>"
    case .picture(let picture): return text(picture)
    case .choice(let choice): return text(choice)
    }
  }

  private mutating func heading(_ level: Int, _ text: String) -> String {
    heading = text
    tables = 0
    guard isPage, level == 2 else { return "<h\(level)>\(Self.escaped(text))</h\(level)>" }
    sections.append(text)
    return "<h2 id=\"part\(sections.count)\">\(Self.escaped(text))</h2>"
  }

  private static func text(_ words: Words) -> String {
    words.spans.map { $0.isStrong ? "<b>\(escaped($0.text))</b>" : escaped($0.text) }.joined()
  }

  /// Text in which nothing is taken for markup; it may come from a site.
  package static func escaped(_ text: String) -> String { PersonMap.escaped(text) }
}

// Tables.
extension HTMLForm {
  private mutating func text(_ table: Document.Table) -> String {
    tables += 1
    let name = table.caption ?? (tables > 1 ? "\(heading) (\(tables))" : heading)
    let isSeen = table.caption != nil
    let caption =
      name.isEmpty
      ? "" : "<caption\(isSeen ? "" : " class=\"unseen\"")>\(Self.escaped(name))</caption>\n"
    let label = name.isEmpty ? "Table" : name
    return
      "<div class=\"frame\" role=\"group\" tabindex=\"0\" aria-label=\"\(Self.escaped(label))\">"
      + "<table>\n\(caption)\(Self.rows(table))\n</table></div>"
  }

  private static func rows(_ table: Document.Table) -> String {
    let head = table.columns.map { column in
      "<th scope=\"col\"\(look(column))>\(escaped(column.heading))</th>"
    }
    let rows = table.rows.map { cells in
      let cells = zip(cells, table.columns).enumerated().map { index, cell in
        let text = cell.0.lines.map(escaped).joined(separator: "<br>")
        let look = look(cell.1)
        return index == 0 ? "<th scope=\"row\"\(look)>\(text)</th>" : "<td\(look)>\(text)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return
      "<thead><tr>\(head.joined())</tr></thead>\n<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>"
  }

  private static func look(_ column: Document.Column) -> String {
    column.isNumber ? " class=\"n\"" : ""
  }
}

// What only pages have.
extension HTMLForm {
  /// The first way stands where a browser cannot choose, and on paper.
  private mutating func text(_ choice: Document.Choice) -> String {
    choices += 1
    let name = "choice\(choices)"
    let picks = choice.ways.enumerated().map { index, way in
      let id = "\(name)-\(index + 1)"
      return "<input type=\"radio\" name=\"\(name)\" id=\"\(id)\" class=\"pick\(index + 1)\""
        + "\(index == 0 ? " checked" : "")><label for=\"\(id)\">\(Self.escaped(way.name))</label>"
    }
    let ways = choice.ways.enumerated().map { index, way in
      tables = 0
      return "<div class=\"way\(index + 1)\">\n\(text(way.parts))\n</div>"
    }
    return "<div class=\"choice\">\n<fieldset><legend>\(Self.escaped(choice.title))</legend>"
      + "\(picks.joined())</fieldset>\n\(ways.joined(separator: "\n"))\n</div>"
  }

  private mutating func text(_ picture: Picture) -> String {
    let panels = picture.panels.map { panel in
      let title =
        panel.heading.isEmpty ? "" : "<p class=\"over\">\(Self.escaped(panel.heading))</p>"
      return "<div class=\"panel\">\(title)\(panel.drawing.svg)</div>"
    }
    let key = picture.key.map { "<li>\($0.svg)\(Self.escaped($0.words))</li>" }.joined()
    tables = 0
    let look = (picture.panels.count > 1 ? "many" : "one") + (picture.isSmall ? " small" : "")
    return "<figure class=\"\(look)\">\n"
      + "<div class=\"panels\">\(panels.joined(separator: "\n"))</div>\n"
      + (key.isEmpty ? "" : "<ul class=\"key\">\(key)</ul>\n")
      + "<figcaption>\(Self.text(picture.caption))</figcaption>\n</figure>\n"
      + "<details><summary>The numbers behind the picture: \(Self.escaped(picture.title))</summary>\n"
      + "\(text(picture.table))\n</details>"
  }
}

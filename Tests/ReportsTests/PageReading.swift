import Foundation

/// Reads a page back: its tables and headings as text.
struct PageReading {
  let page: String

  init(_ page: String) { self.page = page }

  /// The level of each heading, in order.
  var headingLevels: [Int] {
    page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
  }

  /// The tables: rows of cells, the headings first.
  var tables: [[[String]]] {
    page.components(separatedBy: "<table>").dropFirst().map { rest in
      let table = rest.components(separatedBy: "</table>")[0]
      return table.components(separatedBy: "<tr>").dropFirst().map { row in
        row.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).map { Self.text(String($0.output.1)) }
      }
    }
  }

  /// Text without markup, as a reader sees it.
  static func text(_ html: String) -> String {
    html.replacing("<br>", with: " ").replacing(/<[^>]*>/, with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&").replacing("\u{A0}", with: " ")
  }

  /// Whether every element that is opened is closed in order.
  var isWellFormed: Bool {
    let empty: Set<Substring> = ["meta", "br", "input"]
    var open: [Substring] = []
    for tag in page.matches(of: /<(\/?)([a-zA-Z0-9]+)((?:"[^"]*"|[^">])*?)(\/?)>/) {
      if empty.contains(tag.output.2) || !tag.output.4.isEmpty { continue }
      if tag.output.1.isEmpty {
        open.append(tag.output.2)
      } else if open.popLast() != tag.output.2 {
        return false
      }
    }
    return open.isEmpty
  }

  /// The tables of Markdown: rows of cells, the headings first.
  static func markdownTables(_ text: String) -> [[[String]]] {
    var tables: [[[String]]] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        isInside = false
        continue
      }
      if line.hasPrefix("| ---") { continue }
      let cells = String(line).dropFirst(2).dropLast(2).components(separatedBy: " | ").map {
        $0.replacing(/\\(.)/) { $0.output.1 }
      }
      if isInside { tables[tables.count - 1].append(cells) } else { tables.append([cells]) }
      isInside = true
    }
    return tables
  }
}

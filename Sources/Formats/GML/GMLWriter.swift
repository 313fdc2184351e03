import Documents
import Networks

/// A graph in the Graph Modelling Language: nodes by the numbers of the people, with ids as labels.
///
/// The file is ASCII, as GML is; letters beyond it stand as `&#382;`. Names of columns become keys, which
/// have letters, digits and `_` only.
enum GMLWriter {
  static let writer = SiteWriter(
    name: "gml", title: "a graph for igraph, networkx and others",
    leavesOut: "places and who goes there; names of columns are written in letters, digits and _"
  ) { site, name in
    [SiteWriter.File(name: "\(name).gml", bytes: Array(text(site).utf8))]
  }

  private static func text(_ site: Site) -> String {
    var lines = ["graph [", "  directed \(site.isDirected ? 1 : 0)"]
    if let people = SiteSheets(site).sheets.first {
      var used: Set = ["id", "label"]
      let keys = people.columns.map { $0.name == "id" ? "label" : key($0.name, &used) }
      for (person, row) in zip(site.people, people.rows) {
        lines += ["  node [", "    id \(person.number)"]
        for (key, cell) in zip(keys, row) {
          if let value = value(cell) { lines.append("    \(key) \(value)") }
        }
        lines.append("  ]")
      }
    }
    for row in DirectedTie.all(of: site) {
      lines += [
        "  edge [", "    source \(site.people[row.from].number)",
        "    target \(site.people[row.to].number)",
        "    kind \"\(escaped(site.tieKinds[row.tie.kind]))\"",
        "    strength \(shortest(row.tie.strength))",
        "    contacts_per_year \(shortest(row.tie.contactsPerYear))", "  ]",
      ]
    }
    return (lines + ["]"]).joined(separator: "\n") + "\n"
  }

  private static func value(_ cell: CSVCell) -> String? {
    switch cell {
    case .number(let value): shortest(value)
    case .count(let value): "\(value)"
    // A number as the site's own file writes it is text, so that it comes back digit for digit.
    case .numeral(let text), .text(let text): "\"\(escaped(text))\""
    case .blank: nil
    }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "\"": "&quot;"
      case _ where (0x20..<0x7F).contains(scalar.value): String(scalar)
      default: "&#\(scalar.value);"
      }
    }.joined()
  }

  /// A heading as a key that nothing else has.
  private static func key(_ heading: String, _ used: inout Set<String>) -> String {
    var plain = String(
      heading.unicodeScalars.prefix(60).map { scalar -> Character in
        let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        return isLetter || ("0"..."9").contains(scalar) || scalar == "_" ? Character(scalar) : "_"
      })
    if !(plain.first.map { $0.isLetter } ?? false) { plain = "x" + plain }
    var (key, count) = (plain, 1)
    while !used.insert(key).inserted {
      count += 1
      key = "\(plain)_\(count)"
    }
    return key
  }
}

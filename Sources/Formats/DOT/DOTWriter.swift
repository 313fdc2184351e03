import Documents
import Networks

/// A picture for Graphviz: people as nodes, with lines as thick as ties are close.
enum DOTWriter {
  static let writer = SiteWriter(
    name: "dot", title: "a picture for Graphviz",
    leavesOut:
      "all that is known of people but their ids and who is a service user; contacts a year and"
      + " places"
  ) { site, name in
    [SiteWriter.File(name: "\(name).dot", bytes: Array(text(site).utf8))]
  }

  private static func text(_ site: Site) -> String {
    var lines = [
      "\(site.isDirected ? "digraph" : "graph") \(quoted(site.name)) {",
      "  node [shape=circle];",
    ]
    for person in site.people {
      let shape = person.isServiceUser ? ", shape=square" : ""
      lines.append("  p\(person.number) [label=\(quoted(person.id))\(shape)];")
    }
    for tie in site.ties {
      let isBack = tie.naming == .toNamedFrom && site.isDirected
      let ends = isBack ? (tie.to, tie.from) : (tie.from, tie.to)
      let isMutual = site.isDirected && tie.naming == .both
      lines.append(
        "  p\(site.people[ends.0].number) \(site.isDirected ? "->" : "--") "
          + "p\(site.people[ends.1].number) [kind=\(quoted(site.tieKinds[tie.kind])), "
          + "strength=\(shortest(tie.strength)), penwidth=\(shortest(0.5 + 2 * tie.strength))"
          + "\(isMutual ? ", dir=both" : "")];")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// Text between quotation marks. Graphviz knows no other escape than that of the mark itself, but reads
  /// a backslash in a label as the begin of a command, so it is doubled (F: the DOT language; escString).
  private static func quoted(_ text: String) -> String {
    let body = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n", "\r": "\\n"
      default: String(scalar)
      }
    }.joined()
    return "\"\(body)\""
  }
}

import Documents
import Networks

/// A network for Pajek, with a partition or a vector for each column of numbers that everybody has.
///
/// The file is ASCII: letters beyond it stand as `&#382;`, which Pajek and our reader show as letters.
/// Several kinds of tie are several relations; a single kind has no name, because igraph and networkx
/// refuse files with names of relations (F: FORMATS §1.4).
enum PajekWriter {
  static let writer = SiteWriter(
    name: "pajek", title: "a network for Pajek, with partitions and vectors",
    leavesOut:
      "texts, columns in which somebody has no value, the name of a single kind of tie, contacts"
      + " a year and places; of a site without ties, who goes where is written instead"
  ) { site, name in
    let network = site.ties.isEmpty && !site.attendance.isEmpty ? visits(site) : ties(site)
    return [SiteWriter.File(name: "\(name).net", bytes: Array(network.utf8))] + columns(site)
  }

  private static func ties(_ site: Site) -> String {
    var lines = ["*Vertices \(site.people.count)"]
    for (index, person) in site.people.enumerated() {
      lines.append("\(index + 1) \"\(label(person.id))\"")
    }
    for (kind, name) in site.tieKinds.enumerated() {
      let relation = site.tieKinds.count > 1 ? " :\(kind + 1) \"\(label(name))\"" : ""
      let ties = site.ties.filter { $0.kind == kind }
      let arcs = ties.filter { site.isDirected && $0.naming != .both }
      let edges = ties.filter { !site.isDirected || $0.naming == .both }
      if !arcs.isEmpty { lines.append("*Arcs\(relation)") }
      for tie in arcs {
        let isBack = tie.naming == .toNamedFrom
        lines.append(line(isBack ? tie.to : tie.from, isBack ? tie.from : tie.to, tie.strength))
      }
      if !edges.isEmpty { lines.append("*Edges\(relation)") }
      for tie in edges { lines.append(line(tie.from, tie.to, tie.strength)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// People and places, with visits a year as weights.
  private static func visits(_ site: Site) -> String {
    let people = site.people.count
    var lines = ["*Vertices \(people + site.places.count) \(people)"]
    for (index, name) in (site.people.map(\.id) + site.places.map(\.name)).enumerated() {
      lines.append("\(index + 1) \"\(label(name))\"")
    }
    lines.append("*Edges")
    for row in site.attendance {
      lines.append(line(row.person, people + row.place, row.visitsPerYear))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ from: Int, _ to: Int, _ weight: Double) -> String {
    "\(from + 1) \(to + 1) \(shortest(weight))"
  }

  /// Text as a label: in ASCII, with references for what would end it or be taken for a reference.
  static func label(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.map { index in
      let scalar = scalars[index]
      let isReference = scalar == "&" && index + 1 < scalars.count && scalars[index + 1] == "#"
      let isPlain = (0x20..<0x7F).contains(scalar.value) && scalar != "\"" && !isReference
      return isPlain ? String(scalar) : "&#\(scalar.value);"
    }.joined()
  }

  /// Whole numbers as partitions, `.clu`, others as vectors, `.vec`; named after their columns.
  private static func columns(_ site: Site) -> [SiteWriter.File] {
    guard let people = SiteSheets(site).sheets.first else { return [] }
    var names = Set<String>()
    return people.columns.indices.compactMap { index in
      let column = people.columns[index]
      let cells = people.rows.compactMap { number($0[index]) }
      guard column.kind != .text, cells.count == people.rows.count else { return nil }
      let ending = column.kind == .number ? "vec" : "clu"
      let text = "*Vertices \(cells.count)\n" + cells.joined(separator: "\n") + "\n"
      return SiteWriter.File(
        name: "\(fileName(column.name, &names)).\(ending)", bytes: Array(text.utf8))
    }
  }

  private static func number(_ cell: CSVCell) -> String? {
    switch cell {
    case .number(let value): shortest(value)
    case .count(let value): "\(value)"
    case .numeral(let text): text
    case .text, .blank: nil
    }
  }

  /// The name of a column in characters that every system takes in the name of a file.
  private static func fileName(_ column: String, _ names: inout Set<String>) -> String {
    let plain = String(
      column.unicodeScalars.prefix(60).map { scalar -> Character in
        let isSafe =
          ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-" || scalar == " "
        return isSafe ? Character(scalar) : "-"
      })
    var (name, count) = (plain, 1)
    while !names.insert(name.lowercased()).inserted {
      count += 1
      name = "\(plain)_\(count)"
    }
    return name
  }
}

import Diagnostics
import Documents
import Networks

/// Matrices for UCINET, one for each kind of tie, with the closeness of ties as cells.
enum DLWriter {
  static let writer = SiteWriter(
    name: "dl", title: "matrices for UCINET",
    leavesOut:
      "all that is known of people but their ids, contacts a year and places; UCINET keeps 18"
      + " letters of an id"
  ) { site, name throws(Finding) in
    try check(site)
    return [SiteWriter.File(name: "\(name).dl", bytes: text(site))]
  }

  /// More cells than UCINET or a mail could take (A).
  static let cellLimit = 40_000_000

  /// A label has no way to hold a quotation mark or the end of a line.
  private static func check(_ site: Site) throws(Finding) {
    let count = site.people.count
    guard max(1, site.tieKinds.count) * count * count <= cellLimit else {
      throw Finding(
        "E-EXPORT-SIZE", "matrices of \(count) people are too large for UCINET",
        hint: "write the site as pajek, or another format that lists ties")
    }
    for text in site.people.map(\.id) + site.tieKinds
    where text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 }) {
      throw Finding(
        "E-EXPORT-TEXT", "UCINET's language cannot hold \(Rendering.cited(text))",
        hint: "it has no way to write quotation marks and line ends in names; use another format",
        value: text)
    }
  }

  private static func text(_ site: Site) -> [UInt8] {
    let count = site.people.count
    var bytes = Array("dl n=\(count), nm=\(max(1, site.tieKinds.count))\n".utf8)
    bytes += "format = fullmatrix diagonal present\nlabels:\n".utf8
    for person in site.people { bytes += "\"\(person.id)\"\n".utf8 }
    if !site.tieKinds.isEmpty {
      bytes += "matrix labels:\n".utf8
      for kind in site.tieKinds { bytes += "\"\(kind)\"\n".utf8 }
    }
    bytes += "data:\n".utf8
    let ties = DirectedTie.all(of: site)
    for kind in 0..<max(1, site.tieKinds.count) { append(site, ties, kind, &bytes) }
    return bytes
  }

  /// Where directions count, the row is who named; else a tie stands in both halves.
  private static func append(
    _ site: Site, _ ties: [DirectedTie], _ kind: Int, _ bytes: inout [UInt8]
  ) {
    let count = site.people.count
    var cells = [[(column: Int, strength: Double)]](repeating: [], count: count)
    for row in ties where row.tie.kind == kind {
      cells[row.from].append((row.to, row.tie.strength))
      if !site.isDirected { cells[row.to].append((row.from, row.tie.strength)) }
    }
    for row in cells {
      var rest = row.sorted { $0.column < $1.column }[...]
      for column in 0..<count {
        if column > 0 { bytes.append(0x20) }
        if let next = rest.first, next.column == column {
          bytes += shortest(next.strength).utf8
          rest = rest.dropFirst()
        } else {
          bytes.append(UInt8(ascii: "0"))
        }
      }
      bytes.append(0x0A)
    }
  }
}

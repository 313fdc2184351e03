import Documents
import Networks

/// The two tables that Gephi's import of spreadsheets takes (FORMATS §1.2).
enum GephiWriter {
  static let writer = SiteWriter(
    name: "gephi", title: "two tables for Gephi",
    leavesOut: "places and who goes there are left out"
  ) { site, name in
    [
      SiteWriter.File(name: "\(name)-nodes.csv", bytes: nodes(site)),
      SiteWriter.File(name: "\(name)-edges.csv", bytes: edges(site)),
    ]
  }

  private static func nodes(_ site: Site) -> [UInt8] {
    guard let people = SiteSheets(site).sheets.first else { return [] }
    let id = people.columns.firstIndex { $0.name == "id" } ?? 0
    let others = people.columns.indices.filter { $0 != id }
    var table = CSVWriter(columns: ["Id"] + others.map { people.columns[$0].name })
    for row in people.rows { table.row([row[id]] + others.map { row[$0] }) }
    return table.bytes
  }

  private static func edges(_ site: Site) -> [UInt8] {
    // Gephi draws by Weight; the columns behind it are what Kith reads again.
    var table = CSVWriter(columns: [
      "Source", "Target", "Type", "Weight", "kind", "strength", "contacts_per_year",
    ])
    for row in site.ties.map({ ($0, site.isDirected && $0.naming != .both) }) {
      let (tie, isOneWay) = row
      let ends = tie.naming == .toNamedFrom ? (tie.to, tie.from) : (tie.from, tie.to)
      table.row([
        .text(site.people[ends.0].id), .text(site.people[ends.1].id),
        .text(isOneWay ? "Directed" : "Undirected"), .number(tie.strength),
        .text(site.tieKinds[tie.kind]), .number(tie.strength), .number(tie.contactsPerYear),
      ])
    }
    return table.bytes
  }
}

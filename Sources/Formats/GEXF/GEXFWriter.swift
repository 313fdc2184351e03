import Documents
import Networks

/// Writes a site as GEXF 1.3, in the same terms as `GraphMLWriter`.
enum GEXFWriter {
  static let writer = SiteWriter(
    name: "gexf", title: "GEXF, for Gephi",
    leavesOut:
      "the site's name, where its map comes from and what stands in for missing values are left out"
  ) { site, name in
    [SiteWriter.File(name: "\(name).gexf", bytes: bytes(XMLSheets(site)))]
  }

  private static func bytes(_ sheets: XMLSheets) -> [UInt8] {
    var writer = XMLWriter()
    writer.begin("gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")])
    writer.begin(
      "graph",
      [("mode", "static"), ("defaultedgetype", sheets.site.isDirected ? "directed" : "undirected")])
    writeAttributes(sheets, &writer)
    writer.begin("nodes")
    for (index, row) in sheets.people.rows.enumerated() {
      let label = sheets.site.people[index].id
      writer.begin("node", [("id", sheets.personIDs[index]), ("label", label)])
      values(sheets.personKeys, row, &writer)
      writer.end()
    }
    for (index, row) in (sheets.places?.rows ?? []).enumerated() {
      let label = sheets.site.places[index].name
      writer.begin("node", [("id", sheets.placeIDs[index]), ("label", label)])
      values(sheets.placeKeys, row, first: (KithKeys.type, KithKeys.place), &writer)
      writer.end()
    }
    writer.end()
    writer.begin("edges")
    let ties = DirectedTie.all(of: sheets.site)
    writeTies(ties, sheets, &writer)
    writeAttendance(from: ties.count, sheets, &writer)
    writer.end()
    writer.end()
    writer.end()
    return writer.bytes
  }

  private static func writeAttributes(_ sheets: XMLSheets, _ writer: inout XMLWriter) {
    func attribute(_ id: String, _ name: String, _ type: String) -> [(String, String?)] {
      [("id", id), ("title", name), ("type", type)]
    }
    writer.begin("attributes", [("class", "node"), ("mode", "static")])
    writer.begin("attribute", attribute(KithKeys.type, KithKeys.type, "string"))
    writer.element("default", text: "person")
    writer.end()
    for key in sheets.personKeys + sheets.placeKeys {
      writer.element("attribute", attribute(key.id, key.name, XMLSheets.type(key.kind)))
    }
    writer.end()
    writer.begin("attributes", [("class", "edge"), ("mode", "static")])
    for name in [KithKeys.strength, "contacts_per_year", KithKeys.visits] {
      writer.element("attribute", attribute(name, name, "double"))
    }
    writer.end()
  }

  private static func writeTies(
    _ ties: [DirectedTie], _ sheets: XMLSheets, _ writer: inout XMLWriter
  ) {
    for (number, row) in ties.enumerated() {
      writer.begin(
        "edge",
        [
          ("id", "\(number)"), ("source", sheets.personIDs[row.from]),
          ("target", sheets.personIDs[row.to]), ("weight", shortest(row.tie.strength)),
          ("kind", sheets.site.tieKinds[row.tie.kind]),
        ])
      writer.begin("attvalues")
      value(KithKeys.strength, shortest(row.tie.strength), &writer)
      value("contacts_per_year", shortest(row.tie.contactsPerYear), &writer)
      writer.end()
      writer.end()
    }
  }

  private static func writeAttendance(
    from first: Int, _ sheets: XMLSheets, _ writer: inout XMLWriter
  ) {
    for (number, row) in sheets.site.attendance.enumerated() {
      writer.begin(
        "edge",
        [
          ("id", "\(first + number)"), ("source", sheets.personIDs[row.person]),
          ("target", sheets.placeIDs[row.place]),
        ])
      writer.begin("attvalues")
      value(KithKeys.visits, shortest(row.visitsPerYear), &writer)
      writer.end()
      writer.end()
    }
  }

  private static func values(
    _ keys: [XMLSheets.Key], _ row: [CSVCell], first: (String, String)? = nil,
    _ writer: inout XMLWriter
  ) {
    writer.begin("attvalues")
    if let first { value(first.0, first.1, &writer) }
    for key in keys { value(key.id, XMLSheets.text(row[key.column], key.kind), &writer) }
    writer.end()
  }

  private static func value(_ key: String, _ text: String?, _ writer: inout XMLWriter) {
    guard let text else { return }
    writer.element("attvalue", [("for", key), ("value", text)])
  }
}

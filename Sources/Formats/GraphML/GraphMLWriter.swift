import Documents
import Networks

/// Writes a site as GraphML: people and places are nodes, ties and attendance are edges.
///
/// `kith_type` tells places from people, so that reading gives an equal site. `weight` repeats the strength
/// of ties for programs that draw by it. All edges have a direction or none has, and no two keys share a
/// name: networkx refuses a mixture of the first, igraph the second.
enum GraphMLWriter {
  static let writer = SiteWriter(
    name: "graphml", title: "GraphML, for yEd, Gephi, igraph, networkx and others",
    leavesOut:
      "the site's name, where its map comes from and what stands in for missing values are left out"
  ) { site, name in
    [SiteWriter.File(name: "\(name).graphml", bytes: bytes(XMLSheets(site)))]
  }

  private static func bytes(_ sheets: XMLSheets) -> [UInt8] {
    var writer = XMLWriter()
    writer.begin("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")])
    writeKeys(sheets, &writer)
    writer.begin(
      "graph", [("id", "G"), ("edgedefault", sheets.site.isDirected ? "directed" : "undirected")])
    writePeople(sheets, &writer)
    writePlaces(sheets, &writer)
    writeTies(sheets, &writer)
    for row in sheets.site.attendance {
      writer.begin(
        "edge",
        [("source", sheets.personIDs[row.person]), ("target", sheets.placeIDs[row.place])])
      data(KithKeys.visits, shortest(row.visitsPerYear), &writer)
      writer.end()
    }
    writer.end()
    writer.end()
    return writer.bytes
  }

  private static func writeKeys(_ sheets: XMLSheets, _ writer: inout XMLWriter) {
    func attributes(_ id: String, _ name: String, _ type: String, _ domain: String) -> [(
      String, String?
    )] {
      [("id", id), ("for", domain), ("attr.name", name), ("attr.type", type)]
    }
    writer.begin("key", attributes(KithKeys.type, KithKeys.type, "string", "node"))
    writer.element("default", text: "person")
    writer.end()
    for key in sheets.personKeys + sheets.placeKeys {
      writer.element("key", attributes(key.id, key.name, XMLSheets.type(key.kind), "node"))
    }
    writer.element("key", attributes("kind", "kind", "string", "edge"))
    for name in ["weight", KithKeys.strength, "contacts_per_year", KithKeys.visits] {
      writer.element("key", attributes(name, name, "double", "edge"))
    }
  }

  private static func writePeople(_ sheets: XMLSheets, _ writer: inout XMLWriter) {
    for (id, row) in zip(sheets.personIDs, sheets.people.rows) {
      writer.begin("node", [("id", id)])
      for key in sheets.personKeys {
        data(key.id, XMLSheets.text(row[key.column], key.kind), &writer)
      }
      writer.end()
    }
  }

  private static func writePlaces(_ sheets: XMLSheets, _ writer: inout XMLWriter) {
    for (id, row) in zip(sheets.placeIDs, sheets.places?.rows ?? []) {
      writer.begin("node", [("id", id)])
      data(KithKeys.type, KithKeys.place, &writer)
      for key in sheets.placeKeys {
        data(key.id, XMLSheets.text(row[key.column], key.kind), &writer)
      }
      writer.end()
    }
  }

  private static func writeTies(_ sheets: XMLSheets, _ writer: inout XMLWriter) {
    for row in DirectedTie.all(of: sheets.site) {
      writer.begin(
        "edge", [("source", sheets.personIDs[row.from]), ("target", sheets.personIDs[row.to])])
      data("kind", sheets.site.tieKinds[row.tie.kind], &writer)
      data("weight", shortest(row.tie.strength), &writer)
      data(KithKeys.strength, shortest(row.tie.strength), &writer)
      data("contacts_per_year", shortest(row.tie.contactsPerYear), &writer)
      writer.end()
    }
  }

  private static func data(_ key: String, _ text: String?, _ writer: inout XMLWriter) {
    guard let text else { return }
    writer.element("data", [("key", key)], text: text)
  }
}

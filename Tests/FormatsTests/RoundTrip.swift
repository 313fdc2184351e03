import Diagnostics
import Documents
import Networks
import Testing

@testable import Formats

/// Sites that are written and read again (T-33).
enum RoundTrip {
  /// The formats that are written and read.
  static let formats = ["dl", "gephi", "gexf", "gml", "graphml", "pajek"]

  /// So many sites of chance, with ids that hold whatever the format can hold, come back equal in all that it holds.
  static func check(_ format: String, sites: Int) throws {
    let writer = try #require(SiteWriters.named(format))
    var (chance, random) = (XMLChance(seed: 33), RandomSite(state: 7))
    for _ in 0..<sites {
      switch format {
      case "graphml", "gexf": try expectSame(chance.site(), format)
      case "gephi":
        var site = chance.site()
        (site.places, site.attendance) = ([], [])
        try expectSame(site, format)
      default: try expectSameTies(random.site(isASCII: format == "dl"), writer)
      }
    }
  }

  static func read(_ writer: SiteWriter, _ site: Site) throws -> ReadNetwork {
    ReadNetwork(try writer.files(site, "lane").map { InputFile(name: $0.name, bytes: $0.bytes) })
  }

  /// Read again by the import that a user would give, a site is equal in everything.
  static func expectSame(_ site: Site, _ writer: String) throws {
    let read = try readAgain(site, writer)
    #expect(read.people == site.people)
    #expect(read.attributes == site.attributes)
    // A site without ties has no kinds of them, but for the one that an import gives a name.
    if !site.ties.isEmpty { #expect(read.tieKinds == site.tieKinds) }
    #expect(read.ties == site.ties)
    #expect(read.places == site.places)
    #expect(read.attendance == site.attendance)
    #expect(read.isDirected == site.isDirected)
  }

  private static func readAgain(_ site: Site, _ writer: String) throws -> Site {
    let read = try self.read(#require(SiteWriters.named(writer)), site)
    var options = NetworkImport.Options()
    options.tables.settings.name = "lane"
    options.tables.settings.origin = site.origin
    options.tables.settings.direction = site.isDirected ? .directed : .mutual
    options.tables.settings.wellbeingScale = .metric
    let (again, findings) = NetworkImport.site(
      try #require(read.network, "\(read.words)"), options: options, read.findings)
    let errors = findings.all.filter { $0.severity != .note }.map { Rendering.text($0) }
    return try #require(again, "\(errors)")
  }

  /// Formats that hold people's ids and ties: the same of each, and in the same directions.
  private static func expectSameTies(_ site: Site, _ writer: SiteWriter) throws {
    let read = try self.read(writer, site)
    #expect(!read.findings.hasErrors, "\(Rendering.text(read.findings))")
    var names: [String: String] = [:]
    if writer.name == "gml" {
      let label = try #require(read.network?.people.column(named: "label"))
      for row in read.people { names[row[0]] = row[label] }
      #expect(read.people.map { $0[label] } == site.people.map(\.id))
    } else {
      #expect(read.people.map { $0[0] } == site.people.map(\.id))
    }
    let isMutualOneRow = writer.name == "pajek" || writer.name == "gml" && !site.isDirected
    let kind = writer.name == "dl" ? "" : site.tieKinds[0]
    #expect(rows(read, kind: kind, names: names) == rows(site, isMutualOneRow: isMutualOneRow))
  }

  /// The ties of a site as rows: ends, kind, strength, and a direction or none.
  private static func rows(_ site: Site, isMutualOneRow: Bool) -> Set<[String]> {
    var rows = Set<[String]>()
    for tie in site.ties {
      let ends = [site.people[tie.from].id, site.people[tie.to].id]
      let rest = [site.tieKinds[tie.kind], shortest(tie.strength)]
      let isMutual = !site.isDirected || tie.naming == .both
      if isMutual, isMutualOneRow {
        rows.insert(ends + rest + ["undirected"])
        continue
      }
      if isMutual || tie.naming == .fromNamedTo { rows.insert(ends + rest + ["directed"]) }
      if isMutual || tie.naming == .toNamedFrom {
        rows.insert(ends.reversed() + rest + ["directed"])
      }
    }
    return rows
  }

  private static func rows(
    _ read: ReadNetwork, kind: String, names: [String: String]
  ) -> Set<[String]> {
    guard let ties = read.network?.ties else { return [] }
    func cell(_ row: [String], _ heading: String, _ otherwise: String) -> String {
      ties.column(named: heading).map { row[$0] } ?? otherwise
    }
    return Set(
      read.ties.map { row in
        [
          names[row[0]] ?? row[0], names[row[1]] ?? row[1], cell(row, "kind", kind),
          cell(row, "strength", cell(row, "weight", "1")), cell(row, "direction", ""),
        ]
      })
  }
}

/// A hundred sites a format in every run; `ThoroughRoundTripTests` takes a thousand.
@Suite struct RoundTripTests {
  @Test(arguments: RoundTrip.formats)
  func sitesOfChanceComeBack(_ format: String) throws {
    try RoundTrip.check(format, sites: 100)
  }

  @Test(arguments: [false, true])
  func awkwardIdsComeBackFromGephi(isDirected: Bool) throws {
    var site = WriterTests.site(isDirected: isDirected)
    (site.places, site.attendance) = ([], [])
    try RoundTrip.expectSame(site, "gephi")
  }
}

@Suite struct ThoroughRoundTripTests {
  @Test(arguments: RoundTrip.formats)
  func sitesOfChanceComeBack(_ format: String) throws {
    try RoundTrip.check(format, sites: 1_000)
  }
}

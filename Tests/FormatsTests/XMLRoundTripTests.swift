import Diagnostics
import Documents
import Networks
import Testing

@testable import Formats

/// What is written as GraphML or GEXF and read again is the same site (T-33).
struct XMLRoundTripTests {
  private static let writers = ["graphml", "gexf"]

  @Test(arguments: writers, [false, true])
  func theSiteWithAwkwardIdsComesBack(_ writer: String, isDirected: Bool) throws {
    try RoundTrip.expectSame(WriterTests.site(isDirected: isDirected), writer)
  }

  @Test func idsThatXMLCannotHoldStayApart() {
    var site = WriterTests.site()
    site.people[0].id = "a\u{FFFE}b"
    site.people[1].id = "ab"
    site.people[2].id = "place: Hub <1>"
    let sheets = XMLSheets(site)
    #expect(sheets.personIDs == ["ab", "ab_2", "place: Hub <1>", "007"])
    #expect(sheets.placeIDs == ["place: Hub <1>_2"])
  }

  @Test func whatIsWrittenIsThis() throws {
    var site = WriterTests.site()
    site.people = Array(site.people[2...3])
    site.attributes = [Attribute(name: "note", values: ["a\nb", ""])]
    site.ties = [Tie(from: 0, to: 1, kind: 1, strength: 0.5, contactsPerYear: 4)]
    site.places = []
    site.attendance = []
    let bytes = try GraphMLWriter.writer.files(site, "lane")[0].bytes
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(text.first == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    #expect(
      text.drop { !$0.contains("<graph ") } == [
        "  <graph id=\"G\" edgedefault=\"undirected\">",
        "    <node id=\"]]&gt;&amp;amp;\">",
        "      <data key=\"number\">8</data>", "      <data key=\"surveyed\">true</data>",
        "      <data key=\"service_user\">false</data>",
        "      <data key=\"neighbourhood\">0</data>",
        "      <data key=\"wellbeing\">30</data>", "      <data key=\"stigma\">0.5</data>",
        "      <data key=\"stigma_setpoint\">0.57</data>", "      <data key=\"a0\">a", "b</data>",
        "    </node>", "    <node id=\"007\">", "      <data key=\"number\">12</data>",
        "      <data key=\"surveyed\">true</data>", "      <data key=\"service_user\">false</data>",
        "      <data key=\"neighbourhood\">0</data>", "      <data key=\"stigma\">0.125</data>",
        "    </node>", "    <edge source=\"]]&gt;&amp;amp;\" target=\"007\">",
        "      <data key=\"kind\">friend</data>", "      <data key=\"weight\">0.5</data>",
        "      <data key=\"strength\">0.5</data>", "      <data key=\"contacts_per_year\">4</data>",
        "    </edge>", "  </graph>", "</graphml>",
      ])
  }
}

/// Sites of chance, the same in every run.
struct XMLChance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }

  private static let pieces = [
    "Ann", "ü", "\u{1F600}", "\"", "'", ",", ";", "&", "&amp;", "<", ">", "]]>", "=1+1", "007", " ",
    "|", "#", "\\", "place", "--", "e\u{301}", "中", "\n", "\r\n", "\t",
  ]

  private mutating func text(_ parts: Int) -> String {
    (0...next(parts)).map { _ in XMLChance.pieces[next(XMLChance.pieces.count)] }.joined()
  }

  /// What spreadsheets take for the beginning of a formula, as often as a letter.
  private mutating func first() -> String { ["p", "é", "=", "@", "-", "+"][next(6)] }

  private mutating func share() -> Double { Double(1 + next(1_000)) / 1_000 }

  mutating func site() -> Site {
    let count = 2 + next(5)
    var people: [Person] = []
    for index in 0..<count {
      var person = Person(number: UInt32(index * 3 + 1), id: "\(first())\(text(3))x\(index)")
      person.isSurveyed = next(3) > 0
      person.isServiceUser = next(3) == 0
      if next(2) == 0 { person.wellbeing = 7 + 28 * share() }
      if next(2) == 0 { person.wellbeingSetPoint = 7 + 28 * share() }
      if person.isServiceUser {
        if next(2) == 0 { person.withdrawal = share() }
      } else if next(2) == 0 {
        person.stigma = share()
        person.stigmaSetPoint = share()
      }
      people.append(person)
    }
    let notes = (0..<count).map { _ in next(3) == 0 ? "" : "n" + text(4) + "n" }
    let ages = (0..<count).map { _ in next(3) == 0 ? "" : "\(next(90))" }
    let isDirected = next(2) == 0
    var site = Site(
      key: 5, name: "lane", title: "The lane",
      origin: .mapped(when: "2024", how: "asked", boundary: "all", response: nil), people: people,
      attributes: [
        Attribute(name: "age", values: ages), Attribute(name: "label", values: notes),
      ], tieKinds: ["a & b", "kin"], ties: [])
    site.isDirected = isDirected
    for from in 0..<count {
      for to in (from + 1)..<max(from + 1, count) where next(2) == 0 {
        for kind in 0...next(2) {
          var tie = Tie(
            from: from, to: to, kind: kind, strength: share(), contactsPerYear: Double(next(60)))
          if isDirected { tie.naming = [.both, .fromNamedTo, .toNamedFrom][next(3)] }
          site.ties.append(tie)
        }
      }
    }
    // A kind that no tie has is in no file of ties.
    let used = site.tieKinds.indices.filter { kind in site.ties.contains { $0.kind == kind } }
    site.tieKinds = used.map { site.tieKinds[$0] }
    for index in site.ties.indices {
      site.ties[index].kind = used.firstIndex(of: site.ties[index].kind) ?? 0
    }
    addPlaces(&site)
    return site
  }

  private mutating func addPlaces(_ site: inout Site) {
    for index in 0..<next(3) {
      site.places.append(
        Place(
          number: UInt32(index), name: "q\(text(3))y\(index)", kind: "hub", isOpen: next(2) == 0,
          setting: Setting(
            encountersPerVisit: share(), negativeFactor: share(), quality: share(),
            tieFormation: share())))
      for person in site.people.indices where next(2) == 0 {
        site.attendance.append(
          Attendance(person: person, place: index, visitsPerYear: share() * 52))
      }
    }
  }
}

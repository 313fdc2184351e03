import Diagnostics
import Documents
import Networks
import Fuzzing
import Testing

@testable import Formats

/// What is written in a format of plain text is the same network when it is read again (T-33).
@Suite struct TextWriterTests {
  private func read(_ writer: SiteWriter, _ site: Site) throws -> ReadNetwork {
    ReadNetwork(try writer.files(site, "lane").map { InputFile(name: $0.name, bytes: $0.bytes) })
  }

  @Test(arguments: [false, true])
  func gmlBecomesTheSameSite(isDirected: Bool) throws {
    let site = WriterTests.site(isDirected: isDirected)
    let network = try #require(try read(GMLWriter.writer, site).network)
    var options = NetworkImport.Options()
    options.tables.settings.name = "lane"
    options.tables.settings.origin = site.origin
    options.tables.settings.direction = isDirected ? .directed : .mutual
    options.tables.settings.wellbeingScale = .metric
    options.tables.setColumn("people", "id", heading: "label")
    let (read, findings) = NetworkImport.site(network, options: options)
    let found = try #require(read, "\(findings.all.map { Rendering.text($0) })")
    #expect(found.people == site.people)
    #expect(found.ties == site.ties)
    #expect(found.tieKinds == site.tieKinds)
    #expect(found.attributes.filter { $0.name != "id" } == site.attributes)
  }

  @Test func pajekHoldsTheColumnsThatEverybodyHas() throws {
    let files = try PajekWriter.writer.files(WriterTests.site(), "lane")
    #expect(
      files.map(\.name) == [
        "lane.net", "number.clu", "surveyed.clu", "service_user.clu", "neighbourhood.clu",
      ])
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self) == """
        *Vertices 4
        1 "=Ann, &#34;A&#34;"
        2 "Ben; &#252;&#128512;"
        3 "]]>&amp;"
        4 "007"
        *Edges :1 "advice"
        1 2 0.3
        2 4 0.123456789
        *Edges :2 "friend"
        1 2 1

        """)
    let read = try read(PajekWriter.writer, WriterTests.site())
    #expect(
      read.network?.people.columns == [
        "id", "neighbourhood", "number", "service_user", "surveyed",
      ]
        || read.network?.people.columns == [
          "id", "number", "surveyed", "service_user", "neighbourhood",
        ])
    #expect(read.people[1].sorted() == ["0", "0", "1", "7", "Ben; ü\u{1F600}"].sorted())
  }

  @Test func aSiteOfPlacesAloneHasTwoModes() throws {
    var site = WriterTests.site()
    site.ties = []
    let read = try read(PajekWriter.writer, site)
    #expect(read.places == [["Hub <1>"]])
    #expect(read.attendance == [["=Ann, \"A\"", "Hub <1>", "26"]])
  }

  @Test func whatUCINETCannotHoldIsRefused() throws {
    #expect(throws: Finding.self) { try DLWriter.writer.files(WriterTests.site(), "lane") }
    do {
      _ = try DLWriter.writer.files(WriterTests.site(), "lane")
    } catch {
      #expect(
        Rendering.text(error) == """
          error: UCINET's language cannot hold "=Ann, "A""
            hint: it has no way to write quotation marks and line ends in names; use another format
          """)
    }
  }

  @Test func graphvizDrawsWhoNamedWhom() throws {
    let files = try DOTWriter.writer.files(WriterTests.site(isDirected: true), "lane")
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self) == #"""
        digraph "lane" {
          node [shape=circle];
          p3 [label="=Ann, \"A\"", shape=square];
          p7 [label="Ben; ü😀"];
          p8 [label="]]>&amp;"];
          p12 [label="007"];
          p3 -> p7 [kind="advice", strength=0.3, penwidth=1.1, dir=both];
          p3 -> p7 [kind="friend", strength=1, penwidth=2.5, dir=both];
          p12 -> p7 [kind="advice", strength=0.123456789, penwidth=0.746913578];
        }

        """#)
  }
}

/// Small sites with awkward ids, the same on every machine.
struct RandomSite {
  private var mutation: ByteMutation

  init(state: UInt64) { mutation = ByteMutation(state: state, pieces: []) }

  private static let pieces = [
    "Ann", "b", "7", ",", ";", "=", "&", "&#34;", "]]>", "'", "#", "%", "*", "[", "]", ".", ":",
    "\\",
    "é", "e\u{301}", "\u{1F600}", "ж", "\"", "\n", "\r\n", "\t", "NA", "labels:", "data:",
  ]

  mutating func site(isASCII: Bool) -> Site {
    let count = 1 + mutation.next(9)
    let people = (0..<count).map { index in
      Person(number: UInt32(3 * index + 1), id: id(index, isASCII: isASCII))
    }
    let kinds = (0...mutation.next(3)).map { "\(id($0, isASCII: isASCII)) kind" }
    var ties: [Tie] = []
    for from in 0..<count {
      for to in (from + 1)..<max(count, from + 1) {
        for kind in kinds.indices where mutation.next(3) == 0 {
          let strength = Double(1 + mutation.next(1_000)) / 1_000
          var tie = Tie(from: from, to: to, kind: kind, strength: strength, contactsPerYear: 52)
          tie.naming = [.both, .fromNamedTo, .toNamedFrom][mutation.next(3)]
          ties.append(tie)
        }
      }
    }
    var site = Site(
      key: 1, name: "lane", title: "lane",
      origin: .mapped(when: "2024", how: "asked", boundary: "all", response: nil), people: people,
      tieKinds: kinds, ties: ties)
    site.isDirected = mutation.next(2) == 0
    return site
  }

  /// No two are the same, and none begins or ends with a space.
  private mutating func id(_ index: Int, isASCII: Bool) -> String {
    var id = ""
    for _ in 0...mutation.next(4) {
      let piece = Self.pieces[mutation.next(Self.pieces.count)]
      let isHeld = piece.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 }
      if isHeld || !isASCII { id += piece }
    }
    return "\(index)x\(id)x"
  }
}

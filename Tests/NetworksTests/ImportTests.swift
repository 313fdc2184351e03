import Diagnostics
import Foundation
import Testing

@testable import Networks

/// Tables with headings of their own become sites.
struct ImportTests {
  private var options: ImportOptions {
    var options = ImportOptions()
    options.settings.name = "test"
    options.settings.origin = .mapped(when: "once", how: "asked", boundary: "all", response: nil)
    return options
  }

  private func read(
    _ people: String, _ ties: String, _ options: ImportOptions
  ) -> (site: Site?, findings: Findings) {
    ImportTables.read(
      people: SourceText(name: "nodes.csv", text: people),
      ties: SourceText(name: "edges.csv", text: ties), options: options)
  }

  @Test func headingsOfOtherProgramsAreKnown() throws {
    let read = read(
      "\u{FEFF}Id;Label\r\n10;Ann\r\n9;Bob\r\n", "Source;TARGET;Weight\n9;10;0,5\n10;9;0,25\n",
      options)
    let site = try #require(read.site, "\(Rendering.text(read.findings))")
    #expect(site.people.map(\.id) == ["10", "9"])
    #expect(site.people.map(\.number) == [0, 1])
    #expect(site.attributes.map(\.name) == ["Label"])
    #expect(site.ties == [Tie(from: 0, to: 1, kind: 0, strength: 0.375, contactsPerYear: 52)])
    #expect(read.findings.all.map(\.code) == ["W-SITE-REPEATED"])
  }

  @Test func twoPossibleHeadingsAreRefused() {
    let (site, findings) = read("id,name\n1,Ann\n", "source,from,to\n1,1,1\n", options)
    #expect(site == nil)
    #expect(
      Rendering.text(findings) == """
        edges.csv: error: "source", "from" could each be the column from
          hint: say which, with --from COLUMN
        nodes.csv: error: "id", "name" could each be the column id
          hint: say which, with --id COLUMN
        2 errors
        """)
  }

  @Test func unknownPeopleAreRefusedUnlessAsked() throws {
    let (people, ties) = ("id\nann\nbob\n", "from,to\nann,dee\ndee,cem\nann,bob\n")
    let refused = read(people, ties, options)
    #expect(refused.site == nil)
    #expect(
      refused.findings.all.map(\.code) == ["E-SITE-UNKNOWN", "E-SITE-UNKNOWN", "E-SITE-UNKNOWN"])
    var adding = options
    adding.addsMissing = true
    let added = read(people, ties, adding)
    let site = try #require(added.site)
    #expect(site.people.map(\.id) == ["ann", "bob", "cem", "dee"])
    #expect(site.people.map(\.isSurveyed) == [true, true, false, false])
    #expect(
      added.findings.all.map(\.message) == ["2 people who are only named by others were added"])
    #expect(site.steps.contains { $0.what == "people" && $0.source == .assumed && $0.count == 2 })
  }

  @Test func aMappingFileSaysTheSame() throws {
    var findings = Findings()
    let mapping = SourceText(
      name: "mapping.toml",
      text: """
        kith = 1
        name = "school"
        add_missing = true
        [map]
        when = "2020"
        how = "survey"
        boundary = "year 9"
        name_generator_cap = 3
        [columns]
        id = "pupil"
        [columns.ties]
        from = "a"
        to = "b"
        contacts_per_year = "often"
        [words.contacts]
        "Each  Break" = 190
        [where]
        wave = 1
        """)
    let options = ImportOptions(mapping: mapping, into: &findings)
    #expect(findings.all.isEmpty)
    let read = read(
      "pupil\nx\ny\n", "a,b,often,wave\nx,y,each break,1\ny,x,12,2\nx,z,daily,1\n", options)
    let site = try #require(read.site, "\(Rendering.text(read.findings))")
    #expect(site.nameGeneratorCap == 3)
    #expect(site.ties.map(\.contactsPerYear) == [190, 365])
    #expect(site.people.map(\.id) == ["x", "y", "z"])
    #expect(site.steps.contains { $0.words == "rows with wave = 1; 1 other left out" })
  }

  @Test func numbersThatWereGivenStay() throws {
    var stored = options
    stored.addsMissing = true
    let read = read("number,id\n7,ann\n3,bob\n", "from,to\nann,zoe\nbob,cem\n", stored)
    let site = try #require(read.site)
    #expect(site.people.map { "\($0.number) \($0.id)" } == ["3 bob", "7 ann", "8 cem", "9 zoe"])
  }

  @Test(.enabled(if: TestData.isThere("medical-innovation"), "no KITH_DATA"))
  func medicalInnovation() throws {
    var options = options
    options.setColumn("ties", "kind", heading: "relation")
    let people = try TestData.text("medical-innovation/nodes.csv")
    let ties = try TestData.text("medical-innovation/ties.csv")
    let refused = ImportTables.read(people: people, ties: ties, options: options)
    #expect(refused.site == nil)
    #expect(refused.findings.all.filter { $0.code == "E-SITE-UNKNOWN" }.count == 462)
    options.addsMissing = true
    let (read, findings) = ImportTables.read(people: people, ties: ties, options: options)
    let site = try #require(read, "\(Rendering.text(findings))")
    #expect(site.people.filter(\.isSurveyed).count == 125)
    #expect(site.tieKinds == ["advice", "discussion", "friendship"])
    #expect(Set(findings.all.map(\.code)) == ["W-SITE-ADDED", "W-SITE-COLUMN", "W-SITE-REPEATED"])
    #expect(SiteText(site).read().site == site)
  }

  @Test(.enabled(if: TestData.isThere("glasgow-s50"), "no KITH_DATA"))
  func glasgowFirstWave() throws {
    var options = options
    options.conditions = [("wave", "1")]
    let (read, findings) = try ImportTables.read(
      people: TestData.text("glasgow-s50/nodes.csv"), ties: TestData.text("glasgow-s50/ties.csv"),
      options: options)
    let site = try #require(read, "\(Rendering.text(findings))")
    #expect(site.people.count == 50)
    let kept = try #require(site.steps.first { $0.what == "ties" })
    #expect(kept.count == 113)
    // 113 nominations, of which 39 pairs are mutual (reciprocity 0.69), make 74 ties.
    #expect(site.ties.count == 74)
    #expect(SiteText(site).read().site == site)
  }
}

/// Data that may not be given on, beside the package or where KITH_DATA says.
enum TestData {
  static func text(_ name: String) throws -> SourceText {
    let data = try Data(contentsOf: URL(fileURLWithPath: path(name)))
    return SourceText(name: name, bytes: Array(data))
  }

  static func path(_ name: String) -> String {
    if let folder = ProcessInfo.processInfo.environment["KITH_DATA"] { return "\(folder)/\(name)" }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appendingPathComponent("shared/data/\(name)").path
  }

  static func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name + "/ties.csv"))
  }
}

import Diagnostics
import Foundation
import Testing

@testable import Networks

/// What is written is read back as it was.
struct SiteRoundTripTests {
  /// Everything a site can hold, with names that try to break out of their cells.
  private let site: Site = {
    let ids = [
      "=1+1", "+44 20", "-x", "@home", "'quoted", "'=both", "a,b", "say \"hi\"", "two\nlines", "NA",
      "007",
      "TRUE", "é", "e\u{301}", "＝wide", "nan", "1;2", "a|b",
    ]
    let people = ids.enumerated().map { index, id in
      Person(
        number: UInt32(index * 3), id: id, isSurveyed: index % 3 != 0,
        isServiceUser: index % 4 == 0,
        neighbourhood: index % 2, wellbeing: index % 2 == 0 ? 7 + Double(index) / 3 : nil,
        wellbeingSetPoint: index % 5 == 0 ? 20.1 : nil,
        stigma: index % 4 == 0 ? nil : 0.1 + 0.2, stigmaSetPoint: index == 1 ? 1e-7 : nil,
        withdrawal: index % 4 == 0 ? 1 : nil)
    }
    let score = Attribute(name: "score", values: ids.indices.map { $0 == 2 ? "" : "-\($0).50" })
    let words = Attribute(
      name: "the \"word\"", values: ids.indices.map { $0 % 2 == 0 ? "-" : "=x" })
    return Site(
      key: .max, name: "lane-1", title: "A \"lane\" \\ of\ttabs",
      origin: .mapped(when: "May", how: "asked", boundary: "all", response: 0.625),
      people: people, attributes: [score, words],
      tieKinds: ["-kin", "friend"],
      ties: [
        Tie(from: 0, to: 1, kind: 0, strength: 1, contactsPerYear: 0),
        Tie(from: 0, to: 1, kind: 1, strength: 5e-300, contactsPerYear: 1e5),
        Tie(from: 6, to: 17, kind: 1, strength: 1 / 3.0, contactsPerYear: 52),
      ],
      places: [
        Place(number: 4, name: "=hub", kind: "hub", setting: Setting.named[1].setting),
        Place(
          number: 9, name: "pub, old", kind: "own kind", neighbourhood: 1, isOpen: false,
          setting: Setting(encountersPerVisit: 0, negativeFactor: 1, quality: 2, tieFormation: 0.5)),
      ],
      attendance: [Attendance(person: 3, place: 0, visitsPerYear: 0.25)], nameGeneratorCap: 5,
      missing: [
        MissingRule(what: "wellbeing", treatment: .exclude),
        MissingRule(what: "stigma", treatment: .value(0.5)),
        MissingRule(what: "withdrawal", treatment: .distribution("beta(3, 5)")),
      ],
      steps: [
        ReadingStep(what: "wellbeing", source: .converted, count: 9, words: "by \"table\""),
        ReadingStep(
          what: "stigma set-point", source: .assumed, count: 12, words: "min(0.99, stigma + 0.07)"),
        ReadingStep(what: "strength", source: .assumed, count: 3, words: "set to 0.5"),
      ])
  }()

  @Test func everythingSurvives() throws {
    let first = SiteText(site).read()
    let read = try #require(first.site, "\(Rendering.text(first.findings))")
    #expect(read.people == site.people)
    #expect(read.attributes == site.attributes)
    #expect(read.people.map { Array($0.id.utf8) } == site.people.map { Array($0.id.utf8) })
    #expect(read.ties == site.ties)
    #expect(read.places == site.places)
    #expect(read.missing == site.missing)
    #expect(read.origin == site.origin)
    #expect(read.key == site.key && read.title == site.title && read.nameGeneratorCap == 5)
    let again = SiteText(read).read()
    #expect(again.site == read)
    #expect(
      SiteText(read).files.map(\.bytes) == SiteText(try #require(again.site)).files.map(\.bytes))
  }

  @Test func folderIsWrittenAsAWholeOrNotAtAll() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try #require(SiteText(site).read().site)
    try SiteFolder.write(first, to: folder + "/sites/lane")
    #expect(SiteFolder.read(folder + "/sites/lane").site == first)
    let content = try FileManager.default.contentsOfDirectory(atPath: folder + "/sites")
    #expect(content == ["lane"])
    #expect {
      try SiteFolder.write(first, to: folder + "/sites/lane")
    } throws: { error in
      (error as? Finding)?.code == "E-SITE-EXISTS"
    }
    try FileManager.default.createDirectory(
      atPath: folder + "/empty", withIntermediateDirectories: true)
    try SiteFolder.write(first, to: folder + "/empty/")
    #expect(SiteFolder.read(folder + "/empty").site == first)
    #expect {
      try SiteFolder.write(first, to: folder + "/empty/people.csv/x")
    } throws: { error in
      (error as? Finding)?.code == "E-SITE-WRITE"
    }
  }

  /// What was converted or assumed once is listed for good, and nothing is listed twice.
  @Test func stepsAreKept() throws {
    var small = SmallSite()
    small.settings += """
      [columns]
      wellbeing = "swemwbs"
      wellbeing_scale = "swemwbs-raw"
      stigma = "ribs"
      stigma_scale = "ribs"
      [missing]
      wellbeing = "mean of group"
      stigma = "beta(3, 3.7)"

      """
    small.people = "id,swemwbs,ribs,street\nann,21,4,North\nbob,,20,South\ncem,35,,\n"
    small.ties = "from,to,contacts_per_year\nann,bob,weekly\nbob,ann,daily\nbob,cem,\n"
    let first = try #require(small.read().site)
    let scores: [Double?] = [19.25, 27.125, 35]
    #expect(first.people.map(\.wellbeing) == scores)
    #expect(first.people.map(\.stigma) == [1, 0, nil])
    #expect(
      first.steps.map { "\($0.what) \($0.source.rawValue) \($0.count)" } == [
        "surveyed assumed 3", "service user assumed 3", "wellbeing converted 2",
        "stigma converted 2",
        "neighbourhood assumed 3", "ties converted 1",
        "kind of tie assumed 2",
        "strength assumed 2", "contacts converted 2", "contacts measured 1", "contacts assumed 1",
        "wellbeing assumed 1", "stigma assumed 1",
        "stigma set-point assumed 2",
      ])
    let again = SiteText(first).read()
    #expect(again.site == first, "\(again.site?.steps.suffix(3) ?? [])")
    #expect(Rendering.text(again.findings) == "")
  }
}

import Diagnostics
import Documents
import Networks
import Testing

@testable import Formats

/// What is written can be read again and is the same network; every writer has a word that names it.
@Suite struct WriterTests {
  /// Four people with awkward ids, two kinds of tie, a place, and values that are missing.
  static func site(isDirected: Bool = false) -> Site {
    let people = [
      Person(number: 3, id: "=Ann, \"A\"", isServiceUser: true, wellbeing: 21.5, withdrawal: 0.25),
      Person(number: 7, id: "Ben; ü\u{1F600}", isSurveyed: false, neighbourhood: 1),
      Person(number: 8, id: "]]>&amp;", wellbeing: 30, stigma: 0.5, stigmaSetPoint: 0.57),
      Person(number: 12, id: "007", stigma: 0.125),
    ]
    var ties = [
      Tie(from: 0, to: 1, kind: 0, strength: 0.3, contactsPerYear: 52),
      Tie(from: 0, to: 1, kind: 1, strength: 1, contactsPerYear: 4),
      Tie(from: 1, to: 3, kind: 0, strength: 0.123_456_789, contactsPerYear: 0),
    ]
    if isDirected { ties[2].naming = .toNamedFrom }
    var site = Site(
      key: 5, name: "lane", title: "The lane",
      origin: .mapped(when: "2024", how: "asked", boundary: "all", response: nil), people: people,
      attributes: [
        Attribute(name: "age", values: ["41", "", "7", "63.5"]),
        Attribute(name: "note", values: ["a\nb", "-x", "", "NA"]),
      ], tieKinds: ["advice", "friend"], ties: ties,
      places: [
        Place(
          number: 2, name: "Hub <1>", kind: "hub", isOpen: false,
          setting: Setting(
            encountersPerVisit: 3, negativeFactor: 0.4, quality: 1, tieFormation: 0.015))
      ], attendance: [Attendance(person: 0, place: 0, visitsPerYear: 26)])
    site.isDirected = isDirected
    return site
  }

  @Test func namesAreDifferentAndInOrder() {
    let names = SiteWriters.all.map(\.name)
    #expect(names == names.sorted() && Set(names).count == names.count)
  }

  @Test func tidyTablesSayWhatTheirColumnsMean() throws {
    let files = try TidyWriter.writer.files(WriterTests.site(), "lane")
    #expect(
      files.map(\.name) == [
        "people.csv", "ties.csv", "places.csv", "attendance.csv", "columns.csv",
      ])
    let columns = try #require(CSVReader.read(files[4].bytes, name: "columns.csv").table)
    for file in files.dropLast() {
      let table = try #require(CSVReader.read(file.bytes, name: file.name).table)
      let listed = (0..<columns.rowCount).filter { columns.text(row: $0, column: 0) == file.name }
      #expect(table.columns == listed.map { columns.text(row: $0, column: 1) })
    }
    let people = try #require(CSVReader.read(files[0].bytes, name: "people.csv").table)
    #expect(people.text(row: 0, column: 1) == "=Ann, \"A\"")
    #expect(String(decoding: files[0].bytes, as: UTF8.self).contains("\"'=Ann, \"\"A\"\"\""))
  }
}

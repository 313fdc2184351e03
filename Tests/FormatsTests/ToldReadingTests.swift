import Diagnostics
import Documents
import Foundation
import Networks
import Testing

@testable import Formats

/// What a user says about files is heeded, or is refused with words.
@Suite struct ToldReadingTests {
  private func told(_ findings: Findings) -> [String] { findings.all.map { Rendering.text($0) } }

  private func options(_ change: (inout ReadingOptions) -> Void) -> ReadingOptions {
    var options = ReadingOptions()
    change(&options)
    return options
  }

  private func matches(_ text: String) -> ReadingOptions {
    options { $0.matches = file("m.csv", text) }
  }

  /// A file of a test on disk.
  private func path(_ name: String, _ bytes: [UInt8], in folder: URL) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url.path
  }

  private func folder() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("told-\(UUID().uuidString)")
  }

  // MARK: matches

  private let same = "uuid,person_id,same?\na2,P1,yes\na1,P1,yes\n"

  @Test(arguments: [
    ("id,age\na1,40\na2,\nb,7\n", "from,to\nb,a2\na1,b\n"),
    ("Name,age\na1,40\na2,\nb,7\n", "Ego,Alter\nb,a2\na1,b\n"),
    ("Label,age\na1,40\na2,\nb,7\n", "From,To\nb,a2\na1,b\n"),
  ])
  func matchesHoldUnderEveryHeading(_ people: String, _ ties: String) throws {
    let files = [file("p.csv", people), file("t.csv", ties)]
    let (network, findings) = NetworkFiles.read(files, options: matches(same))
    let found = try #require(network)
    #expect(rows(found.people) == [["a1", "40"], ["b", "7"]], "\(told(findings))")
    #expect(rows(found.ties) == [["b", "a1"], ["a1", "b"]])
    #expect(findings.all.contains { $0.code == "N-MATCH-MADE" })
  }

  @Test func matchesHoldForTwoTablesThatAreNamed() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let people = try path("p.csv", Array("id\na1\na2\nb\n".utf8), in: folder)
    let ties = try path("t.csv", Array("from,to\nb,a2\n".utf8), in: folder)
    let (network, findings) = NetworkFiles.read(
      people: people, ties: ties, options: matches(same))
    #expect(try rows(#require(network).people) == [["a1"], ["b"]], "\(told(findings))")
    #expect(try rows(#require(network).ties) == [["b", "a1"]])
  }

  @Test func matchesOfPeopleWithoutIdsAreRefused() {
    let options = matches(same)
    let files = [file("p.csv", "name,id\na1,1\n"), file("t.csv", "from,to\na1,a1\n")]
    #expect(
      told(NetworkFiles.read(files, options: options).findings) == [
        """
        p.csv: error: which of its columns tells people apart is not clear, so the table of matches cannot \
        be used
          hint: name it with --id
        """
      ])
    let twice = [file("p.csv", "id\na1\na2\na1\n"), file("t.csv", "from,to\na1,a2\n")]
    #expect(
      told(NetworkFiles.read(twice, options: options).findings) == [
        """
        p.csv, line 4, column id: error: this id is blank or there twice, so the table of matches cannot \
        be used
          hint: give everybody an id of her or his own
        """
      ])
  }

  @Test func severalFilesForOneTableAreRefused() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = Array("id\na\n".utf8)
    let people = try path("a.csv", table, in: folder.appendingPathComponent("both"))
    _ = try path("b.csv", table, in: folder.appendingPathComponent("both"))
    let ties = try path("t.csv", Array("from,to\na,a\n".utf8), in: folder)
    let both = (people as NSString).deletingLastPathComponent
    #expect(
      told(NetworkFiles.read(people: both, ties: ties).findings) == [
        """
        \(both): error: the table of people is one file, and 2 are here
          hint: name the one, or name all files of the network without --people and --ties
        """
      ])
  }

  // MARK: tables whatever the ending

  @Test func whatIsSaidOfTablesMakesATable() throws {
    let wide = options { $0.isWide = true }
    let cases: [(String, String, ReadingOptions, [[String]])] = [
      ("m.dl", "dl,a,b\na,0,1\nb,1,0\n", options { $0.isMatrix = true }, [["a"], ["b"]]),
      (
        "l.net", "1 2\n2 3\n",
        options {
          $0.hasHeadings = false
          $0.separator = UInt8(ascii: " ")
        }, [["1"], ["2"], ["3"]]
      ),
      ("l.gml", "from;to\na;b\n", options { $0.separator = UInt8(ascii: ";") }, [["a"], ["b"]]),
      ("w.graphml", "ego,alter1,alter2\na,b,c\n", wide, [["a"]]),
    ]
    for (name, text, options, people) in cases {
      let (network, findings) = NetworkFiles.read([file(name, text)], options: options)
      #expect(try rows(#require(network, "\(told(findings))").people) == people)
    }
  }

  @Test func tablesOfInterviewsStayInterviews() throws {
    let text = "egoID;alterID.1;alterID.2;alterID.3\n7;Ann;Ben;\n"
    for options in [
      options { $0.isWide = true }, options { $0.separator = UInt8(ascii: ";") },
    ] {
      let (network, findings) = NetworkFiles.read([file("w.csv", text)], options: options)
      #expect(try #require(network, "\(told(findings))").format == "tables of interviews")
    }
    // A stroke stands between its cells, whatever else stands in them.
    let stroked = "egoID|alterID|job;sort\n7|Ann|a;b\n7|Ben|c;d\n"
    let (network, _) = NetworkFiles.read(
      [file("a.csv", stroked)], options: options { $0.separator = UInt8(ascii: "|") })
    #expect(try rows(#require(network).people).map { $0[0] } == ["7", "7/Ann", "7/Ben"])
  }

  @Test func withoutFilesThereIsNoNetwork() {
    for format in [nil] + NetworkFormats.all.map(Optional.some) {
      let (network, findings) = NetworkFiles.read([InputFile](), format: format)
      #expect(network == nil)
      #expect(
        told(findings) == ["error: there are no files of a network here"], "\(format?.name ?? "")")
    }
  }

  // MARK: places

  private func site(
    _ people: String, _ ties: String, _ columns: [(String, String, String)]
  ) throws -> (site: Site?, findings: [String]) {
    var options = NetworkImport.Options()
    options.tables.settings.name = "lane"
    options.tables.settings.origin = .mapped(
      when: "once", how: "asked", boundary: "all", response: nil)
    options.places = ("what", "event")
    options.visits = .each(12)
    for (table, meaning, heading) in columns {
      options.tables.setColumn(table, meaning, heading: heading)
    }
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let read = NetworkFiles.read(
      people: try path("p.csv", Array(people.utf8), in: folder),
      ties: try path("t.csv", Array(ties.utf8), in: folder))
    let (site, findings) = NetworkImport.site(
      try #require(read.network), options: options, read.findings)
    let words = findings.all.map { Rendering.text($0) }
    return (site, words.map { $0.replacingOccurrences(of: folder.path + "/", with: "") })
  }

  private let mixed = "who,what\na,person\nb,person\nHub,event\n"

  @Test func placesHoldUnderHeadingsThatAreNamed() throws {
    let columns = [("people", "id", "who"), ("ties", "from", "one"), ("ties", "to", "other")]
    let (site, findings) = try site(mixed, "one,other\na,Hub\na,b\n", columns)
    #expect(site?.places.map(\.name) == ["Hub"], "\(findings)")
    #expect(site?.people.map(\.id) == ["a", "b"])
    #expect(site?.attendance.count == 1)
  }

  @Test func placesAreRefusedWhereNobodySaysWhatTiesJoin() throws {
    let (site, findings) = try site(mixed, "one,other\na,Hub\n", [("people", "id", "who")])
    #expect(site == nil)
    #expect(
      findings.contains(
        """
        t.csv: error: which of its columns hold the two ends of a tie is not clear, so places cannot be \
        told from people
          hint: name them with --from and --tie-to
        """), "\(findings)")
    let other = try self.site(mixed, "from,to\na,Hub\n", [])
    #expect(
      other.findings.contains(
        """
        p.csv: error: which of its columns tells people apart is not clear, so places cannot be told from \
        people
          hint: name it with --id
        """), "\(other.findings)")
  }

  @Test func visitsOfWeightZeroAreNone() throws {
    let (read, findings) = try importing(
      file(
        "a.net",
        """
        *Vertices 4 2
        1 "a"
        2 "b"
        3 "Hub"
        4 "Pub"
        *Edges
        1 3 26
        2 3 0
        2 4 26

        """))
    #expect(read?.attendance.count == 2, "\(findings)")
    #expect(
      findings.contains(
        "a.net, line 8, column weight: warning: 1 row of weight 0 says that nobody goes there; it was left"
          + " out"), "\(findings)")
  }

  private func importing(_ file: InputFile) throws -> (site: Site?, findings: [String]) {
    var options = NetworkImport.Options()
    options.tables.settings.name = "lane"
    options.tables.settings.origin = .mapped(
      when: "once", how: "asked", boundary: "all", response: nil)
    let (network, found) = NetworkFiles.read([file])
    let (site, findings) = NetworkImport.site(try #require(network), options: options, found)
    return (site, findings.all.map { Rendering.text($0) })
  }
}

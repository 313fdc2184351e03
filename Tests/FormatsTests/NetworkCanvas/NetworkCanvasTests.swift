import Diagnostics
import Documents
import Testing

@testable import Formats

struct NetworkCanvasTests {
  @Test func interviewsBecomeTables() throws {
    let (network, findings) = NetworkFiles.read(CanvasFiles.files)
    let map = try #require(network)
    #expect(
      map.people.columns == [
        "id", "label", "interview", "surveyed", "named_by", "age", "Helps", "Gender", "null",
        "note",
        "Cords_x",
      ])
    #expect(
      rows(map.people) == [
        ["A", "", "1", "yes", "", "52", "shops", "", "", "", ""],
        ["B", "", "2", "yes", "", "", "", "", "", "", ""],
        ["n1", "Ann", "1", "no", "A", "41", "", "F", "", "=best friend", "0.5"],
        ["n2", "", "1", "no", "A", "38", "", "(none)", "", "likes, \"tea\"", "0.1"],
        ["n3", "Cat", "2", "no", "B", "", "", "", "x", "'tis", ""],
      ])
    #expect(map.ties.columns == ["from", "to", "kind", "direction", "years"])
    #expect(
      rows(map.ties) == [
        ["n1", "n2", "Close", "undirected", "7"], ["n2", "n1", "Works with", "undirected", ""],
        ["A", "n1", "named", "directed", ""], ["A", "n2", "named", "directed", ""],
        ["B", "n3", "named", "directed", ""],
      ])
    #expect(
      Rendering.text(findings) == """
        note: columns of true and false that are the answers to one question are one column again: \
        Helps, Gender
        note: 3 ties of the kind "named" were added: from everybody who was interviewed to each person \
        he or she named
          hint: leave them out with --no-ego
        warning: 2 interviews were read side by side: somebody whom two of them name is there twice
          hint: find out with kith match who may be the same, decide, and give the table with --matches
        a_attributeList_Person.csv: warning: 1 value of "name" was encrypted when it was exported; \
        it counts as missing
          hint: unlock the interviews in Network Canvas, and export them again
        2 warnings, 2 notes
        """)
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let (network, findings) = NetworkFiles.read(CanvasFiles.files)
    let (other, otherFindings) = NetworkFiles.read(CanvasFiles.files.reversed())
    #expect(rows(try #require(network).people) == rows(try #require(other).people))
    #expect(network.map { rows($0.ties) } == other.map { rows($0.ties) })
    #expect(Rendering.text(findings) == Rendering.text(otherFindings))
  }

  @Test func aZipIsTheSame() throws {
    let zip = ZipMaker(
      CanvasFiles.files.map { file in
        var packed = ZipMaker.File("export/\(file.name)")
        packed.bytes = file.bytes
        return packed
      })
    var findings = Findings()
    let files = ZipArchive.files(InputFile(name: "export.zip", bytes: zip.bytes), &findings)
    let (network, _) = NetworkFiles.read(files)
    let (plain, _) = NetworkFiles.read(CanvasFiles.files)
    #expect(rows(try #require(network).people) == rows(try #require(plain).people))
    #expect(network?.people.file == "export.zip/export")
  }

  @Test func withoutTiesToEgo() throws {
    var options = ReadingOptions()
    options.addsEgo = false
    let (network, _) = NetworkFiles.read(CanvasFiles.files, options: options)
    #expect(try #require(network).kinds.map(\.name) == ["Close", "Works with"])
    #expect(network?.people.rowCount == 5)
  }

  @Test func peopleOfAListAreOneEach() throws {
    let again = CanvasFiles.file(
      "b_attributeList_Person.csv", CanvasFiles.personHeading + ",name,age", "1,B,n1,Ann,42",
      "2,B,n3,Cat,")
    let files = CanvasFiles.files.map { $0.name == again.name ? again : $0 }
    let (network, findings) = NetworkFiles.read(files)
    let map = try #require(network)
    #expect(map.people.rowCount == 5)
    let ann = Array(rows(map.people)[2].prefix(6))
    #expect(ann == ["n1", "Ann", "1", "no", "A|B", "41"])
    #expect(map.kinds.map(\.ties) == [1, 1, 4])
    #expect(
      findings.all.map(\.message).contains(
        "1 person stands under one id in several interviews, as people do who were chosen from a list;"
          + " each is one person; where they said different things (1 value), the first counts"))
  }

  @Test func placesAndOtherTypes() throws {
    let more = [
      CanvasFiles.file(
        "a_attributeList_Venue.csv", CanvasFiles.personHeading + ",name", "3,A,v1,Hope Church",
        "4,A,v2,Library"),
      CanvasFiles.file(
        "b_attributeList_Venue.csv", CanvasFiles.personHeading + ",name", "3,B,v3,Library"),
      CanvasFiles.file("b_attributeList_Pet.csv", CanvasFiles.personHeading, "4,B,n4"),
      CanvasFiles.file(
        "a_edgeList_Goes to.csv", CanvasFiles.tieHeading, "3,1,3,A,t3,n1,v1", "4,3,4,A,t4,v1,v2"),
    ]
    let (network, findings) = NetworkFiles.read(CanvasFiles.files + more)
    let map = try #require(network)
    #expect(map.places.map(rows) == [["Hope Church"], ["Library"]])
    #expect(
      map.attendance.map(rows) == [
        ["A", "Hope Church"], ["A", "Library"], ["B", "Library"], ["n1", "Hope Church"],
      ])
    #expect(map.people.column(named: "type") == 5)
    #expect(rows(map.people).map { $0[5] } == ["", "", "Person", "Person", "Person", "Pet"])
    let said: [String] = findings.all.map(\.message)
    #expect(
      said.filter { $0.contains("type") || $0.contains("places") } == [
        "1 tie joins two places; ties among places are not part of a map of people, and were left out",
        "3 entries of the type \"Venue\" are places, which those go to who named them; places of the"
          + " same name are one place",
        "1 entry of the type \"Pet\" is kept as a person of that type",
      ])
  }

  @Test func interviewsWithoutTheirOwnTable() throws {
    let files = CanvasFiles.files.filter { !$0.name.hasSuffix("_ego.csv") }
    let (network, findings) = NetworkFiles.read(files)
    #expect(rows(try #require(network).people).map { $0[0] } == ["A", "B", "n1", "n2", "n3"])
    #expect(findings.all.contains { $0.code == "W-NC-EGO" })
  }

  @Test func oneCaseTwice() throws {
    var files = CanvasFiles.files
    files[1] = CanvasFiles.file(
      "b_ego.csv", CanvasFiles.egoHeading + ",networkCanvasFinishOutcome",
      CanvasFiles.ego("B", "1", ",terminated"))
    let (network, findings) = NetworkFiles.read(files)
    let people = rows(try #require(network).people)
    #expect(people[0][2] == "1 / A")
    #expect(people[1][2] == "1 / B")
    let codes = findings.all.map(\.code)
    #expect(codes.contains("W-NC-CASE") && codes.contains("W-NC-OPEN"))
  }

  /// Separate questions that are answered by yes or no are not the answers to one.
  @Test(arguments: [
    (["has_car", "has_phone"], [["true", ""], ["", "false"]], ["has_car", "has_phone"]),
    (["has_car", "has_phone"], [["true", "x"]], ["has_car", "has_phone"]),
    (["has_car", "has_phone"], [["", ""]], ["has_car", "has_phone"]),
    (["Sex_orient_a", "Sex_orient_b"], [["true", "true"]], ["Sex_orient"]),
    (["G_a", "x", "G_b"], [["true", "", "false"]], ["G_a", "x", "G_b"]),
    (["G_a"], [["true"]], ["G_a"]), (["_a", "_b"], [["true", "true"]], ["_a", "_b"]),
    (["G_", "G_b"], [["true", "true"]], ["G_", "G_b"]),
  ])
  func answersToOneQuestion(headings: [String], cells: [[String]], variables: [String]) throws {
    let text = ([headings] + cells).map { "k,\($0.joined(separator: ","))\n" }.joined()
    let table = try #require(CSVReader.read(Array(text.utf8), name: "t.csv").table)
    #expect(CanvasVariables([table], without: ["k"]).variables.map(\.name) == variables)
  }

  private func rows(_ table: TextTable) -> [[String]] {
    (0..<table.rowCount).map { row in
      table.columns.indices.map { table.text(row: row, column: $0) }
    }
  }
}

import Diagnostics
import Documents
import Foundation
import Testing

@testable import Formats

struct EgoTablesTests {
  private static let egos = "egoID;sex;age\n1;w;41\n2;m;38\n"
  private static let alters =
    "\"\";\"egoID\";\"alterID\";\"alter.sex\"\n\"1\";1;Ann;w\n\"2\";1;2;m\n\"3\";2;Ann;NA\n"
  private static let ties = "egoID;Source;Target;weight\n1;Ann;2;0,5\n"

  @Test func threeTables() throws {
    let (network, findings) = read(["e.csv": Self.egos, "a.csv": Self.alters, "t.csv": Self.ties])
    #expect(!findings.hasErrors)
    let map = try #require(network)
    #expect(
      map.people.columns == ["id", "label", "interview", "surveyed", "named_by", "sex", "age"])
    #expect(
      rows(map.people) == [
        ["1", "", "1", "yes", "", "w", "41"], ["2", "", "2", "yes", "", "m", "38"],
        ["1/Ann", "Ann", "1", "no", "1", "w", ""], ["1/2", "", "1", "no", "1", "m", ""],
        ["2/Ann", "Ann", "2", "no", "2", "NA", ""],
      ])
    #expect(
      rows(map.ties) == [
        ["1/Ann", "1/2", "", "undirected", "0,5"], ["1", "1/Ann", "named", "directed", ""],
        ["1", "1/2", "named", "directed", ""], ["2", "2/Ann", "named", "directed", ""],
      ])
  }

  @Test func allInOne() throws {
    let text =
      "egoID,age,alterID.1,alter.sex.1,alterID.2,alter.sex.2,1 to 2\n7,41,Ann,w,Ben,m,2\n8,38,Cat,w,NA,NA,NA\n"
    let (network, _) = read(["w.csv": text])
    let map = try #require(network)
    #expect(
      rows(map.people).map { $0[0] } == ["7", "7/Ann", "7/Ben", "8", "8/Cat"])
    #expect(rows(map.ties)[0] == ["7/Ann", "7/Ben", "", "undirected", "2"])
  }

  @Test(arguments: [
    (
      ["a.csv": "alterID;sex\n1;w\n"],
      "a.csv:1: error: there is no column egoID, so it is not said whose"
        + " interview this is\n  hint: where every interview has a file of its own, put the files of one kind"
        + " into one table with a column egoID"
    ),
    (
      ["e.csv": "egoID,sex\n1,w\n"],
      "e.csv: error: there is no table of those who were named\n"
        + "  hint: name the table with the columns egoID and alterID too"
    ),
    (
      ["a.csv": "egoID,alterID\n1,1\n", "b.csv": "egoID,alterID\n2,1\n"],
      "b.csv:1: error: this is the same sort of table as a.csv\n"
        + "  hint: name one table of interviews, one of those who were named and one of ties"
    ),
    (
      ["a.csv": "egoID,alterID\n3,1\n", "e.csv": "egoID,sex\n1,w\n2,w\n"],
      "a.csv, line 2, column egoID: error: there is no interview \"3\" in the table of interviews\n"
        + "  hint: its interviews are \"1\", \"2\""
    ),
    (
      ["a.csv": "egoID,alterID\n1,1\n1,1\n"],
      "a.csv, line 3, column alterID: error: this person is there twice in one interview\n"
        + "  hint: give each an alterID of its own"
    ),
    (
      ["a.csv": "egoID,alterID\n1,1\n", "e.csv": "egoID,sex\n1,w\n1,w\n"],
      "e.csv, line 3, column egoID: error: this interview is there twice\n"
        + "  hint: give each interview an egoID of its own"
    ),
    (
      ["a.csv": "egoID,alterID\n1,1\n", "t.csv": "egoID,Source,Target\n1,1,2\n"],
      "t.csv, line 2, column Target: error: nobody was named \"2\" in interview \"1\""
    ),
    (["a.csv": "egoID,alterID\n1,\n"], "a.csv, line 2, column alterID: error: this cell is blank"),
  ])
  func brokenTables(files: [String: String], expected: String) {
    let (_, findings) = read(files)
    let errors = findings.all.filter { $0.severity == .error }
    #expect(errors.map { Rendering.text($0) } == [expected])
  }

  /// The examples of the R package egor, which are not part of the project. In `egos_ws.csv` the first
  /// interview is called Stanley and in the other two tables 1, so those three do not belong together.
  @Test(
    .enabled(if: CanvasDataTests.data != nil),
    arguments: [
      (["egos_32.csv", "alters_32.csv", "edges_32.csv"], 32, 508, 4_112),
      (["egoweb/egos_32.csv", "egoweb/alters_32.csv", "egoweb/edges_32.csv"], 32, 508, 4_112),
      (["alters_ws.csv", "edges_ws.csv"], 3, 15, 30), (["one_file_ws.csv"], 3, 15, 23),
      (["alters_32_wide.csv"], 32, 508, 0),
    ])
  func examplesOfEgor(names: [String], egos: Int, alters: Int, ties: Int) throws {
    let folder = (CanvasDataTests.data ?? "") + "/formats-ego-tools/original/"
    let (network, findings) = NetworkFiles.read(names.map { folder + $0 })
    let map = try #require(network, "\(Rendering.text(findings))")
    #expect(map.people.rowCount == egos + alters)
    #expect(map.ties.rowCount == ties + alters)
  }

  @Test(.enabled(if: CanvasDataTests.data != nil), arguments: ["alters_32", "egos_ws.csv"])
  func examplesThatAreRefused(name: String) {
    let folder = (CanvasDataTests.data ?? "") + "/formats-ego-tools/original/"
    let paths = name == "egos_ws.csv" ? ["egos_ws.csv", "alters_ws.csv", "edges_ws.csv"] : [name]
    let (network, findings) = NetworkFiles.read(paths.map { folder + $0 })
    #expect(network == nil)
    let expected = name == "egos_ws.csv" ? "E-EGO-UNKNOWN" : "E-EGO-COLUMN"
    #expect(findings.all.contains { $0.code == expected })
  }

  private func read(_ files: [String: String]) -> (network: MappedNetwork?, findings: Findings) {
    NetworkFiles.read(
      files.sorted { $0.key < $1.key }.map { InputFile(name: $0.key, bytes: Array($0.value.utf8)) })
  }

  private func rows(_ table: TextTable) -> [[String]] {
    (0..<table.rowCount).map { row in
      table.columns.indices.map { table.text(row: row, column: $0) }
    }
  }
}

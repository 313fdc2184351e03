import Diagnostics
import Documents
import Testing

@testable import Formats

struct MergeTests {
  private static let heading = "session,uuid,name,person_id,score,reasons,same?\n"

  @Test func whoIsTheSameBecomesOne() throws {
    let (network, findings) = read(
      "1,n1,Ann Smith,P1,0.9,,yes\n2,m1,Ann Smith,P1,0.9,,YES\n1,n2,Ben,P2,0.3,,\n2,m2,Ben,P2,0.3,,yes\n"
    )
    let map = try #require(network)
    #expect(
      rows(map.people) == [
        ["A", "", "1", "yes", "", "", ""], ["B", "", "2", "yes", "", "", ""],
        ["n1", "Ann Smith", "1", "no", "A|B", "41", "F"], ["n2", "Ben", "1", "no", "A", "", ""],
        ["m2", "Ben", "2", "no", "B", "", "M"], ["m3", "Cat", "2", "no", "B", "", ""],
      ])
    #expect(
      rows(map.ties).map { "\($0[0])-\($0[1])" } == [
        "n1-n2", "n1-m2", "A-n1", "A-n2", "B-n1", "B-m2", "B-m3",
      ])
    #expect(
      Rendering.text(findings) == """
        note: 5 ties of the kind "named" were added: from everybody who was interviewed to each person \
        he or she named
          hint: leave them out with --no-ego
        note: 2 entries were made 1 person, as the table of matches says
        warning: 1 answer about them differed, such as of "age"; the person's own answer counts, else the \
        first
        matches.csv, line 5, column uuid: warning: only one row of "P2" says yes, so it is nobody's double
          hint: say yes in every row of the same person
        2 warnings, 2 notes
        """)
  }

  /// B is the Ann whom A named: B's own answers go first, and A's fill what B leaves blank.
  @Test func theOwnInterviewStays() throws {
    let (network, _) = read("2,n1,Ann Smith,P1,,,yes\n1,B,,P1,,,yes\n")
    let map = try #require(network)
    #expect(rows(map.people)[1] == ["B", "Ann Smith", "2", "yes", "A", "41", "F"])
    #expect(!rows(map.people).contains { $0[0] == "n1" })
    #expect(rows(map.ties).contains { $0[0] == "A" && $0[1] == "B" })
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let lines = ["1,n1,,P1,,,yes\n", "2,m1,,P1,,,yes\n", "1,n2,,P2,,,yes\n", "2,m2,,P2,,,yes\n"]
    let (first, _) = read(lines.joined())
    let (second, _) = read(lines.reversed().joined())
    #expect(rows(try #require(first).people) == rows(try #require(second).people))
    #expect(first.map { rows($0.ties) } == second.map { rows($0.ties) })
  }

  /// Undecided, nothing changes; and every proposal said yes to can be replayed from the table itself.
  @Test func theTableComesBack() throws {
    let (plain, _) = NetworkFiles.read(MatchingTests.files)
    let map = try #require(plain)
    let people = try #require(MatchPeople(map))
    let bytes = PersonMatchTable.bytes(PersonMatching(people))
    let (undecided, findings) = read(bytes)
    #expect(!findings.hasErrors)
    #expect(plain.map { rows($0.people) } == undecided.map { rows($0.people) })
    let decided = String(decoding: bytes, as: UTF8.self).replacing("\",\n", with: "\",yes\n")
    let (merged, _) = read(Array(decided.utf8))
    #expect(try #require(merged).people.rowCount == 5)
  }

  @Test(arguments: [
    (
      "1,n1,,P1,,,maybe\n",
      """
      matches.csv, line 2, column same?: error: "maybe" is neither yes nor no
        hint: write yes or no, or leave the cell blank while it is not decided
      """
    ),
    (
      "1,zz,,P1,,,yes\n1,n1,,P1,,,yes\n",
      """
      matches.csv, line 2, column uuid: error: there is nobody with this uuid in the interviews
        hint: make the table anew with kith match
      """
    ),
    (
      "1,n1,,P1,,,yes\n2,m1,,P1,,,yes\n1,n1,,P2,,,yes\n2,m2,,P2,,,yes\n",
      """
      matches.csv, line 4, column uuid: error: this entry is said to be "P1" and "P2"
        hint: say yes in one row only
      """
    ),
    (
      "1,n1,,,,,yes\n",
      "matches.csv, line 2, column person_id: error: this row says yes and has no person_id"
    ),
    (
      "1,n1,,P1,,,yes\n1,n1,,P1,,,yes\n",
      """
      matches.csv, line 3, column uuid: error: this entry stands in two rows of "P1"
        hint: say yes in one row only
      """
    ),
  ])
  func badTables(lines: String, expected: String) {
    let (_, findings) = read(lines)
    let errors = findings.all.filter { $0.severity == .error }
    #expect(errors.map { Rendering.text($0) } == [expected])
  }

  @Test func aTableOfSomethingElse() {
    let (_, findings) = read(Array("id,name\n1,Ann\n".utf8))
    #expect(
      findings.all.filter { $0.severity == .error }.map { Rendering.text($0) } == [
        """
        matches.csv:1: error: there is no column "uuid"
          hint: the columns are session, uuid, name, person_id, score, reasons, same?
        """
      ])
  }

  @Test func twoOfOneInterview() {
    let (_, findings) = read("1,n1,,P1,,,yes\n1,n2,,P1,,,yes\n")
    #expect(findings.all.contains { $0.code == "W-MATCH-INTERVIEW" })
  }

  private func read(_ lines: String) -> (network: MappedNetwork?, findings: Findings) {
    read(Array((Self.heading + lines).utf8))
  }

  private func read(_ bytes: [UInt8]) -> (network: MappedNetwork?, findings: Findings) {
    var options = ReadingOptions()
    options.matches = InputFile(name: "matches.csv", bytes: bytes)
    return NetworkFiles.read(MatchingTests.files, options: options)
  }

  private func rows(_ table: TextTable) -> [[String]] {
    (0..<table.rowCount).map { row in
      table.columns.indices.map { table.text(row: row, column: $0) }
    }
  }
}

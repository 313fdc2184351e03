import Diagnostics
import Documents
import Testing

@testable import Formats

/// Two interviews by hand. A names Ann Smith (41, F), who is close to Ben; B names Ann Smith (42, F), who is close
/// to Ben, and Cat.
struct MatchingTests {
  static let files: [InputFile] = [
    CanvasFiles.file(
      "ego.csv", CanvasFiles.egoHeading, CanvasFiles.ego("A", "1"), CanvasFiles.ego("B", "2")),
    CanvasFiles.file(
      "attributeList_Person.csv", CanvasFiles.personHeading + ",name,age,gender",
      "1,A,n1,Ann Smith,41,F", "2,A,n2,Ben,,", "1,B,m1,Ann Smith,42,F", "2,B,m2,Ben,,M",
      "3,B,m3,Cat,,"),
    CanvasFiles.file(
      "edgeList_Close.csv", CanvasFiles.tieHeading, "1,1,2,A,t1,n1,n2", "2,1,2,B,t2,m1,m2"),
  ]

  /// Seven entries, five of them with a name.
  ///
  /// Ann Smith: odds 1/7 · (0.86 ÷ 2/5)² · 0.90/0.15 · 0.97/0.5 · max(1, 0.5 ÷ 2/5) = 9.61, so 0.91.
  /// Ben: odds 1/7 · 0.86 ÷ 2/5 · max(1, 0.5 ÷ 2/5) = 0.3839, so 0.28.
  @Test func scoresWorkedByHand() throws {
    let matching = PersonMatching(try people())
    let ids = matching.pairs.map {
      (matching.people.entries[$0.first].id, matching.people.entries[$0.second].id)
    }
    #expect(ids.map(\.0) == ["m1", "m2"])
    #expect(ids.map(\.1) == ["n1", "n2"])
    #expect(matching.pairs.map(\.score) == [0.91, 0.28])
  }

  @Test func eachRuleWorkedByHand() throws {
    let people = try people()
    let row: (String) -> Int = { id in people.entries.firstIndex { $0.id == id } ?? 0 }
    let pair = (row("n1"), row("m1"))
    func ratio(_ rule: MatchRule, _ a: Int, _ b: Int) -> Double? {
      rule.compare(people, a, b)?.ratio
    }
    #expect(ratio(NameRule.rule, pair.0, pair.1) == 0.86 / 0.4 * (0.86 / 0.4))
    #expect(ratio(NameRule.rule, row("n1"), row("m3")) == nil)
    #expect(ratio(AgeRule.rule, pair.0, pair.1) == 6)
    #expect(ratio(AgeRule.rule, row("n2"), row("m2")) == 1)
    #expect(ratio(GenderRule.rule, pair.0, pair.1) == 1.94)
    #expect(ratio(GenderRule.rule, row("n1"), row("m2")) == 0.06)
    #expect(ratio(KnownRule.rule, pair.0, pair.1) == 0.5 / (1 - 0.6))
    #expect(ratio(AnswerRule.rule, pair.0, pair.1) == 1)
  }

  @Test func answersSayMoreTheRarerTheyAre() throws {
    let rows =
      ["1,A,n1,Ann,North", "2,A,n2,Ben,South", "1,B,m1,Ann,North", "2,B,m2,Cat,South"]
      + (3..<9).map { "\($0),B,m\($0),Dan,South" }
    let people = try people([
      Self.files[0],
      CanvasFiles.file(
        "attributeList_Person.csv", CanvasFiles.personHeading + ",name,village",
        rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6], rows[7], rows[8], rows[9]),
    ])
    let row: (String) -> Int = { id in people.entries.firstIndex { $0.id == id } ?? 0 }
    // 2 of 10 live in the North: 0.85 ÷ 0.2 = 4.25, but no more than 3 is said.
    #expect(AnswerRule.rule.compare(people, row("n1"), row("m1"))?.ratio == 3)
    // 8 of 10 live in the South: 0.85 ÷ 0.8.
    #expect(AnswerRule.rule.compare(people, row("n2"), row("m2"))?.ratio == 0.85 / 0.8)
    // Not the same: 0.15 ÷ 0.8 is less than a third.
    #expect(AnswerRule.rule.compare(people, row("n1"), row("m2"))?.ratio == 1.0 / 3)
  }

  @Test func theTable() throws {
    let table = PersonMatchTable.bytes(PersonMatching(try people()))
    #expect(
      String(decoding: table, as: UTF8.self) == #"""
        session,uuid,name,person_id,score,reasons,same?
        1,n1,Ann Smith,P1,0.91,"compared with ""Ann Smith"" of 2: both are ""ann smith""; ages 41 and 42; \#
        the same gender; both know ""ben""",
        2,m1,Ann Smith,P1,0.91,"compared with ""Ann Smith"" of 1: both are ""ann smith""; ages 41 and 42; \#
        the same gender; both know ""ben""",
        1,n2,Ben,P2,0.28,"compared with ""Ben"" of 2: both are ""ben"", without a family name; both know \#
        ""ann smith""",
        2,m2,Ben,P2,0.28,"compared with ""Ben"" of 1: both are ""ben"", without a family name; both know \#
        ""ann smith""",

        """#)
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let table = PersonMatchTable.bytes(PersonMatching(try people()))
    let other = PersonMatchTable.bytes(PersonMatching(try people(Self.files.reversed())))
    #expect(table == other)
  }

  /// Three of one name: the likeliest two are a group, and the third, of the same interview as one of them, is
  /// named as another way.
  @Test func nobodyIsProposedTwice() throws {
    let files = [
      Self.files[0],
      CanvasFiles.file(
        "attributeList_Person.csv", CanvasFiles.personHeading + ",name,age", "1,A,n1,Ann,41",
        "2,A,n2,Ann,46", "1,B,m1,Ann,42"),
    ]
    let people = try people(files)
    let matching = PersonMatching(people, least: 0.05)
    #expect(matching.pairs.count == 2)
    #expect(
      matching.groups.map { $0.members.map { people.entries[$0].id }.sorted() } == [["m1", "n1"]])
    let text = String(decoding: PersonMatchTable.bytes(matching), as: UTF8.self)
    #expect(text.contains("; may also be \"\"Ann\"\" of 1, score 0.1"))
  }

  private func people(_ files: [InputFile] = Self.files) throws -> MatchPeople {
    let (network, findings) = NetworkFiles.read(files)
    #expect(!findings.hasErrors)
    let map = try #require(network)
    return try #require(MatchPeople(map))
  }
}

import Networks
import Testing

@testable import Diffusion

/// People by their ids, and what is said of those who were only named by others.
@Suite struct NamedPeopleTests {
  private let place: SitePlan = {
    var site = Village.plan(6, "0-1 0-2 1-2").site
    site.people[3].id = "Smith, John"
    site.people[4].id = "a+b"
    site.people[5].id = "O'Hara"
    return SitePlan(site)
  }()

  @Test func inTheOrderInWhichTheyStand() throws {
    #expect(try Village.pick("people: p2, p0", at: place) == [2, 0])
    #expect(
      try Village.pick("people: 'Smith, John', p1, 'a+b', O'Hara", at: place) == [3, 1, 4, 5])
    #expect(try Village.pick("person: \"Smith, John\"", at: place) == [3])
    #expect(try Village.pick("people: p0 + 2 best connected", at: place).count == 3)
    #expect(try Village.pick("2 best connected + people: p0, p1, p2", at: place).count == 3)
  }

  @Test func idsThatNobodyHas() {
    #expect(
      Village.problem("people: p1, p7", at: place)
        == "E-PEOPLE-ID [p7] nobody at village has this id | did you mean \"p0\"?")
    #expect(Village.problem("people: Smith John", at: place).contains("mean \"Smith, John\"?"))
    #expect(
      Village.problem("people: p1 and p2", at: place)
        == "E-PEOPLE-ID [p1 and p2] nobody at village has this id | write commas between ids: people:"
        + " p12, p77")
    #expect(
      Village.problem("people: somebody else altogether", at: place).contains(
        "as people.csv of village"))
    #expect(
      Village.problem("people: p1, p2, p1", at: place)
        == "E-PEOPLE-TWICE [p1] this person stands here twice | name each person once")
    #expect(Village.problem("people:", at: place).hasPrefix("E-PEOPLE-EMPTY"))
    #expect(Village.problem("people: , ,", at: place).hasPrefix("E-PEOPLE-EMPTY"))
  }

  /// Whatever is typed, there is an answer, and what is underlined lies within it.
  @Test func anyTextIsReadOrRefused() {
    let pieces = [
      "16", " best connected", "'", "\"", "+", ",", " at most ", "4", " per ", "neighbourhood",
      "people:",
      " p1", " shared out by ", " in proportion to ", "é", "interviewed", " with ", "%", " ",
      "residents",
    ]
    let key = Village.keys.key(.selection)
    for text in 0..<3000 {
      let length = 1 + Int(key.word(UInt32(text), 0, step: 0, replicate: 0) % 7)
      let words = (0..<length).map { index in
        pieces[
          Int(key.word(UInt32(text), 1, step: 0, draw: UInt32(index), replicate: 0)) % pieces.count]
      }.joined()
      _ = Village.problem(words, at: place)
      _ = (try? PeoplePhrase.read(words))?.reading
    }
  }

  /// Ten interviewed people name each other and ten more: who ranks by ties ranks by interview.
  @Test func interviewedPeopleComeFirst() throws {
    let ties = (0..<10).flatMap { person in
      [
        "\(min(person, (person + 1) % 10))-\(max(person, (person + 1) % 10))",
        "\(person)-\(10 + person)",
      ]
    }
    let plan = Village.plan(20, ties.joined(separator: " "), named: Set(10..<20))
    func warning(_ phrase: String) throws -> [String] {
      try Targets(try PeoplePhrase.read(phrase), plan, Village.keys).warnings.map {
        "\($0.code) \($0.message) | \($0.hint ?? "")"
      }
    }
    #expect(
      try warning("8 best connected") == [
        "W-PEOPLE-INTERVIEWED at village, 8 of the 8 people picked were interviewed, against 10 of the 20"
          + " who could be: people who were only named by others have 1.0 ties on the map, those"
          + " interviewed 3.0 | their own ties are not known; to compare like with like write for example"
          + " \"8 interviewed people, best connected\""
      ])
    #expect(try warning("8 least connected").count == 1)
    #expect(try warning("8 at random") == [])
    #expect(try warning("8 interviewed people, best connected") == [])
    let picked = try Village.pick("8 interviewed people, least connected", at: plan)
    #expect(picked.allSatisfy { $0 < 10 })
  }

  @Test func phrasesAreReadBack() throws {
    func reading(_ text: String) throws -> String? { try PeoplePhrase.read(text).reading }
    #expect(
      try reading("16 best connected, at most 4 per neighbourhood")
        == "16 of everyone: those tied to most people; no more than 4 of any neighbourhood")
    #expect(try reading("people: p1, p2 + all residents") == "2 people by id")
    #expect(try reading("all residents") == nil)
    #expect(
      try reading("12.5 % of interviewed residents, at random, in reverse proportion to imd")
        == "12.5 % of interviewed residents: everyone in the pool has the same chance, drawn anew in each"
        + " future; to each value of the column imd its share by size × need, need being 11 minus that"
        + " value")
    for pool in ["interviewed people", "interviewed residents with at most 3 ties"] {
      #expect(try Pool.read(pool).text == pool)
    }
  }
}

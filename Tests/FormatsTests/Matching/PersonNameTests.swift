import Testing

@testable import Formats

struct PersonNameTests {
  @Test(arguments: [
    ("Ann Smith", "ann", "smith"), ("SMITH, Ann", "ann", "smith"), ("  ann  ", "ann", ""),
    ("Mrs Smith", "", "smith"), ("Dr. Ann M. O'Brien", "ann", "obrien"), ("José", "jose", ""),
    ("Jose\u{301}", "jose", ""), ("A. Smith", "a", "smith"), ("P 12", "p 12", ""),
    ("山田 太郎", "山田", "太郎"), ("Anne-Marie Poe", "anne", "poe"),
  ])
  func parts(text: String, given: String, family: String) throws {
    let name = try #require(PersonName(text))
    #expect(name.given == given)
    #expect(name.family == family)
  }

  @Test(arguments: ["", "…", "Mr", " - "])
  func noName(text: String) { #expect(PersonName(text) == nil) }

  @Test(arguments: [
    ("Ann", "Ann", NameAgreement.same, NameAgreement.missing),
    ("Ann Smith", "ann smith", .same, .same), ("Ann", "Ann Smith", .same, .missing),
    ("Ann S", "Ann Smith", .same, .initial), ("A Smith", "Ann Smith", .initial, .same),
    ("Bob Poe", "Robert Poe", .nickname, .same), ("Liz", "Beth", .nickname, .missing),
    ("Marc", "Mark", .spelling, .missing), ("Ann Smith", "Ann Smyth", .same, .spelling),
    ("Mrs Smith", "Ann Smith", .missing, .same), ("Siobhan", "Siobahn", .spelling, .missing),
  ])
  func agreeing(a: String, b: String, given: NameAgreement, family: NameAgreement) throws {
    let (first, second) = (try #require(PersonName(a)), try #require(PersonName(b)))
    for (x, y) in [(first, second), (second, first)] {
      let agreement = try #require(NameRule.agreement(x, y))
      #expect(agreement == (given, family))
    }
  }

  /// Too little, or names that are too short to be a slip of each other, or codes.
  @Test(arguments: [
    ("Ann", "Ben"), ("Ann Smith", "Ann Poe"), ("Ann", "Anna"), ("Tim", "Tom"), ("P 12", "P 13"),
    ("P12", "P1"), ("A", "Ann"), ("A S", "Ann Smith"), ("Mrs Smith", "Ann"),
  ])
  func differing(a: String, b: String) throws {
    let (first, second) = (try #require(PersonName(a)), try #require(PersonName(b)))
    #expect(NameRule.agreement(first, second) == nil)
    #expect(NameRule.agreement(second, first) == nil)
  }
}

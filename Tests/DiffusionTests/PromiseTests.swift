import Networks
import Testing

@testable import Diffusion

/// Nothing is silently cut short: a number of people is a promise, a share is a share.
@Suite struct PromiseTests {
  /// Six service users, four residents, in a ring; 10 and 11 have no tie.
  private let ring = Village.plan(
    12, "0-1 1-2 2-3 3-4 4-5 5-6 6-7 7-8 8-9 0-9", users: [0, 1, 2, 3, 4, 5],
    neighbourhood: { $0 % 3 })

  private func refused(_ phrase: String, _ words: String) {
    let problem = Village.problem(phrase, at: ring)
    #expect(problem.contains("E-PEOPLE-FEW") && problem.contains(words), "\(phrase): \(problem)")
  }
  private func kept(_ phrase: String, _ count: Int) throws {
    for replicate in 0..<UInt32(40) {
      let picked = try Village.pick(phrase, at: ring, replicate: replicate)
      #expect(picked.count == count && Set(picked).count == count, "\(phrase)")
    }
  }

  @Test func aNumberThatThePoolLacks() throws {
    refused("7 service users at random", "village has 6 of \"service users\" | ask for at most 6")
    refused(
      "9 service users, best connected", "[9 service users, best connected] 9 people are asked")
    try kept("6 service users at random", 6)
    try kept("100 % of service users, at random", 6)
    try kept("all service users", 6)
  }

  @Test func partsThatOverlapForCertain() throws {
    refused(
      "4 worst off service users + 3 service users, best connected",
      "village has 6 of \"service users\", 4 of them picked by the parts before | ask for at most 2"
    )
    try kept("4 worst off service users + 2 service users, best connected", 6)
    try kept("all service users + 6 at random", 12)
    try kept("8 best connected + all residents", 14 - overlap())
  }

  /// How many residents the eight best connected hold.
  private func overlap() throws -> Int {
    try Village.pick("8 best connected", at: ring).count { !ring.isUser[$0] }
  }

  /// Five at random may all be service users: then only one is left.
  @Test func partsThatMayOverlap() throws {
    refused("5 at random + 2 service users, worst off", "in some futures only 1 can be picked")
    try kept("5 at random + 1 service users, worst off", 6)
    try kept("5 at random + 7 everyone, worst off", 12)
    refused("5 at random + 8 everyone, worst off", "in some futures only 7")
  }

  @Test func groupsThatAreNotThere() throws {
    // A ring has no two circles of three more than two steps apart … but three fit; the fourth does not.
    refused("12 in circles of 3", "in this way")
    try kept("10 at random tie ends", 10)
    refused("11 at random tie ends", "in some futures only 10")
  }

  @Test func quotasAreCountedToo() throws {
    // Four people in each of three neighbourhoods.
    try kept("9 best connected, at most 3 per neighbourhood", 9)
    refused("10 best connected, at most 3 per neighbourhood", "only 9 can be picked in this way")
    refused("10 at random, at most 3 per neighbourhood", "only 9 can be picked in this way")
  }

  @Test func sharesTakeWhatThereIs() throws {
    #expect(try Village.pick("50 % of service users, worst off", at: ring).count == 3)
    #expect(try Village.pick("1 % of service users, worst off", at: ring).count == 1)
  }

  @Test func nobody() {
    let words = Village.problem("3 people whose area is north, at random", at: ring)
    #expect(words.contains("no column \"area\""))
    let none = Village.plan(3, "0-1")
    #expect(
      Village.problem("50 % of service users, at random", at: none)
        == "E-GROUP-EMPTY [50 % of service users, at random] nobody at village is among \"service"
        + " users\" | what holds for this site alone can stand under [site.village]")
  }
}

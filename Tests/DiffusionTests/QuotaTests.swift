import Networks
import Testing

@testable import Diffusion

/// People spread over groups.
@Suite struct QuotaTests {
  /// Twenty people: ten in neighbourhood 0, six in 1, four in 2; a star around 0.
  private let place = Village.plan(
    20, (1..<20).map { "0-\($0)" }.joined(separator: " "),
    neighbourhood: { $0 < 10 ? 0 : $0 < 16 ? 1 : 2 }, wellbeing: { Double(10 + $0) },
    attributes: [
      Attribute(name: "need", values: (0..<20).map { $0 < 10 ? "1" : $0 < 16 ? "5" : "10" }),
      Attribute(name: "street", values: (0..<20).map { $0 % 2 == 0 ? "High St, north" : "" }),
      Attribute(name: "half", values: (0..<20).map { $0 == 3 ? "" : "2" }),
    ])

  private func counts(_ phrase: String, _ replicate: UInt32 = 0) throws -> [Int] {
    let picked = try Village.pick(phrase, at: place, replicate: replicate)
    return (0...2).map { group in picked.count { place.neighbourhood[$0] == group } }
  }

  @Test func remaindersByHand() {
    // 7 of 5 : 3 : 2 are 3.5, 2.1 and 1.4.
    #expect(largestRemainders(7, [5, 3, 2], [0, 1, 2]) == [4, 2, 1])
    #expect(largestRemainders(10, [5, 3, 2], [0, 1, 2]) == [5, 3, 2])
    // Equal remainders go by rank.
    #expect(largestRemainders(1, [1, 1, 1], [2, 0, 1]) == [0, 1, 0])
    #expect(largestRemainders(2, [1, 1, 1], [2, 0, 1]) == [0, 1, 1])
    #expect(largestRemainders(5, [0, 1], [0, 1]) == [0, 5])
  }

  @Test func sharesBySize() throws {
    #expect(try counts("10 worst off, shared out by neighbourhood") == [5, 3, 2])
    for replicate in 0..<UInt32(10) {
      #expect(try counts("10 at random, shared out by neighbourhood", replicate) == [5, 3, 2])
    }
    // The rule within each: the lowest wellbeing of each neighbourhood, in the order of the whole.
    #expect(
      try Village.pick("10 worst off, shared out by neighbourhood", at: place)
        == [0, 1, 2, 3, 4, 10, 11, 12, 16, 17])
  }

  @Test func whoIsTakenBeforeLeavesRoomForOthers() throws {
    // All four of neighbourhood 2 are taken: 10 of 16 left are shared out over 10 : 6.
    #expect(
      try counts("people: p16, p17, p18, p19 + 10 worst off, shared out by neighbourhood")
        == [6, 4, 4])
    #expect(try counts("20 worst off, shared out by neighbourhood") == [10, 6, 4])
  }

  @Test func sharesByNeed() throws {
    // 10 × 1 : 6 × 5 : 4 × 10 of 8: 1, 3, 4.
    #expect(try counts("8 worst off, in proportion to need") == [1, 3, 4])
    // The third group has only four: the rest goes over 10 : 30, 2 and 6.
    #expect(try counts("12 worst off, in proportion to need") == [2, 6, 4])
    // Weights 10, 6, 1: 100 : 36 : 4 of 10 are 7.14, 2.57 and .29.
    #expect(try counts("10 worst off, in reverse proportion to need") == [7, 3, 0])
    let words = Village.problem("4 at random, in proportion to half", at: place)
    #expect(words.contains("E-PEOPLE-WEIGHT"))
    #expect(words.contains("no whole number from 1 to 10 for 1 of the 20 people at village"))
    #expect(
      Village.problem("4 at random, in proportion to street", at: place).contains("20 of the 20"))
    #expect(
      Village.problem("4 at random, in proportion to nead", at: place).contains("mean \"need\"?"))
    #expect(
      Village.problem("4 at random, in proportion to neighbourhood", at: place)
        .contains("[neighbourhood] a neighbourhood is not a number"))
  }

  @Test func noMoreThanSoManyOfAny() throws {
    #expect(try counts("6 worst off, at most 2 per neighbourhood") == [2, 2, 2])
    #expect(try counts("5 worst off, at most 3 per neighbourhood") == [3, 2, 0])
    #expect(
      try Village.pick("at most 2 per street, 3 worst off", at: place) == [0, 1, 2])
    #expect(
      try Village.pick(
        "3 people with at most 3 ties, at most 2 per neighbourhood, worst off", at: place)
        == [1, 2, 10])
  }

  @Test func byCommunity() throws {
    // Two cliques of four, joined by one tie.
    let two = Village.plan(8, "0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 3-4")
    for replicate in 0..<UInt32(10) {
      let picked = try Village.pick(
        "4 at random, shared out by community", at: two, replicate: replicate)
      #expect(picked.count { $0 < 4 } == 2)
    }
    // Groups of friends within each community.
    let circles = try Village.pick("4 in circles of 2, shared out by community", at: two)
    #expect(circles.count { $0 < 4 } == 2)
  }

  @Test func wordsThatAreNoQuota() {
    #expect(
      Village.problem("all service users, at most 3 per neighbourhood", at: place)
        .hasPrefix("E-PEOPLE-QUOTA"))
    #expect(
      Village.problem("4 at random, at most x per neighbourhood", at: place)
        .hasPrefix("E-PEOPLE-QUOTA [x] \"x\" is not a number of people"))
    #expect(
      Village.problem("4 at random, at most 1 per stret", at: place).contains(
        "did you mean \"street\"?"))
    #expect(
      Village.problem("4 at random, shared out by ", at: place).contains("E-PEOPLE"))
  }
}

import Foundation
import Networks
import Testing

@testable import Diffusion

/// Each rule on a network small enough to judge by hand.
@Suite struct TargetRuleTests {
  /// A star of 1 to 4 around 0, a triangle 5 6 7 tied to it by 4–5, a pair 8–9, and 10 alone.
  ///
  ///     1 2 3 – 0 – 4 – 5 ⟨6 7⟩     8 – 9     10
  private let town = Village.plan(
    11, "0-1 0-2 0-3 0-4 4-5 5-6 5-7 6-7 8-9", users: [1, 6, 7, 8],
    neighbourhood: { $0 < 4 ? 0 : $0 < 8 ? 1 : 2 }, wellbeing: { $0 == 9 ? nil : 20 + Double($0) })

  private func first(_ text: String, _ count: Int = 1) throws -> [Int] {
    Array(try Village.pick(text, at: town).prefix(count))
  }

  @Test func byTies() throws {
    #expect(try first("1 best connected") == [0])
    // 0 has four ties, 5 three.
    #expect(try first("2 best connected", 2) == [0, 5])
    #expect(try first("1 least connected") == [10])
    // 1, 2, 3 have one tie each; wellbeing rises with the number.
    #expect(try first("4 least connected", 4) == [10, 1, 2, 3])
  }

  @Test func byContact() throws {
    let plan = Village.plan(
      4, "0-1 0-2 0-3 2-3", strength: { $0 == 2 ? 1 : 0.2 + Double($1) / 100 })
    // 0: 52 × (.21 + .22 + .23); 2: 52 × (1 + .22); 3: 52 × (1 + .23).
    #expect(try Village.pick("3 with most contact", at: plan) == [3, 2, 0])
    #expect(try Village.pick("1 best connected", at: plan) == [0])
  }

  @Test func betweenAndClose() throws {
    // 0 lies between 3 pairs of leaves and 3 × 4 others: 3 + 12 = 15; 4 between {0 1 2 3} and {5 6 7}: 12;
    // 5 between {6, 7} and five others: 10.
    #expect(try first("3 brokers", 3) == [0, 4, 5])
    // Steps to the seven others in reach: 4: 1+2+2+2+1+2+2 = 12; 0: 4·1 + 2 + 3 + 3 = 12; 5: 14.
    let close = try first("3 closest to everyone", 3)
    #expect(Set(close.prefix(2)) == [0, 4])
    #expect(close[2] == 5)
    #expect(try Village.pick("1 brokers", at: Village.kite) == [7])
    #expect(Set(try Village.pick("2 closest to everyone", at: Village.kite)) == [5, 6])
  }

  @Test func coreThenTies() throws {
    // The triangle is the 2-shell; 5 has three ties.
    let core = try first("4 in the core", 4)
    #expect(core[0] == 5)
    #expect(Set(core[1...2]) == [6, 7])
    #expect(core[3] == 0)
  }

  @Test func gapsBeforeClosedCircles() throws {
    // 0: 4 × (1/4)² = .25; 4: 2 × (1/2)² = .5; 5: (1/3)² + 2 × (1/3 + 1/6)² = .611;
    // 6: 2 ties, ½ + ½·⅓ to 5 and ½ + ½·½… above 1; the leaves 1; who has no tie comes last.
    let order = try first("11 who bridge gaps", 11)
    #expect(Array(order[0...2]) == [0, 4, 5])
    #expect(order[10] == 10)
  }

  @Test func residentsWhoKnowServiceUsers() throws {
    // 5 knows 6 and 7; 0 knows 1 and has four ties; 9 knows 8 and has one.
    #expect(try first("3 who know most service users", 3) == [5, 0, 9])
  }

  @Test func spanningGroups() throws {
    // 4: one tie into neighbourhood 0, one into 1: ½; 0: three into 0, one into 1: 1 − 9/16 − 1/16 = ⅜.
    #expect(try first("2 who span most neighbourhoods", 2) == [4, 0])
    #expect(try first("11 who span most neighbourhoods", 11).last == 10)
    // By communities: the star of 0, the triangle of 5 with or without 4: only 0, 4 or 5 span any.
    let bridge = try first("1 who span most communities")
    #expect([0, 4, 5].contains(bridge[0]))
  }

  @Test func lowestWellbeing() throws {
    #expect(try first("3 worst off", 3) == [0, 1, 2])
    // Nobody knows how 9 is.
    #expect(try first("11 worst off", 11).last == 9)
    let unknown = Village.plan(3, "0-1", wellbeing: { _ in nil })
    #expect(
      Village.problem("1 worst off", at: unknown).hasPrefix("E-PEOPLE-WELLBEING [1 worst off]"))
  }

  @Test func halves() throws {
    for replicate in 0..<UInt32(20) {
      let three = try Village.pick("3 half and half", at: town, replicate: replicate)
      #expect(three.map { town.isUser[$0] } == [true, false, true])
      #expect(three[1] == 5)
      let all = try Village.pick("8 half and half", at: town, replicate: replicate)
      #expect(all.count { town.isUser[$0] } == 4)
    }
    // Four service users: nine people cannot be half and half.
    #expect(
      Village.problem("9 half and half", at: town).hasPrefix("E-PEOPLE-FEW [9 half and half]"))
    let drawn = try (0..<UInt32(50)).map {
      try Village.pick("1 half and half", at: town, replicate: $0)
    }
    #expect(Set(drawn) == [[1], [6], [7], [8]])
  }

  @Test func aQuarterIsAGroupAndNoRule() throws {
    // The two of eleven with most ties.
    #expect(try Village.pick("the most connected quarter", at: town) == [0, 5])
    #expect(try Village.pick("1 the most connected quarter, worst off", at: town) == [0])
    #expect(try Village.pick("1 worst off the least connected quarter", at: town) != [0])
    #expect(Village.problem("1 the least connected quarter", at: town).contains("E-PEOPLE-RULE"))
  }

  @Test func attendersAreAPool() throws {
    var site = town.site
    site.places = [
      Place(
        number: 0, name: "St Mary's, brokers + hall", kind: "hub",
        setting: Setting(
          encountersPerVisit: 1, negativeFactor: 1, quality: 1, tieFormation: 0))
    ]
    site.attendance = [2, 3, 9].map { Attendance(person: $0, place: 0, visitsPerYear: 10) }
    let plan = SitePlan(site)
    #expect(try Village.pick("all attenders of the hub", at: plan) == [2, 3, 9])
    #expect(
      try Village.pick("1 attenders of 'St Mary's, brokers + hall', worst off", at: plan) == [2])
    #expect(Village.problem("4 attenders of the hub at random", at: plan).contains("has 3 of"))
  }

  /// Equal people are ordered by the keyed number, whatever they are called, and by another with
  /// another key.
  @Test func equalsAreOrderedByKey() throws {
    let alone = Village.plan(40, "", wellbeing: { _ in 20 })
    let order = Ranking(alone, Village.keys).order(Array(0..<40)) { _ in 0 }
    #expect(order != Array(0..<40))
    for rule in TargetRules.all where !rule.isDrawn && !rule.buildsGroups {
      let phrase = "40 everyone \(rule.phrases[0])"
      #expect(try Village.pick(phrase, at: alone) == order, "\(rule.name)")
      let other = Keys(seed: 2012, site: 1)
      #expect(try Village.pick(phrase, at: alone, keys: other) != order, "\(rule.name)")
      var renamed = alone.site
      for index in renamed.people.indices { renamed.people[index].id = "x\(99 - index)" }
      #expect(try Village.pick(phrase, at: SitePlan(renamed)) == order, "\(rule.name)")
    }
  }

  /// What holds for every rule of the registry.
  @Test func lawsOfEveryRuleThoroughly() throws {
    let plan = SiteZero.plan
    for rule in TargetRules.all {
      let phrase = rule.phrases[0].replacingOccurrences(of: " N", with: " 4")
      let spread = SpreadModel.cascade(chance: 0.05)
      func pick(_ count: Int, _ replicate: UInt32, _ moment: TargetMoment? = nil) throws -> [Int] {
        try Village.pick(
          "\(count) \(phrase)", at: plan, keys: SiteZero.keys, replicate: replicate, spread: spread,
          moment: moment)
      }
      let eight = try pick(8, 0)
      #expect(eight.count == 8 && Set(eight).count == 8, "\(rule.name)")
      #expect(try pick(8, 0) == eight, "\(rule.name) twice")
      // Whoever is picked among four is picked among eight.
      #expect(try Array(pick(4, 0)) == Array(eight.prefix(4)), "\(rule.name) of four")
      #expect(try (pick(8, 1) == eight) != rule.isDrawn, "\(rule.name) is drawn or it is not")
      // Ranked at the start, where nothing has changed since the map, the same.
      #expect(try pick(8, 0, TargetMoment(plan)) == eight, "\(rule.name) at the start")
      if rule.impliedPool == .residents {
        #expect(eight.allSatisfy { !plan.isUser[$0] }, "\(rule.name)")
      }
    }
  }

  /// `as_of = "start"`: a tie that is gone no longer counts, for any rule that ranks by ties.
  @Test func tiesOfTheMomentCount() throws {
    let none = TargetMoment(
      graph: Graph(count: 11, pairs: [(9, 10)]), wellbeing: (0..<11).map { 30 - Double($0) })
    func now(_ text: String) throws -> [Int] { try Village.pick(text, at: town, moment: none) }
    for phrase in [
      "2 best connected", "2 with most contact", "2 closest to everyone", "2 in the core",
      "2 who bridge gaps", "2 at random tie ends", "2 good gossips", "2 named by friends",
    ] {
      #expect(Set(try now(phrase)) == [9, 10], "\(phrase)")
    }
    #expect(try now("1 who know most service users") != [5])
    #expect(try now("2 worst off") == [10, 9])
    #expect(try now("9 least connected").contains(0))
    // Promised circles that the moment cannot give are made up, in the keyed order.
    #expect(try now("6 in circles of 2").count == 6)
  }
}

import Networks
import Randomness
import Testing

@testable import Diffusion

/// Primitives act as they say, on the reference site, by hand.
@Suite struct ActionTests {
  static func future(
    _ change: (inout ParameterValues) -> Void = { _ in },
    timetable: Timetable = Timetable(SiteZero.plan)
  ) throws -> PlainFuture {
    var values = ParameterValues()
    change(&values)
    return try PlainFuture(
      SiteZero.plan, values, fills: SiteZero.fills, keys: SiteZero.keys, replicate: 0,
      timetable: timetable)
  }

  static func targets(_ text: String) throws -> Targets {
    try Targets(try PeoplePhrase.read(text), SiteZero.plan, SiteZero.keys)
  }

  static func identity(_ source: Int = 0) -> ActionIdentity {
    ActionIdentity(source: source, name: "test", occurrence: 0)
  }

  private func rate(_ future: PlainFuture, _ person: Int, _ place: Int) -> Float {
    future.venues[place].visitors.first { $0.person == person }?.rates
      .first { $0.source == 0 }?.rate ?? 0
  }

  /// 40 visits a year over four weeks: a quarter, half, three quarters, all; nothing at the end.
  @Test func theDoseOfAnEnrolmentRises() throws {
    var future = try Self.future()
    let enrol = Enrol(
      people: try Self.targets("3 best connected"), place: .kind("hub"), visits: .fixed(40),
      weeks: 10..<30, places: Places(capacity: nil, ramp: 4), identity: Self.identity())
    #expect((0..<40).filter(enrol.isDue) == [10, 11, 12, 13, 30])
    let hub = try #require(SiteZero.plan.places.firstIndex { $0.kind == "hub" })
    var person: Int?
    for (week, share) in [(10, 0.25), (11, 0.5), (12, 0.75), (13, 1), (30, 0)] {
      future.week = week
      try enrol.act(on: &future)
      person = person ?? future.reached(by: 0).first
      let one = try #require(person)
      #expect(rate(future, one, hub) == Float(40 * ModelTime.step * share), "week \(week)")
    }
    #expect(future.reached(by: 0).count == 3)
  }

  /// A yearly rate of 52.18 is a chance of 1 − e⁻¹ a week: about a third are left after one week.
  @Test func aRateOfDroppingOutBecomesAChance() throws {
    var future = try Self.future()
    let enrol = Enrol(
      people: try Self.targets("everyone"), place: .kind("hub"), visits: .fixed(40), weeks: 0..<9,
      dropOut: .fixed(1 / ModelTime.step), identity: Self.identity())
    try enrol.act(on: &future)
    #expect(future.intake(of: 0).active.count == 400)
    future.week = 1
    try enrol.act(on: &future)
    // 400 coins of chance e⁻¹ = .368: mean 147.2, standard deviation 9.6; four of them either way.
    #expect((109...186).contains(future.intake(of: 0).active.count))
  }

  /// Labelling is exact: v ← min(1, v + .05), once, of service users only.
  @Test func labellingAddsExactly() throws {
    var future = try Self.future()
    let before = future.withdrawal
    let enrol = Enrol(
      people: try Self.targets("all service users + 10 residents at random"), place: .kind("hub"),
      visits: .fixed(10), weeks: 0..<9, labels: 0.05, identity: Self.identity())
    try enrol.act(on: &future)
    for person in 0..<SiteZero.plan.count {
      let isLabelled = SiteZero.plan.isUser[person]
      let expected = isLabelled ? min(1, before[person] + 0.05) : before[person]
      #expect(future.withdrawal[person] == expected)
      #expect(future.reach[person] == 1 - expected)
    }
  }

  /// A ring gives everybody one to help and one helper: the next and the one before, in the order picked.
  @Test func aTimeBankIsARing() throws {
    var future = try Self.future()
    var terms = FormalTies.Terms()
    terms.isRing = true
    let people = try Self.targets("5 best connected")
    let bank = FormalTies(
      people: people, helpers: people, visits: .fixed(26), weeks: 3..<9, keep: .fixed(0),
      loss: .fixed(0), terms: terms, identity: Self.identity(), helperSource: 1)
    future.week = 3
    try bank.act(on: &future)
    let order = Self.identity().pick(people, future)
    #expect(future.formalTies.map(\.helper) == order)
    #expect(future.formalTies.map(\.user) == Array(order[1...]) + [order[0]])
    #expect(Set(future.formalTies.map(\.rate)) == [Float(26 * ModelTime.step)])
    #expect(future.reached(by: 0) == order && Set(future.reached(by: 1)) == Set(order))
    future.week = 9
    try bank.act(on: &future)
    #expect(future.formalTies.isEmpty)
  }

  /// Three people, two helpers, two places: the third waits, and gets the helper who is free.
  @Test func whoWaitsGetsTheHelperWhoIsFree() throws {
    var future = try Self.future()
    var terms = FormalTies.Terms()
    terms.places = Places(capacity: 2, refill: true)
    terms.dropOut = .fixed(30)
    let visits = FormalTies(
      people: try Self.targets("3 service users, least connected"),
      helpers: try Self.targets("2 residents, best connected"), visits: .fixed(52), weeks: 0..<99,
      keep: .fixed(0), loss: .fixed(0), terms: terms, identity: Self.identity(), helperSource: 1)
    try visits.act(on: &future)
    let first = future.formalTies
    #expect(first.count == 2 && Set(first.map(\.helper)).count == 2)
    #expect(future.intake(of: 0).waiting.count == 1)
    while future.reached(by: 0).count < 3, future.week < 98 {
      future.week += 1
      try visits.act(on: &future)
    }
    let third = try #require(future.reached(by: 0).last)
    let tie = try #require(future.formalTies.first { $0.user == third })
    let stays = future.formalTies.filter { $0.user != third }
    #expect(!stays.contains { $0.helper == tie.helper })
  }

  /// A befriender who stops leaves the person without, who misses the visits by exactly the loss.
  @Test func aBefrienderWhoStopsIsMissed() throws {
    var future = try Self.future()
    var terms = FormalTies.Terms()
    terms.helpersStop = .fixed(1000)
    let visits = FormalTies(
      people: try Self.targets("4 service users, least connected"),
      helpers: try Self.targets("4 residents, best connected"), visits: .fixed(52), weeks: 0..<99,
      keep: .fixed(1), loss: .fixed(1), terms: terms, identity: Self.identity(), helperSource: 1)
    try visits.act(on: &future)
    let visited = future.reached(by: 0)
    let before = visited.map { future.wellbeing[$0] }
    future.week = 1
    try visits.act(on: &future)
    #expect(future.formalTies.isEmpty && future.made.isEmpty)
    #expect(visited.map { future.wellbeing[$0] } == before.map { max(7, $0 - 1) })
  }

  /// What raises a person's own level is taken back without a trace.
  @Test func ownLevelsReturn() throws {
    var future = try Self.future()
    let before = future.setPoint
    let raise = Modify(
      people: try Self.targets("everyone"), what: .ownLevel, plus: .fixed(0.7), weeks: 2..<8,
      ramp: 2, identity: Self.identity())
    #expect((0..<10).filter(raise.isDue) == [2, 3, 8])
    for (week, share) in [(2, Float(0.35)), (3, Float(0.7)), (8, 0)] {
      future.week = week
      try raise.act(on: &future)
      #expect(future.setPoint == before.map { $0 + share })
    }
    #expect(future.setPoint == before)
  }

  /// A first meeting that goes badly is one bad encounter for both and makes no tie.
  @Test func firstMeetingsCanGoBadly() throws {
    var future = try Self.future()
    let introduce = Introduce(
      people: try Self.targets("6 service users, least connected"), others: Pool(.residents),
      each: 1, week: 0, success: .fixed(1), strength: 0.5, contactsPerYear: 40,
      negativeFactor: 1e9, identity: Self.identity())
    try introduce.act(on: &future)
    #expect(future.made.isEmpty && future.incidents.count == 12)
    NeighbourSums.advance(&future, Timetable(SiteZero.plan))
    #expect(future.bad.reduce(0, +) == 12 && future.incidents.isEmpty)
  }

  /// Friends of friends are neither tied nor strangers.
  @Test func friendsOfFriendsAreTwoStepsAway() throws {
    var future = try Self.future()
    let graph = SiteZero.plan.graph
    let introduce = Introduce(
      people: try Self.targets("20 at random"), others: Pool(.everyone), isWithinTwoSteps: true,
      each: 2, week: 0, success: .fixed(1), strength: 0.5, contactsPerYear: 40,
      identity: Self.identity())
    try introduce.act(on: &future)
    #expect(future.made.count > 20)
    let first = try #require(future.reached(by: 0).first)
    let near = Set(SiteZero.plan.neighbours(of: first).map(\.person))
    for tie in future.made where tie.from == first || tie.to == first {
      let other = tie.from == first ? tie.to : tie.from
      #expect(!near.contains(other) && graph.degree(other) > 0)
    }
  }

  /// A share of every tie of a person goes, and nobody else's.
  @Test func displacedTiesLoseAShare() throws {
    var future = try Self.future()
    let before = future.strength
    let person = 3
    future.displaceTies(of: person, by: 0.25)
    for (index, pair) in SiteZero.plan.pairs.enumerated() {
      let isOwn = pair.from == person || pair.to == person
      #expect(future.strength[index] == (isOwn ? before[index] * 0.75 : before[index]))
    }
  }
}

/// What depends on how many are there, and on tickets.
@Suite struct CrowdingAndTicketTests {
  /// m = 4, room for 10: twenty people share the encounters of ten, 2 each; a pair meets with 2/19.
  @Test func crowdingSharesOutEncounters() {
    var setting = Setting.unhosted
    #expect(EncounterRule.encounters(setting, present: 20) == 4)
    setting.crowdedAbove = 10
    #expect(EncounterRule.encounters(setting, present: 10) == 4)
    #expect(EncounterRule.encounters(setting, present: 20) == 2)
    let chance = EncounterRule.chance(
      encounters: EncounterRule.encounters(setting, present: 20), present: 20)
    #expect(chance == Float(2) / 19)
  }

  private func run(_ tickets: Int?, weeks: Int) throws -> PlainFuture {
    var timetable = Timetable(SiteZero.plan)
    timetable.change(place: 7, weeks: 0..<weeks, isOpen: true, setting: nil)
    let programme = Timetable.Programme(
      place: 7, weeks: 0..<weeks, subject: 7, source: 0, tickets: tickets)
    timetable.programmes = [programme]
    var future = try ActionTests.future({ $0[.wordOfMouthPerContact] = 1 }, timetable: timetable)
    let seeds = SeedAction(
      model: .programme(0, programme), people: try ActionTests.targets("4 best connected"), week: 0,
      uptake: .fixed(1), identity: ActionTests.identity())
    for week in 0..<weeks - 1 {
      future.week = week
      if seeds.isDue(in: week) { try seeds.act(on: &future) }
      for process in Week.processes(community: true, models: []) {
        process.advance(&future, timetable)
      }
    }
    return future
  }

  /// Where every contact persuades, nobody brings more than two, and a few first people bring few.
  @Test func nobodyBringsMoreThanTheTickets() throws {
    let limited = try run(2, weeks: 4)
    let free = try run(nil, weeks: 4)
    let used = limited.programmes[0].ticketsUsed
    let ever = limited.programmes[0].everMember.count { $0 }
    #expect(used.max() == 2)
    #expect(ever == used.reduce(0, +) + limited.reached(by: 0).count)
    #expect(ever <= 4 * (1 + 2 + 4 + 8) && free.programmes[0].everMember.count { $0 } > ever)
  }

  /// More tickets than people are no limit, bit for bit.
  @Test func manyTicketsAreNoLimit() throws {
    let many = try run(100_000, weeks: 12)
    let free = try run(nil, weeks: 12)
    #expect(many.programmes[0].everMember == free.programmes[0].everMember)
    #expect(many.wellbeing == free.wellbeing)
  }
}

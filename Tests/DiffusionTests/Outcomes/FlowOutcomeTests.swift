import Testing

@testable import Diffusion

/// Outcomes of the last 13 weeks, on weeks that a test tells.
@Suite struct FlowOutcomeTests {
  /// 0 goes to the café in every odd week and once to the clinic; 2 to the clinic in weeks 3 and 7. The
  /// hall is closed: whoever the engine still has there does not count.
  static func weeks(_ week: Int) -> ToldWeek {
    ToldWeek(
      present: [
        week % 2 == 1 ? [0] : [], (week == 9 ? [0] : []) + (week == 3 || week == 7 ? [2] : []), [6],
      ],
      tallies: [
        .bad: [0, 0, 1, 0, 0, 0, 2], .contacts: [2, 2, 4, 2, 0, 0, 0],
        // From row 0 on: 0 helps 3 once a week, 3 helps 2 once every week from week 10 on.
        .helpGiven: [Float(week + 1), 0, 0, Float(max(0, week - 9)), 0, 0, 0],
        .helpReceived: [0, 0, Float(max(0, week - 9)), Float(week + 1), 0, 0, 0],
      ])
  }

  @Test func thirteenWeeksByHand() throws {
    // Weeks 7…19: the visit of week 3 is too long ago.
    let flows = try #require(ToldWeek.reading(at: 20, Self.weeks))
    #expect(flows.weeks == 13)
    let reading = try TinySite.reading(flows: flows)
    let values: [(String, [Int]?, Double)] = [
      ("places used", nil, 3.0 / 6), ("places used", [0], 2), ("places used", [6], 0),
      ("using community places", nil, 1.0 / 6), ("participation", [0], 7.0 / 13),
      ("participation", [2], 0),
      // A year has 365.25 / 7 weeks.
      ("bad encounters", nil, (13.0 + 26) / 3 / (13 * 7 / 365.25)),
      // 2 and 3: 13 received by 3, 10 given by 3 and received by 2; 78 contacts in all.
      ("dependency", [2, 3], (13.0 + 10 + 10) / 78),
      ("gini of places used", [0, 2], 1.0 / 6),
      // 0: 26 contacts, 13 given: (13 + 6.5) / 6.5.
      ("giving", [0], 3),
      // 1 has no formal help: exactly as much given as received.
      ("giving", [1], 1),
      // Everyone: what is given is received.
      ("giving", [0, 1, 2, 3], 1),
    ]
    for (name, people, want) in values {
      let got = TinySite.value(name, reading, of: people)
      #expect(abs(got - want) < 1e-12, "\(name) of \(people ?? []): \(got), not \(want)")
    }
    #expect(TinySite.value("dependency", reading, of: [6]).isNaN)
    #expect(TinySite.value("giving", reading, of: [4]).isNaN)
    #expect(TinySite.value("gini of places used", reading, of: [6]).isNaN)
  }

  /// Near the start fewer weeks are looked back on; at the start none, and nothing is made up.
  @Test func theFirstWeeks() throws {
    let flows = try #require(ToldWeek.reading(at: 4, Self.weeks))
    #expect(flows.weeks == 4 && flows.visits[0] == 2 && flows.bad[6] == 8)
    #expect(flows.helpGiven[0] == 4 && flows.helpReceived[3] == 4)
    #expect(ToldWeek.reading(at: 0, Self.weeks) == nil)
    let start = try TinySite.reading()
    for name in [
      "places used", "using community places", "participation", "bad encounters", "dependency",
      "giving", "gini of places used",
    ] {
      #expect(TinySite.value(name, start).isNaN, "\(name)")
    }
  }

  /// Windows that overlap do not disturb each other.
  @Test func readingsCloseTogether() throws {
    let alone = try #require(ToldWeek.reading(at: 20, Self.weeks))
    let among = try #require(ToldWeek.reading(at: 20, readAt: [2, 14, 15, 20], Self.weeks))
    #expect(among.visits == alone.visits && among.bad == alone.bad)
    #expect(among.helpGiven == alone.helpGiven && among.contacts == alone.contacts)
    #expect(among.places == alone.places)
  }
}

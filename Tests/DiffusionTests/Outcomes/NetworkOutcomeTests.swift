import Networks
import Testing

@testable import Diffusion

/// Network outcomes by hand, and of the karate club as SCIENCE §5 gives them (NW1).
@Suite struct NetworkOutcomeTests {
  /// Surveyed: 0, 1, 2, 3, 4, 6; ties 0-1, 0-2, 1-2, 2-3, and 4-5 to somebody who is only named.
  @Test func sevenPeopleByHand() throws {
    let tiny = try TinySite.reading()
    let values: [(String, [Int]?, Double)] = [
      ("tie strength", nil, 9.0 / 6), ("tie strength", [2], 3), ("reach", nil, 13.0 / 6),
      // 4 reaches 5, who is in no denominator.
      ("reach", [4], 1), ("reach share", [4], 0), ("reach share", [0], 3.0 / 5),
      ("reach share", nil, 12.0 / 30), ("separate parts", nil, 3), ("separate parts", [0, 3], 1),
      ("largest part", nil, 4.0 / 6), ("largest part", [4, 6], 0), ("density", nil, 4.0 / 15),
      ("density", [0, 1, 2], 1), ("transitivity", nil, 3.0 / 5), ("transitivity", [0, 1, 2], 1),
      // Across: 0-2, 1-2; inside: 0-1, 2-3.
      ("e-i index", nil, 0), ("e-i index", [3], -1), ("e-i index", [0], 0),
      // At the users' ends: 2 has 0 and 1 across and 3 inside, 3 has 2 inside.
      ("bridging share", [2, 3, 6], 2.0 / 4), ("bridging share", nil, 4.0 / 8),
      // Three of the other five are residents for a user, three users for a resident.
      ("expected bridging share", nil, 3.0 / 5),
      // e: R-R 2/8, R-U 2/8, U-R 2/8, U-U 2/8.
      ("assortativity", nil, 0),
      ("linking capital", nil, 4.0 / 6), ("linking capital", [3], 1), ("linking capital", [6], 0),
      ("gini of ties", [0, 6], 0.5),
    ]
    for (name, people, want) in values {
      let got = TinySite.value(name, tiny, of: people)
      #expect(abs(got - want) < 1e-12, "\(name) of \(people ?? []): \(got), not \(want)")
    }
  }

  /// Areas n: 0, 1, 4; s: 2, 3; 6 has none. Inside: 0-1, 2-3; across: 0-2, 1-2.
  @Test func byAColumn() throws {
    let tiny = try TinySite.reading()
    #expect(TinySite.value("e-i index by area", tiny) == 0)
    #expect(TinySite.value("assortativity by area", tiny) == 0)
    #expect(TinySite.measured("assortativity by area", tiny).people == 5)
    // Deciles 1, 2, 3, 3: one tie of four inside; ends 2, 2, 4 of 8: (.25 − .375) / .625.
    #expect(abs(TinySite.value("assortativity by decile", tiny) + 0.2) < 1e-12)
    // The map's neighbourhoods: all in one, so nothing can be told.
    #expect(TinySite.value("assortativity by neighbourhood", tiny).isNaN)
  }

  /// Those without ties leave the mean of the constraint and no other.
  @Test func constraintIsOfThoseWithTies() throws {
    let tiny = try TinySite.reading()
    let all = TinySite.measured("constraint", tiny)
    #expect(all.people == 5)
    // 3 and 4 have one tie each: 1. 0 and 1: (½ + ½·⅓)² + (½ + ½·½)² with 2 of degree 3.
    let corner = (0.5 + 1.0 / 6) * (0.5 + 1.0 / 6) + 0.75 * 0.75
    let middle = 2 * (1.0 / 3 + 1.0 / 6) * (1.0 / 3 + 1.0 / 6) + 1.0 / 9
    #expect(abs(all.value - (2 * corner + middle + 2) / 5) < 1e-12)
    let alone = TinySite.measured("constraint", tiny, of: [6])
    #expect(alone.value.isNaN && alone.people == 0)
    #expect(TinySite.measured("reach", tiny).people == 6)
  }

  @Test func whatCannotBeToldIsNotANumber() throws {
    let tiny = try TinySite.reading()
    let undefined: [(String, [Int])] = [
      ("density", [0]), ("transitivity", [2, 3]), ("e-i index", [6]), ("bridging share", [6]),
      ("bridging share", [4]), ("assortativity", [6]), ("degree assortativity", [2, 3]),
      ("gini of ties", [6]), ("reach", []), ("separate parts", []), ("largest part", []),
      ("isolated", []), ("assortativity by area", [6]),
      ("concentration of ties by decile", [2, 3]),
    ]
    for (name, people) in undefined {
      #expect(TinySite.value(name, tiny, of: people).isNaN, "\(name) of \(people)")
    }
  }

  /// Weeks that are told stand in for the map's visits as soon as there are any.
  @Test func whoIsIsolated() throws {
    // 6 has no tie, and its hall is closed as now.
    let tiny = try TinySite.reading()
    #expect(TinySite.value("isolated", tiny) == 1.0 / 6)
    let flows = ToldWeek.reading(at: 20) { week in
      ToldWeek(present: [week == 7 ? [6] : [], [], []])
    }
    let after = try TinySite.reading(flows: flows)
    #expect(TinySite.value("isolated", after) == 0)
    let before = ToldWeek.reading(at: 20) { week in
      ToldWeek(present: [week == 6 ? [6] : [], [], []])
    }
    let longAgo = try TinySite.reading(flows: before)
    #expect(TinySite.value("isolated", longAgo) == 1.0 / 6)
    // 3 loses its only tie.
    let reading = try TinySite.reading(flows: before) { $0.untie(2, 3) }
    #expect(TinySite.value("isolated", reading) == 2.0 / 6)
  }

  /// Ties made since and ties gone are seen.
  @Test func tiesThatComeAndGo() throws {
    let reading = try TinySite.reading { future in
      future.untie(0, 1)
      future.tie(3, 6, strength: 0.25, rate: 1)
    }
    #expect(TinySite.value("tie strength", reading, of: [3, 6]) == 0.75)
    #expect(TinySite.value("separate parts", reading) == 2)
    #expect(TinySite.value("transitivity", reading) == 0)
  }

  /// NW1 through a whole run: its lines are measured at row 0 and in the weeks of reading.
  @Test func theKarateClub() throws {
    var site = RoundModelTests.site(34, TextbookNetworks.karate)
    for person in site.people.indices {
      site.people[person].isServiceUser = TextbookNetworks.karateFactions[person] == 0
    }
    let plan = SitePlan(site)
    let wanted: [(String, Double)] = [
      ("e-i index", -0.7179487), ("transitivity", 0.2556818), ("degree assortativity", -0.4756131),
      ("reach", 20.17647), ("density", 78.0 / 561), ("separate parts", 1), ("largest part", 1),
      // The factions hold 75 and 81 of the 156 tie ends, 67 of the 78 ties inside.
      ("assortativity", (67.0 / 78 - Self.chance) / (1 - Self.chance)),
    ]
    let requests = wanted.map { name, _ in
      Outcomes.named(name)?.reading.map { MeasureRequest($0, people: Array(0..<34)) }
    }
    let first = Outcomes.named("constraint")?.reading.map { MeasureRequest($0, people: [0]) }
    let run = RunSpecification(
      plan: plan, option: OptionPlan(timetable: Timetable(plan), processes: []),
      keys: SiteZero.keys, fills: SiteZero.fills, weeks: 3, cells: Cells(plan, groups: []),
      quantities: [], snapshotWeeks: [2], measures: requests + [first])
    let result = try Run.plain(run, values: ParameterValues(), replicate: 0)
    #expect(result.measured.weeks == [0, 2])
    for week in result.measured.weeks {
      for (index, (name, want)) in wanted.enumerated() {
        let got = try #require(result.measured.value(index, week: week, lane: 0))
        let tolerance = 1e-6 * max(1, abs(want))
        #expect(abs(got.value - want) < tolerance, "\(name): \(got.value), not \(want)")
        #expect(got.people == 34)
      }
      let constraint = result.measured.value(wanted.count, week: week, lane: 0)?.value ?? .nan
      #expect(abs(constraint - 0.1554233) < 1e-6)
    }
    #expect(result.measured.value(0, week: 1, lane: 0) == nil)
  }

  private static var chance: Double {
    let ends = TextbookNetworks.karate.flatMap { [$0.0, $0.1] }
    let inside = ends.count { TextbookNetworks.karateFactions[$0] == 0 }
    let share = Double(inside) / 156
    return share * share + (1 - share) * (1 - share)
  }
}

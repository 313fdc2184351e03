import Testing

@testable import Diffusion

/// Wellbeing, loneliness, stigma and roles, reckoned by hand on seven people.
@Suite struct PeopleOutcomeTests {
  @Test func whoGotBetterAndWorse() throws {
    // From 20: exactly 1 and 3 up count, just short of it does not; 5 was not surveyed.
    let reading = try TinySite.reading { future in
      future.wellbeing = [21, 23, 20.5, 19, 16, 30, 20]
    }
    #expect(TinySite.value("better by 1 point", reading) == 2.0 / 6)
    #expect(TinySite.value("better by 3 points", reading) == 1.0 / 6)
    #expect(TinySite.value("worse by 1 point", reading) == 2.0 / 6)
    #expect(TinySite.value("better by 1 point", reading, of: [2, 3]) == 0)
    #expect(TinySite.value("better by 1 point", reading, of: []).isNaN)
  }

  /// E½ = 2: E = 0, 2, 6, 1 give ℓ = 1, ½, ¼, ⅔ and UCLA 9, 6, 5 (4.5 rounds up), 7.
  @Test func lonelinessAsThreeQuestionsShowIt() throws {
    #expect(ParameterValues()[.wellbeingHalfConnection] == 2)
    let reading = try TinySite.reading { $0.connection = [0, 2, 6, 1, 2, 0, 6] }
    let scores = [0, 1, 2, 3].map { TinySite.value("loneliness score", reading, of: [$0]) }
    #expect(scores == [9, 6, 5, 7])
    #expect(TinySite.value("lonely", reading, of: [0, 1, 2, 3]) == 0.75)
  }

  /// Residents 0, 1, 4 start at .5, so the spread must come from the start that is told here.
  @Test func stigmaInDeviationsOfTheStart() throws {
    let start = PersonValues(try TinySite.future { $0.stigma = [0.2, 0.4, 0, 0, 0.6, 0.9, 0] })
    let future = try TinySite.future { $0.stigma = [0.1, 0.3, 0, 0, 0.5, 0.9, 0] }
    let reading = Reading(future, start: start, flows: nil)
    // Mean .4 → .3; SD of .2, .4, .6 with n − 1 is .2.
    #expect(abs(TinySite.value("stigma in standard deviations", reading) + 0.5) < 1e-6)
    // All alike at the start, or one person: no deviation to count in.
    let flat = try TinySite.reading()
    #expect(TinySite.value("stigma in standard deviations", flat).isNaN)
    #expect(TinySite.value("stigma in standard deviations", reading, of: [0]).isNaN)
  }

  @Test func whoVisitsOthersHasARole() throws {
    let reading = try TinySite.reading { future in
      future.formalTies = [
        FormalTie(helper: 0, user: 3, rate: 1, source: 0),
        FormalTie(helper: 0, user: 2, rate: 1, source: 0),
      ]
    }
    #expect(TinySite.value("empowerment", reading) == 1.0 / 6)
    #expect(TinySite.value("empowerment", reading, of: [2, 3]) == 0)
  }

  /// Scales and cut-offs of weekly outcomes: 20 − 16 s; ≤ 19.3; ≥ 28.1; > ½.
  @Test func weeklyScalesAndCutOffs() throws {
    let future = try TinySite.future { future in
      future.wellbeing = [19.3, 28.1, 19.31, 7, 28.09, 7, 35]
      future.stigma = [0.25, 0.75, 0, 0, 0.5, 1, 0]
      future.withdrawal = [0, 0, 0.5, 0.51, 0, 0, 1]
    }
    #expect(weekly("low wellbeing", future, TinySite.surveyed) == 2.0 / 6)
    #expect(abs(weekly("high wellbeing", future, TinySite.surveyed) - 2.0 / 6) < 1e-15)
    #expect(weekly("intended contact", future, [0, 1, 4]) == 12)
    #expect(abs(weekly("mostly withdrawn", future, [2, 3, 6]) - 2.0 / 3) < 1e-15)
  }

  private func weekly(_ name: String, _ future: PlainFuture, _ people: [Int]) -> Double {
    guard let outcome = Outcomes.named(name), let quantity = outcome.quantity(models: []) else {
      return .nan
    }
    var record = Record(quantities: [quantity], cells: 1, lanes: 1)
    let members = TinySite.plan.isUser.indices.map { people.contains($0) }
    let cells = Cells(TinySite.plan, groups: [members])
    record = Record(quantities: [quantity], cells: cells.cells.count, lanes: 1)
    future.record(cells, in: &record)
    let total = cells.cells.indices.filter { cells.cells[$0].groups[0] }
      .reduce(0) { $0 + record[0, $1, 0, 0] }
    return outcome.scaled(total / Double(people.count))
  }
}

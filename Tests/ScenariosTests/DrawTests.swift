import Diffusion
import Randomness
import Scenarios
import Testing

struct DrawTests {
  private func scenario(_ compare: String = "", _ model: String = "") throws -> Scenario {
    let text = """
      kith = 1
      title = "Draws"
      sites = "sites/holmrey"
      [compare]
      length = "1 year"
      \(compare)
      [[option]]
      name = "Posters"
      do = "campaign"
      from = "week 1"
      [model]
      \(model)
      """
    return try #require(read(text).0)
  }

  @Test func everythingDocumentedIsDrawnUnlessAssumptionsAreFixed() throws {
    let drawn = ParameterDraws(try scenario()).drawn.map(\.key)
    let documented = ParameterKey.allCases.filter {
      $0.parameter.uncertainty != nil && !(Models.owner(of: $0) is any ChosenModel.Type)
    }
    #expect(drawn == documented)
    #expect(ParameterDraws(try scenario("assumptions = \"fixed\"")).drawn.isEmpty)
  }

  @Test func whatTheScenarioSetsHolds() throws {
    let draws = ParameterDraws(
      try scenario(
        "assumptions = \"fixed\"",
        """
        stigma.relaxation = "0.5 per year"
        stigma.norm = "uniform(0.2, 0.4) per year per future"
        ties.decay = "0.05 per month"
        """))
    #expect(draws.drawn.map(\.key) == [.stigmaNorm])
    let values = try draws.values(of: 7)
    #expect(values[.stigmaRelaxation] == 0.5)
    #expect(abs(values[.tiesDecay] - 0.6) < 1e-12)
    #expect((0.2...0.4).contains(values[.stigmaNorm]))
    #expect(values[.wellbeingReturn] == 2)
  }

  /// The draw is the quantile of one addressed number, and futures of one set share it.
  @Test func aDrawIsAQuantileAtItsAddress() throws {
    let scenario = try scenario("futures_per_draw = 4\nseed = 7")
    let draws = ParameterDraws(scenario)
    let first = try draws.values(of: 8)
    #expect(try draws.values(of: 11) == first)
    #expect(try draws.values(of: 12) != first)
    #expect(draws.set(of: 11) == 2)
    #expect(try draws.values(ofSet: 2) == first)
    #expect(draws.sets(futures: 200) == 50)
    let key = StreamKey(
      seed: 7, site: 0, process: DrawProcess.parameter.rawValue,
      subject: subjectKey("wellbeing.contagion"))
    let u = key.uniform53(0, 0, step: 0, replicate: 2)
    #expect(abs(first[.wellbeingContagion] - 0.6 * u) < 1e-12)
  }

  /// A draw outside the range is moved to its end.
  @Test func drawsStayInTheirRange() throws {
    let draws = ParameterDraws(
      try scenario("assumptions = \"fixed\"", "withdrawal.floor = \"normal(0.5, 3) per future\""))
    let values = try (0..<40).map { try draws.values(of: $0)[.withdrawalFloor] }
    #expect(values.allSatisfy { (0...1).contains($0) })
    #expect(values.contains(0) && values.contains(1))
  }

  @Test func futuresShareSetsOnlyWhereSomethingIsUncertain() throws {
    #expect(try scenario().compare.futuresPerDraw == 2)
    #expect(try scenario("assumptions = \"fixed\"").compare.futuresPerDraw == 1)
  }
}

import Diagnostics
import Documents
import Networks
import Scenarios
import Testing

@testable import Experiments

/// Observed courses against models, on networks small enough to be worked by hand.
@Suite struct HindcastTests {
  private func site(_ ids: String, _ pairs: [(Int, Int)], mood: [String] = []) -> Site {
    var site = Site(
      key: 3, name: "lane", title: "lane", origin: .invented(recipe: "test", seed: 0),
      people: ids.enumerated().map { Person(number: UInt32($0), id: String($1)) },
      tieKinds: ["tie"],
      ties: pairs.map { Tie(from: $0.0, to: $0.1, kind: 0, strength: 1, contactsPerYear: 52) })
    if !mood.isEmpty { site.attributes = [Attribute(name: "mood", values: mood)] }
    return site
  }

  private func experiment(_ model: String, line: String, at site: Site) throws -> Experiment {
    let (scenario, findings) = ScenarioReader.read(
      source: SourceText(
        name: "lane.toml",
        text: """
          kith = 1
          title = "A lane"
          sites = ["lane"]
          [compare]
          length = "8 weeks"
          lines = ["\(line)"]
          futures = 4
          [model]
          \(model)
          [[option]]
          name = "Tell a"
          do = "tell"
          who = "people: a"
          from = "week 0"

          """), folder: "")
    let read = try #require(scenario, "\(Rendering.text(findings))")
    let (experiment, problems) = ExperimentBuilder.build(read, sites: [site])
    return try #require(experiment, "\(Rendering.text(problems))")
  }

  private func table(_ text: String) throws -> TextTable {
    try #require(CSVReader.read(Array(text.utf8), name: "seen.csv").table)
  }

  /// News along a path, certain and one tie a week: a and b in the first week, c in the second, d in the third.
  /// Seen were a, b, c, a week apart; d not by the end.
  @Test func aCourseByHand() throws {
    let lane = site("abcd", [(0, 1), (1, 2), (2, 3)])
    let news = try experiment(
      "persuasion = \"independent-cascade\"\nindependent-cascade.chance = 1\n"
        + "independent-cascade.round = \"1 week\"", line: "reached by independent-cascade", at: lane
    )
    var findings = Findings()
    let seen = try #require(
      ObservedAdoption.read(
        try table("id,time\na,11\nb,12\nc,13\nd,\n"), time: "time", first: 11, last: 13, site: lane,
        &findings))
    #expect(seen.period == [1, 2, 3, nil] && seen.periods == 3)
    let hindcast = try Hindcast(news, seen, option: 1, model: 0, weeksPerPeriod: 1)
    #expect(hindcast.rows.map(\.observed) == [0.25, 0.5, 0.75])
    #expect(hindcast.rows.map(\.simulated.mean) == [0.5, 0.75, 1])
    #expect(hindcast.rows.allSatisfy { $0.simulated.low == $0.simulated.high })
    #expect(hindcast.rows.allSatisfy { !$0.simulated.holds($0.observed) })
    #expect(abs(hindcast.gap - 0.25) < 1e-12)
    // Everybody after the first period listened to one who had it before: seen and simulated.
    #expect(hindcast.exposed.observed == 1 && hindcast.exposed.simulated.mean == 1)
    // As now nobody is told.
    let still = try Hindcast(news, seen, option: 0, model: 0, weeksPerPeriod: 1)
    #expect(still.rows.map(\.simulated.mean) == [0, 0, 0])
    #expect(still.exposed.simulated.mean.isNaN)
  }

  /// Moods 1, 3 and 5 of 5 on a path; half-way to the friends' mean in a round: 2, 3 and 4. The last did not
  /// answer again.
  @Test func aLaterWaveByHand() throws {
    let lane = site("abc", [(0, 1), (1, 2)], mood: ["1", "3", "5"])
    let opinions = try experiment(
      "persuasion = \"friedkin-johnsen\"\nfriedkin-johnsen.listening = 0.5\n"
        + "friedkin-johnsen.round = \"1 week\"\nfriedkin-johnsen.start = \"column mood, from 1 to 5\"",
      line: "opinion by friedkin-johnsen", at: lane)
    var findings = Findings()
    let wave = try #require(
      ObservedAnswers.read(
        try table("id,later\nc,\nb,3\na,2\n"), column: "later, from 1 to 5", site: lane, &findings))
    #expect(wave.shares == [0.25, 0.5, nil])
    let hindcast = try WaveHindcast(opinions, wave, option: 0, model: 0, week: 1)
    #expect(hindcast.people == 2)
    #expect(hindcast.rows.map(\.start) == [2, 2.0.squareRoot(), -1])
    #expect(hindcast.rows.map(\.observed) == [2.5, 0.5.squareRoot(), -1])
    #expect(hindcast.rows.map(\.simulated.mean) == [2.5, 0.5.squareRoot(), -1])
    #expect(hindcast.rows.allSatisfy { $0.simulated.holds($0.observed) })
    // Off by nothing, against 1 and 0; the difference −1, 0 has the standard error ½.
    #expect(hindcast.distance == (0, 0.5))
    #expect(abs(hindcast.half95 - 12.7062 / 2) < 1e-4)
  }

  private func problems(_ text: String, value: String? = nil) throws -> String {
    let lane = site("abcd", [(0, 1)])
    var findings = Findings()
    if let value {
      #expect(ObservedAnswers.read(try table(text), column: value, site: lane, &findings) == nil)
    } else {
      let read = ObservedAdoption.read(
        try table(text), time: "time", first: 1, last: 9, site: lane, &findings)
      #expect(read == nil)
    }
    return findings.sorted.map { Rendering.text($0) }.joined(separator: "\n")
  }

  @Test func whatCannotBeRead() throws {
    #expect(
      try problems("id,time\na,1\na,2\nx,3\nb,soon\nc,0\n") == """
        seen.csv, line 3, column id: error: "a" stands in the table twice, first on line 2
          hint: delete one of the two rows
        seen.csv, line 4, column id: error: there is no person "x" at lane
          hint: observed people must be people of the map
        seen.csv, line 5, column time: error: "soon" is no whole number of a period
          hint: write the number of the period, or leave the cell blank for "not by the end"
        seen.csv, line 6, column time: error: period 0 lies before the first one, 1
          hint: say where it begins with --first
        """)
    #expect(
      try problems("id,tine\na,1\n") == """
        seen.csv: error: there is no column "time"
          hint: did you mean "tine"?
        """)
    #expect(
      try problems("id,later\na,6\nb,often\n", value: "later, from 1 to 5") == """
        seen.csv, line 2, column later: error: "6" is no number between 1 and 5
          hint: leave blank what was not answered
        seen.csv, line 3, column later: error: "often" is no number between 1 and 5
          hint: leave blank what was not answered
        """)
    #expect(
      try problems("id,later\na,\n", value: "later") == """
        seen.csv: error: nobody at lane answered "later"
          hint: name the column of the later wave
        """)
    #expect(
      try problems("id,later\na,1\n", value: "later, from 1 to 1")
        .hasPrefix("--value: error: a scale is two different numbers, not \"from 1 to 1\""))
  }
}

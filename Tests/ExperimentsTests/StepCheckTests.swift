import Diagnostics
import Diffusion
import Networks
import Scenarios
import Testing

@testable import Experiments

/// Halved steps, people who swing, results person by person.
@Suite struct StepCheckTests {
  private func experiment(_ model: String, futures: Int = 64, weeks: Int = 52) throws -> Experiment
  {
    let (read, findings) = ScenarioReader.read(
      source: SourceText(name: "bare.toml", text: text(model, weeks)), folder: ".")
    #expect(!findings.hasErrors, "\(Rendering.text(findings))")
    var scenario = try #require(read)
    scenario.compare.futures = futures
    let (experiment, problems) = ExperimentBuilder.build(scenario, sites: [Self.ring])
    #expect(!problems.hasErrors, "\(Rendering.text(problems))")
    return try #require(experiment)
  }

  /// Twelve people in a ring: two camps, each tied to the other only.
  static let ring = Site(
    key: 3, name: "site", title: "Ring", origin: .invented(recipe: "test", seed: 0),
    people: (0..<12).map { Person(number: UInt32($0), id: "p\($0)") }, tieKinds: ["tie"],
    ties: pairs.map { Tie(from: $0[0], to: $0[1], kind: 0, strength: 1, contactsPerYear: 52) })

  /// Ascending.
  private static let pairs: [[Int]] = [[0, 1], [0, 11]] + (1..<11).map { [$0, $0 + 1] }

  private func text(_ model: String, _ weeks: Int) -> String {
    """
    kith = 1
    title = "T"
    sites = ["site"]
    [compare]
    length = "\(weeks) weeks"
    seed = 5
    [model]
    community = false
    \(model)
    [[option]]
    name = "Some are told"
    do = "tell"
    who = "3 at random"
    from = "week 0"
    """
  }

  /// Weekly steps are short against rates of a few a year: nothing moves. Rates of some tens a year are
  /// another matter, and are found.
  @Test func onlyFastRatesMoveWithTheStep() async throws {
    for (rate, moves) in [(0.5, false), (100, true)] {
      let experiment = try experiment(
        """
        persuasion = "complex-contagion"
        complex-contagion.rate = "\(rate) per year"
        complex-contagion.middle = 0
        """, weeks: 2)
      let result = try await Ensemble(experiment, threads: 2).run()
      let check = try await experiment.stepCheck(result, threads: 2)
      #expect(check.rows.count == 2 * experiment.scenario.compare.lines.count)
      #expect(check.moving.isEmpty != moves, "\(rate): \(check.rows)")
    }
  }

  /// A line moves only if it does so by more than chance and by more than 1 %.
  @Test func whatMovesByHand() {
    let line = OutcomeLine(outcome: "wellbeing", group: Pool(.everyone))
    func moves(_ weekly: [Double], _ halved: [Double]) -> Bool {
      StepCheck.row("s", "o", line, 1, weekly, halved).moves
    }
    #expect(!moves([20, 20.002, 19.998], [20.1, 20.102, 20.098]))
    #expect(moves([20, 20.002, 19.998], [20.3, 20.302, 20.298]))
    #expect(!moves([10, 30, 20], [15, 32, 22]))
  }

  /// Two who each do what the other did swing for ever; one after the other they do not.
  @Test(arguments: ["sync", "async"]) func swingingIsSaid(update: String) async throws {
    let experiment = try experiment(
      """
      persuasion = "reversible-threshold"
      reversible-threshold.peers = 1
      reversible-threshold.round = "1 week"
      update = "\(update)"
      """)
    let result = try await Ensemble(experiment, threads: 2).run()
    let found = Swinging.found(experiment, result)
    #expect(found.isEmpty == (update == "async"), "\(found)")
    if update == "sync" {
      #expect(
        found.allSatisfy { $0.option == "Some are told" && $0.model == "reversible-threshold" })
    }
  }

  /// The table of people adds up to the line of the comparison.
  @Test func peopleAddUpToTheLine() async throws {
    let experiment = try experiment("persuasion = \"complex-contagion\"", futures: 8)
    let result = try await Ensemble(experiment, threads: 1).run()
    let people = try PersonResults(experiment, futures: 8)
    #expect(people.columns == ["reached by complex-contagion"])
    for part in people.parts where part.week == 52 {
      let option = try #require(experiment.optionNames.firstIndex(of: part.option))
      let mean = part.people.reduce(0) { $0 + $1.values[0] } / Double(part.people.count)
      let line = result.sites[0][option].read[0][0][part.future]
      #expect(abs(mean - line) < 1e-12)
    }
    #expect(people.parts.count { $0.week == 52 } == 16)
  }
}

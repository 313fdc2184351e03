import Diagnostics
import Diffusion
import Networks
import Scenarios
import Testing

@testable import Experiments

/// Outcomes that are measured now and then, from the scenario to the comparison.
@Suite struct OutcomeLineTests {
  static let lines = [
    "wellbeing", "isolated", "constraint", "dependency", "assortativity by area",
    "slope of wellbeing by ties of the least connected quarter", "intended contact",
    "mostly withdrawn", "better by 1 point of service users",
  ]

  static func experiment(_ lines: [String] = lines) throws -> Experiment {
    let text = """
      kith = 1
      title = "Outcomes"
      sites = "sites/any"
      [compare]
      length = "20 weeks"
      read_at = ["week 10", "week 20"]
      futures = 20
      lines = [\(lines.map { "\"\($0)\"" }.joined(separator: ", "))]
      [[option]]
      name = "Befriend"
      do = "befriend"
      who = "20 least connected service users"
      from = "week 5"
      until = "week 15"
      """
    let (scenario, findings) = ScenarioReader.read(
      source: SourceText(name: "test.toml", text: text), folder: "")
    try #require(scenario != nil, "\(Rendering.text(findings))")
    let path = Prebuilt.root.appendingPathComponent("Tests/Fixtures/site0").path
    var site = try #require(SiteFolder.read(path).site)
    site.attributes.append(
      Attribute(name: "area", values: site.people.indices.map { $0 < 200 ? "n" : "s" }))
    let (experiment, problems) = ExperimentBuilder.build(try #require(scenario), sites: [site])
    return try #require(experiment, "\(Rendering.text(problems))")
  }

  @Test func linesAreMeasuredWhereTheyAreRead() async throws {
    let experiment = try Self.experiment()
    let result = try await Ensemble(experiment, threads: 2).run()
    let lines = experiment.scenario.compare.lines
    for (index, line) in lines.enumerated() {
      let outcome = try #require(Outcomes.named(line.outcome))
      let weeks = result.sites[0][1].trajectories[index].indices.filter {
        result.sites[0][1].trajectories[index][$0] != nil
      }
      #expect(weeks == (outcome.isReadOnly ? [0, 10, 20] : Array(0...20)), "\(line.text)")
      #expect(result.sites[0][1].read[index].map(\.count) == [20, 20])
      #expect(result.sites[0][1].start[index].count == 20)
    }
  }

  /// A row says over how many people it is; one that is not defined is not a number and never 0.
  @Test func rowsSayOfHowMany() async throws {
    let experiment = try Self.experiment()
    let result = try await Ensemble(experiment, threads: 1).run()
    let comparison = Comparison(experiment, result)
    func row(_ outcome: String, _ week: Int) throws -> ComparisonRow {
      try #require(comparison.rows.first { $0.line.outcome == outcome && $0.week == week })
    }
    let everyone = try row("wellbeing", 20).people
    #expect(try row("isolated", 20).people == everyone)
    let withTies = try row("constraint", 20).people
    #expect(withTies < everyone && withTies > everyone / 2)
    let dependency = try row("dependency", 10)
    // No weeks lie behind the start; later there are visits with the option and none as now.
    #expect(dependency.start.isNaN && dependency.comparator == 0 && dependency.difference > 0)
    #expect(dependency.betterIn == 0)
    let intended = try row("intended contact", 20)
    #expect(intended.level > 4 && intended.level < 20)
    let withdrawn = try row("mostly withdrawn", 20)
    #expect(withdrawn.level > 0 && withdrawn.level < 0.5)
  }

  /// A line that no future can work out makes a row without numbers.
  @Test func whatCannotBeWorkedOutStaysSo() async throws {
    let experiment = try Self.experiment([
      "wellbeing", "assortativity of service users with at most 0 ties",
    ])
    let result = try await Ensemble(experiment, threads: 1).run()
    let row = try #require(Comparison(experiment, result).rows.last)
    #expect(row.difference.isNaN && row.level.isNaN && row.betterIn == nil && row.verdict == nil)
  }

  /// Where only lines of every week are asked for, nothing is measured.
  @Test func nothingIsMeasuredUnasked() throws {
    let experiment = try Self.experiment(["wellbeing", "ties", "low wellbeing"])
    #expect(experiment.sites[0].measures.allSatisfy { $0 == nil })
  }
}

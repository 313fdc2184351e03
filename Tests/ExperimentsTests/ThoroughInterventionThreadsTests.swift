import Diagnostics
import Diffusion
import Networks
import Scenarios
import Testing

@testable import Experiments

/// All interventions of the registry as the options of one comparison: neither the number of threads nor
/// what people are called matters.
@Suite struct ThoroughInterventionThreadsTests {
  private func experiment(_ change: (inout Site) -> Void = { _ in }) throws -> Experiment {
    let options = Interventions.all.map { type in
      "[[option]]\nname = \"\(type.name)\"\ndo = \"\(type.name)\"\n\(type.example)\n"
    }
    let text = """
      kith = 1
      title = "All of them"
      sites = ["sites/gullhaven"]
      [compare]
      length = "40 weeks"
      futures = 40
      lines = ["wellbeing", "stigma", "withdrawal", "contact", "bridging ties", "ever took part"]
      \(options.joined())
      [model]
      persuasion = ["word-of-mouth", "independent-cascade", "threshold"]
      """
    let shorter = text.replacing("week 52", with: "week 34").replacing("week 65", with: "week 36")
      .replacing("week 78", with: "week 38")
    let folder = Prebuilt.root.appendingPathComponent("Scenarios").path
    let (read, findings) = ScenarioReader.read(
      source: SourceText(name: "all", text: shorter), folder: folder)
    let scenario = try #require(read, "\(Rendering.text(findings))")
    var site = try #require(SiteFolder.read(scenario.sites[0].path).site)
    change(&site)
    let (experiment, problems) = ExperimentBuilder.build(scenario, sites: [site])
    return try #require(experiment, "\(Rendering.text(problems))")
  }

  @Test func threadsAndNamesDoNotMatter() async throws {
    let one = try await Ensemble(try experiment(), threads: 1).run()
    let renamed = try experiment { site in
      for index in site.people.indices { site.people[index].id = "Q\(index * 7919 % 100_003)" }
    }
    let others = [
      try await Ensemble(try experiment(), threads: 2).run(),
      try await Ensemble(try experiment(), threads: 7).run(),
      try await Ensemble(renamed, threads: 3).run(),
    ]
    for other in others {
      for (index, (a, b)) in zip(one.sites[0], other.sites[0]).enumerated() {
        let name = index == 0 ? "as now" : Interventions.all[index - 1].name
        #expect(a.read == b.read && a.wellbeing == b.wellbeing && a.reached == b.reached, "\(name)")
      }
    }
  }
}

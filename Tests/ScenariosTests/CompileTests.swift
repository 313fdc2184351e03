import Diagnostics
import Diffusion
import Networks
import Scenarios
import Testing

struct CompileTests {
  /// The reference site of 400 people, under the name that the scenarios give to theirs.
  static func site(_ name: String = "hartley") throws -> Site {
    let path = package.appending(path: "Tests/Fixtures/site0").path
    var site = try #require(SiteFolder.read(path, shownAs: "site0").site)
    site.name = name
    let half = site.people.indices.map { $0 < 200 ? "north" : "south" }
    site.attributes.append(Attribute(name: "area", values: half))
    return site
  }

  static func compiled(_ name: String, at site: Site? = nil) throws -> CompiledSite {
    let scenario = try validScenario(name)
    let (compiled, findings) = scenario.compile(try site ?? Self.site())
    return try #require(compiled, "\(Rendering.text(findings))")
  }

  @Test func resolvesEveryValidScenario() throws {
    for name in try files(in: "Tests/Fixtures/scenarios/valid", ending: ".toml") {
      let compiled = try Self.compiled(String(name.dropLast(5)))
      #expect(compiled.options[0].name == "as now")
      #expect(compiled.options[0].actions.isEmpty)
    }
  }

  @Test func runsEveryValidScenario() throws {
    for name in try files(in: "Tests/Fixtures/scenarios/valid", ending: ".toml") {
      let scenario = try validScenario(String(name.dropLast(5)))
      let site = try #require(scenario.compile(try Self.site()).0)
      let draws = ParameterDraws(scenario)
      for option in site.options {
        let run = RunSpecification(
          plan: site.plan, option: option.plan, keys: site.keys, fills: site.fills, weeks: 30,
          cells: Cells(site.plan, groups: site.groups.map(\.members)), quantities: [.ties])
        let result = try Run.plain(run, values: try draws.values(of: 3), replicate: 3)
        #expect(result.record.weeks == 31, "\(name), \(option.name)")
      }
    }
  }
}

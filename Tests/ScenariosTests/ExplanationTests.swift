import Diffusion
import Scenarios
import Testing

struct ExplanationTests {
  private func text(_ name: String) throws -> String {
    let scenario = try validScenario(name)
    let sites = try scenario.sites.map {
      try CompileTests.compiled(name, at: CompileTests.site($0.name))
    }
    return Explanation.text(scenario, sites)
  }

  @Test func linesAreAtMostAHundredCharactersWide() throws {
    for name in try files(in: "Tests/Fixtures/scenarios/valid", ending: ".toml") {
      let text = try text(String(name.dropLast(5)))
      for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(name): \(line)") }
      print(text)
    }
  }
}

import Diffusion
import Foundation
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
      for line in try text(String(name.dropLast(5))).split(separator: "\n") {
        #expect(line.count <= 100, "\(name): \(line)")
      }
    }
  }

  /// With `RECORD=1` in the environment the texts are written instead of compared.
  @Test(arguments: ["s2-campaign-or-contact", "s4-invitation"])
  func readsBackInPlainWords(_ name: String) throws {
    let text = try text(name)
    let path = "Tests/Fixtures/scenarios/explained/\(name).txt"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: package.appending(path: path), atomically: true, encoding: .utf8)
    }
    #expect(text == (try? contents(path)))
  }

  @Test func countsWhatIsAssumed() throws {
    let scenario = try validScenario("s4-invitation")
    let site = try CompileTests.compiled("s4-invitation")
    let count = InputCount(scenario, [site])
    #expect(count.set == 4)
    #expect(count.all > count.assumed && count.assumed > count.tuned && count.tuned > 0)
    #expect(count.text.hasPrefix("\(count.assumed) of \(count.all) inputs were assumed"))
  }
}

import Diagnostics
import Diffusion
import Scenarios
import Testing

struct ReadingTests {
  @Test func readsEveryValidScenarioWithoutAnyFinding() throws {
    for folder in ["Tests/Fixtures/scenarios/valid", "Scenarios"] {
      let names = try files(in: folder, ending: ".toml")
      #expect(names.count >= 5)
      for name in names {
        let (scenario, findings) = read(try contents("\(folder)/\(name)"), name: name)
        #expect(scenario != nil)
        #expect(findings.all.isEmpty, "\(Rendering.text(findings))")
      }
    }
  }
}

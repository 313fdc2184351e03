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
        // What was written on several lines is shown in one flow.
        let words = [scenario?.question ?? ""] + (scenario?.notes.parts.map { $0.text } ?? [])
        #expect(!words.contains { $0.contains(where: \.isNewline) }, "\(name)")
      }
    }
  }
}

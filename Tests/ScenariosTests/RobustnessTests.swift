import Diagnostics
import Scenarios
import Testing

/// Nothing that a file can hold stops the program, and whatever is refused says why.
struct RobustnessTests {
  @Test func thoroughlyDamagedScenariosAreRefusedWithWords() throws {
    let folder = "Tests/Fixtures/scenarios/valid"
    for name in try files(in: folder, ending: ".toml") {
      let bytes = Array(try contents("\(folder)/\(name)").utf8)
      for damaged in Self.damages(bytes) {
        let (scenario, findings) = ScenarioReader.read(
          source: SourceText(name: name, bytes: damaged), folder: "")
        #expect((scenario == nil) == findings.hasErrors)
        #expect(!Rendering.text(findings).contains("internal"))
      }
    }
  }

  /// Whatever is still a scenario after a change resolves at a site or says why not.
  @Test func changedScenariosResolveOrSayWhyNotThoroughly() throws {
    let site = try CompileTests.site()
    for name in ["s5-funding-stops", "several-actions"] {
      let bytes = Array(try contents("Tests/Fixtures/scenarios/valid/\(name).toml").utf8)
      for damaged in Self.damages(bytes) {
        let source = SourceText(name: name, bytes: damaged)
        guard let scenario = ScenarioReader.read(source: source, folder: "").0 else { continue }
        let (compiled, findings) = scenario.compile(site)
        #expect((compiled == nil) == findings.hasErrors)
        guard let compiled else { continue }
        #expect(!Explanation.text(scenario, [compiled]).isEmpty)
      }
    }
  }

  /// The file cut off, with a stretch taken out, and with a byte changed, at many places.
  private static func damages(_ bytes: [UInt8]) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: 5).flatMap { place -> [[UInt8]] in
      var without = bytes
      without.removeSubrange(place..<min(bytes.count, place + 3))
      var changed = bytes
      changed[place] = [UInt8](" \"9-.[]=%".utf8)[place % 9]
      return [Array(bytes[..<place]), without, changed]
    }
  }
}

import Diagnostics
import Foundation
import Scenarios
import Testing

/// Mistakes that people make, each beside the words that they get.
///
/// With `RECORD=1` in the environment the words are written instead of compared.
struct BrokenScenarioTests {
  private static let folder = "Tests/Fixtures/scenarios/broken"
  private static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test func everyMistakeGetsItsWords() throws {
    let names = try files(in: Self.folder, ending: ".toml")
    #expect(names.count >= 45)
    for name in names {
      let (scenario, findings) = read(try contents("\(Self.folder)/\(name)"), name: name)
      let words = Rendering.text(findings, limit: 100) + "\n"
      let path = "\(Self.folder)/\(name.dropLast(5)).expected"
      if Self.records {
        try words.write(to: package.appending(path: path), atomically: true, encoding: .utf8)
      }
      let expected = (try? contents(path)) ?? ""
      #expect(words == expected, "\(name)")
      #expect(findings.hasErrors, "\(name) has nothing wrong")
      #expect(scenario == nil, "\(name)")
    }
  }

  /// A finding without a place or a hint is only right where there is none.
  @Test func everyErrorSaysWhereAndWhatToDo() throws {
    for name in try files(in: Self.folder, ending: ".toml") {
      for finding in read(try contents("\(Self.folder)/\(name)"), name: name).1.all {
        #expect(finding.place != nil, "\(name): \(finding.message)")
        #expect(!finding.message.hasSuffix("."), "\(name): \(finding.message)")
      }
    }
  }
}

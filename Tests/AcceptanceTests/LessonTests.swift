import Experiments
import Foundation
import Testing

/// The lessons on the sites that the scenarios name, with assumptions drawn as they would be there: by the
/// reference results, which `make check` reproduces byte for byte after these tests.
@Suite struct LessonTests {
  /// In what share of the futures (s1) or sets of assumptions each expectation of a scenario came true, at least.
  static let least: [(scenario: String, share: Double)] =
    [("s1", 1), ("s2", 0.5), ("s3", 0.7), ("s4", 0.9), ("s5", 0.95)]
    + (6...13).map { ("s\($0)", 0.75) }

  @Test(arguments: least) func holds(scenario: String, least: Double) throws {
    let results = URL(fileURLWithPath: Acceptance.folder).deletingLastPathComponent()
      .appendingPathComponent("Results").path
    let folder = try #require(
      try FileManager.default.contentsOfDirectory(atPath: results).first {
        $0.hasPrefix(scenario + "-")
      })
    let page = try String(contentsOfFile: "\(results)/\(folder)/comparison.md", encoding: .utf8)
    let counts = page.matches(of: /Held in ([0-9]+) of ([0-9]+) (futures|sets of assumptions)/)
      .map { (held: Int($0.1) ?? 0, of: Int($0.2) ?? 0) }
    #expect(counts.count == (try Acceptance.scenario(scenario)).expectations.count)
    for count in counts {
      #expect(count.of >= 32 && Double(count.held) >= least * Double(count.of), "\(count)")
    }
  }
}

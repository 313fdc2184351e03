import Diagnostics
import Foundation
import Testing

@testable import Networks

/// Every folder under `Fixtures/broken-sites` is refused with exactly the words in its `expected.txt`.
///
/// `RECORD=1` in the environment writes those files anew; read the difference before committing it.
struct BrokenSitesTests {
  static let names: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(atPath: fixture("broken-sites"))
    return (all ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test func thereAreMany() { #expect(BrokenSitesTests.names.count >= 30) }

  @Test(arguments: names)
  func isRefused(_ name: String) throws {
    let folder = fixture("broken-sites/\(name)")
    let (site, findings) = SiteFolder.read(folder, shownAs: name)
    #expect(site == nil)
    #expect(findings.hasErrors)
    let text = Rendering.text(findings) + "\n"
    let expected = URL(fileURLWithPath: folder + "/expected.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: expected)
    }
    #expect(text == (try? String(contentsOf: expected, encoding: .utf8)))
  }
}

import Diagnostics
import Foundation
import Networks
import Testing

@testable import Formats

/// Every folder under `Fixtures/broken-imports` can be read as tables, but makes no site, and the words that
/// say why are exactly those in its `expected.txt`.
///
/// `RECORD=1` in the environment writes those words anew; read the difference before committing it.
@Suite struct BrokenImportsTests {
  static let names = fixtureNames(in: "broken-imports")

  @Test(arguments: names)
  func isRefused(_ name: String) throws {
    let folder = "broken-imports/\(name)"
    var options = NetworkImport.Options()
    options.tables.settings.name = "lane"
    options.tables.settings.origin = .mapped(
      when: "2024", how: "asked", boundary: "all", response: nil)
    let read = NetworkFiles.read(try fixtureFiles(folder))
    let network = try #require(read.network, "\(Rendering.text(read.findings))")
    let (site, findings) = NetworkImport.site(network, options: options, read.findings)
    #expect(site == nil && findings.hasErrors)
    let text = Rendering.text(findings) + "\n"
    let expected = URL(fileURLWithPath: fixture("\(folder)/expected.txt"))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: expected)
    }
    #expect(text == (try? String(contentsOf: expected, encoding: .utf8)))
  }
}

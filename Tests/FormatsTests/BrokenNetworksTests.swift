import Diagnostics
import Foundation
import Testing

@testable import Formats

/// The folder of a fixture.
func fixture(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/\(name)").path
}

/// What stands in a folder of fixtures, in the byte order of the names.
func fixtureNames(in folder: String) -> [String] {
  let all = try? FileManager.default.contentsOfDirectory(atPath: fixture(folder))
  return (all ?? []).filter { !$0.hasPrefix(".") }.sorted {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }
}

/// The files of a fixture, all but the words that are expected.
func fixtureFiles(_ folder: String) throws -> [InputFile] {
  try fixtureNames(in: folder).filter { $0 != "expected.txt" }.map {
    let data = try Data(contentsOf: URL(fileURLWithPath: fixture("\(folder)/\($0)")))
    return InputFile(name: $0, bytes: [UInt8](data))
  }
}

/// Every folder under `Fixtures/broken-networks` is refused with exactly the words in its
/// `expected.txt`. Its other files, usually one `input.<ending>`, are read as one network.
///
/// `RECORD=1` in the environment writes those words anew; read the difference before committing it.
@Suite struct BrokenNetworksTests {
  static let names = fixtureNames(in: "broken-networks")

  @Test(arguments: names)
  func isRefused(_ name: String) throws {
    let folder = "broken-networks/\(name)"
    let (_, findings) = NetworkFiles.read(try fixtureFiles(folder))
    #expect(findings.hasErrors)
    let text = Rendering.text(findings) + "\n"
    let expected = URL(fileURLWithPath: fixture("\(folder)/expected.txt"))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: expected)
    }
    #expect(text == (try? String(contentsOf: expected, encoding: .utf8)))
  }
}

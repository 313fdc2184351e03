import Foundation
import Testing

/// The page on going on elsewhere: its command, then its Python and its R, where these are.
struct AnalysingTests {
  private static let page = "Documentation/ANALYSING.md"

  private static func has(_ program: String) -> Bool {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + program)
    }
  }

  @Test(
    .enabled(if: has("python3"), "there is no Python here"),
    arguments: [("python", "python3"), ("r", "Rscript")])
  func thoroughlyGivesTheTable(_ kind: String, _ program: String) throws {
    guard Self.has(program) else { return }
    let folder = try DocumentationTests.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let blocks = try DocumentationTests.blocks(Self.page)
    let command = try #require(blocks.first { $0.kind == "sh" }).text
    let run = try DocumentationTests.shell(command, in: folder)
    #expect(run.status == 0, "\(run.said)")
    let code = try #require(blocks.first { $0.kind == kind }).text
    try code.write(to: folder.appending(path: "page.txt"), atomically: true, encoding: .utf8)
    let (status, said) = try DocumentationTests.shell("\(program) page.txt", in: folder)
    #expect(status == 0, "\(said)")
    #expect(said.contains("6 options: the differences of 40 futures give the table"), "\(said)")
  }
}

import Foundation
import Testing

/// The folder of the package, for fixtures.
let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Expects a text to be that of a file under `Tests/Fixtures/reports`; with `RECORD=1` in the
/// environment it is written there instead. Read the difference before committing it.
func expectGolden(_ text: String, _ name: String) throws {
  let file = package.appending(path: "Tests/Fixtures/reports/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "\(name) differs; RECORD=1 writes it anew")
}

/// A new folder that is removed when the test is over.
func withFolder(_ work: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try work(folder.path)
}

import Diagnostics
import Foundation
import Reports
import Testing

/// A run's folder is written whole or not at all, and never over somebody else's files.
struct RunFolderTests {
  private let manifest = Array("{\"kith\": \"0.1.0\", \"results\": []}".utf8)

  private func files(_ text: String) -> [(name: String, bytes: [UInt8])] {
    [("comparison.md", Array(text.utf8)), ("manifest.json", manifest)]
  }

  private func code(_ work: () throws(Finding) -> Void) -> String? {
    do throws(Finding) {
      try work()
      return nil
    } catch {
      return error.code
    }
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test func writesAndReplacesItsOwn() throws {
    try withFolder { folder in
      let run = RunFolder(path: folder + "/a/b")
      try run.write(files("one") + [("replicates.csv", [1])])
      #expect(try names(run.path) == ["comparison.md", "manifest.json", "replicates.csv"])
      try "mine".write(toFile: run.path + "/notes.txt", atomically: true, encoding: .utf8)
      try run.write(files("two"))
      #expect(try names(run.path) == ["comparison.md", "manifest.json", "notes.txt"])
      #expect(try String(contentsOfFile: run.path + "/comparison.md", encoding: .utf8) == "two")
    }
  }

  @Test func refusesWhatNoRunWrote() throws {
    try withFolder { folder in
      try "mine".write(toFile: folder + "/notes.txt", atomically: true, encoding: .utf8)
      #expect(
        code { () throws(Finding) in try RunFolder(path: folder).write(files("x")) }
          == "E-OUT-EXISTS")
      #expect(try names(folder) == ["notes.txt"])
      let other = Array("{\"name\": \"an app\"}".utf8)
      try Data(other).write(to: URL(filePath: folder + "/manifest.json"))
      #expect(code { () throws(Finding) in try RunFolder(path: folder).check() } == "E-OUT-EXISTS")
      #expect(
        code { () throws(Finding) in try RunFolder(path: folder + "/notes.txt").check() }
          == "E-OUT-EXISTS")
      #expect(
        code { () throws(Finding) in
          try RunFolder(path: folder + "/notes.txt/out").write(files("x"))
        }
          == "E-OUT-CREATE")
    }
  }

  @Test func leavesNothingHalfWritten() throws {
    try withFolder { folder in
      let run = RunFolder(path: folder + "/new")
      #expect(
        code { () throws(Finding) in try run.write(files("x"), isStopped: { true }) }
          == "E-OUT-STOPPED")
      #expect(try names(folder).isEmpty)
      try run.write(files("one"))
      var asked = 0
      let stopLate = {
        asked += 1
        return asked > 2
      }
      #expect(
        code { () throws(Finding) in try run.write(files("two"), isStopped: stopLate) }
          == "E-OUT-STOPPED")
      #expect(try names(run.path) == ["comparison.md", "manifest.json"])
      #expect(try String(contentsOfFile: run.path + "/comparison.md", encoding: .utf8) == "one")
    }
  }

  @Test func standsUnderResultsByDefault() {
    #expect(RunFolder.standard(for: "Scenarios/s4-invitation.toml").path == "Results/s4-invitation")
  }
}

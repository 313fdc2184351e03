import Foundation
import Testing

/// `kith run`, from the files to the folder.
struct RunTests {
  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test func writesTheSameBytesWhateverTheThreads() throws {
    try withScenario { folder in
      let one = try kith("run", "small.toml", "--threads", "1", "--per-replicate", in: folder)
      #expect(one.code == 0, "\(one.errors)")
      #expect(one.output.contains("Answer."))
      #expect(
        one.errors.hasPrefix(
          "The report, to open in a browser: Results/small/report.html\n"
            + "Written to Results/small: report.html, comparison.md, comparison.csv,"
            + " trajectories.csv, methods.md, specification.md, methods.csv, ranking.csv, spread.csv, costs.csv,"
            + " increments.csv, plane.csv, acceptability.csv, equity.csv, harm.csv, groups.csv,"
            + " leading.csv, turning.csv, model.md, comparison.ods, replicates.csv, manifest.json\n"
        ))
      #expect(one.errors.split(separator: "\n").count == 3)
      let seven = try kith(
        "run", "small.toml", "--threads", "7", "--per-replicate", "--quiet", "--out", "other",
        in: folder)
      #expect(seven.code == 0 && seven.output.isEmpty && seven.errors.isEmpty)
      let all = try names(folder + "/other").filter { $0 != "private" }
      #expect(
        all == [
          "acceptability.csv", "comparison.csv", "comparison.md", "comparison.ods", "costs.csv",
          "equity.csv",
          "groups.csv", "harm.csv", "increments.csv", "leading.csv", "manifest.json", "methods.csv",
          "methods.md", "model.md", "plane.csv", "ranking.csv", "replicates.csv", "report.html",
          "specification.md", "spread.csv", "trajectories.csv", "turning.csv",
        ])
      for name in all {
        let first = FileManager.default.contents(atPath: "\(folder)/Results/small/\(name)")
        let other = FileManager.default.contents(atPath: "\(folder)/other/\(name)")
        #expect(first == other, "\(name)")
      }
    }
  }

  @Test func namesNothingOfTheMachine() throws {
    try withScenario { folder in
      try kith("run", folder + "/small.toml", "--quiet", "--out", folder + "/out")
      for name in try names(folder + "/out") where name != "private" && name != "comparison.ods" {
        let text = try String(contentsOfFile: "\(folder)/out/\(name)", encoding: .utf8)
        #expect(!text.contains(folder), "\(name)")
      }
      let manifest = try String(contentsOfFile: folder + "/out/manifest.json", encoding: .utf8)
      #expect(manifest.contains("\"command\": \"kith run small.toml\""))
    }
  }

  @Test func refusesFoldersThatAreNotItsOwn() throws {
    try withScenario { folder in
      let outcome = try kith("run", "small.toml", "--out", "site0", in: folder)
      #expect(outcome.code == 73)
      #expect(outcome.errors.contains("holds files that no run wrote"))
      #expect(try kith("run", "small.toml", "--out", "small.toml/out", in: folder).code == 73)
    }
  }

  @Test func jsonIsOneObject() throws {
    try withScenario { folder in
      let outcome = try kith("run", "small.toml", "--json", in: folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let fields = try #require(object as? [String: Any])
      #expect((fields["comparison"] as? [[String: Any]])?.count == 3)
      #expect(fields["folder"] as? String == "Results/small")
    }
  }

  @Test func fewerFuturesOnRequest() throws {
    try withScenario { folder in
      try kith("run", "small.toml", "--futures", "6", "--quiet", in: folder)
      let text = try String(
        contentsOfFile: folder + "/Results/small/manifest.json", encoding: .utf8)
      #expect(text.contains("\"futures\": 6"))
      #expect(text.contains("kith run small.toml --futures 6"))
    }
  }

  /// What a run to a precision writes is what a fixed run of as many futures writes, but for the words
  /// about the precision.
  @Test func runsToAPrecision() throws {
    try withScenario { folder in
      let path = folder + "/small.toml"
      let text = try String(contentsOfFile: path, encoding: .utf8).replacing(
        "futures      = 16", with: "futures      = 200\nprecision    = \"0.1 points\"")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let open = try kith("run", "small.toml", "--per-replicate", "--out", "open", in: folder)
      #expect(open.code == 0, "\(open.errors)")
      #expect(open.output.contains("Precision. The scenario asks for ±0.1 points"))
      func object(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)/manifest.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      }
      let manifest = try object("open")
      let precision = try #require(manifest["precision"] as? [String: Any])
      let futures = try #require(precision["futures_needed"] as? Int)
      #expect(precision["reached"] as? Bool == true)
      #expect(manifest["futures"] as? Int == futures && futures < 200)
      #expect(manifest["command"] as? String == "kith run small.toml --per-replicate")
      try kith(
        "run", "small.toml", "--per-replicate", "--quiet", "--futures", "\(futures)", "--out",
        "fixed", in: folder)
      #expect(try object("fixed")["precision"] is NSNull)
      for name in [
        "comparison.csv", "trajectories.csv", "methods.csv", "ranking.csv", "replicates.csv",
      ] {
        #expect(
          FileManager.default.contents(atPath: "\(folder)/open/\(name)")
            == FileManager.default.contents(atPath: "\(folder)/fixed/\(name)"), "\(name)")
      }
    }
  }

  @Test func stopsAtOnceAndLeavesNothing() throws {
    try withScenario { folder in
      let run = try start(["run", "small.toml", "--futures", "100000", "--no-store"], in: folder)
      waitUntilListening(run.process)
      let asked = Date()
      run.process.interrupt()
      let outcome = try finish(run)
      #expect(outcome.code == 130)
      #expect(Date().timeIntervalSince(asked) < 2)
      #expect(outcome.errors.contains("stopped; nothing was written"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/Results"))
    }
  }

  /// Waits until the program no longer leaves Ctrl-C to the system, which on a busy machine takes a while.
  private func waitUntilListening(_ process: Process) {
    for _ in 0..<300 {
      Thread.sleep(forTimeInterval: 0.2)
      let path = "/proc/\(process.processIdentifier)/status"
      guard let status = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let masks = status.split(separator: "\n").filter {
        $0.hasPrefix("SigIgn:") || $0.hasPrefix("SigCgt:")
      }
      let interrupt = UInt64(1) << UInt64(SIGINT - 1)
      let isListening = masks.contains { line in
        line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }.map {
          $0 & interrupt != 0
        } ?? false
      }
      if isListening { break }
    }
    Thread.sleep(forTimeInterval: 0.5)
  }

  @Test func importsAndRunsAtTheImportedSite() throws {
    try withScenario { folder in
      try "Id,Wellbeing\na,22.5\nb,20.1\nc,24.3\n".write(
        toFile: folder + "/p.csv", atomically: true, encoding: .utf8)
      try "Ego,Alter\na,b\nb,c\n".write(
        toFile: folder + "/t.csv", atomically: true, encoding: .utf8)
      let outcome = try kith(
        "import", "--people", "p.csv", "--ties", "t.csv", "--to", "here", "--id", "Id",
        "--wellbeing", "Wellbeing", "--mapped-when", "May 2024", "--mapped-how", "asked",
        "--boundary", "everybody", in: folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("3 people"))
      #expect(try kith("check", "here", in: folder).code == 0)
      let again = try kith(
        "import", "--people", "p.csv", "--ties", "t.csv", "--to", "here", "--mapped-when", "once",
        in: folder)
      #expect(again.code == 73)
      let missing = try kith(
        "import", "--people", "q.csv", "--ties", "t.csv", "--to", "there", in: folder)
      #expect(missing.code == 66)
    }
  }
}

import Foundation
import Testing

/// Scripts for a cluster, which are run here without one.
struct ClusterCommandTests {
  private func bash(_ script: String, in folder: String, _ environment: [String: String] = [:])
    throws -> Int32
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [script]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The tasks by hand, as Slurm would begin them; a path with a quotation mark and a space is a path.
  @Test func theScriptsMakeTheSameBytes() throws {
    try withScenario { folder in
      let place = folder + "/o'hara's run"
      let made = try kith(
        "cluster", "small.toml", "--futures", "100", "--tasks", "3", "--to", place, in: folder)
      #expect(made.code == 0, "\(made.errors)")
      #expect(made.output.contains("200 futures take about "), "\(made.output)")
      #expect(made.output.contains(" in 3 parts at once."), "\(made.output)")
      let merge = { try self.bash("merge.sh", in: place) }
      #expect(try bash("array.sh", in: place, ["SLURM_ARRAY_TASK_ID": "2"]) == 0)
      #expect(try merge() == 66)
      for task in ["3", "1", "2"] {
        #expect(try bash("array.sh", in: place, ["SLURM_ARRAY_TASK_ID": task]) == 0)
      }
      #expect(try merge() == 0)
      try kith("run", "small.toml", "--futures", "100", "--quiet", "--out", "whole", in: folder)
      for name in ["manifest.json", "comparison.csv", "trajectories.csv", "spread.csv"] {
        #expect(try text("\(place)/results/\(name)") == text("\(folder)/whole/\(name)"), "\(name)")
      }
      // Without a number of its own a task says so and does nothing.
      #expect(try bash("array.sh", in: place) != 0)
    }
  }

  @Test func whatIsAskedStandsInTheScripts() throws {
    try withScenario { folder in
      let made = try kith(
        "cluster", "small.toml", "--futures", "40", "--check-step", "--processors", "2",
        "--partition",
        "long", "--to", "to", "--json", in: folder)
      #expect(made.code == 0 && made.output.contains("\"core_hours\""), "\(made.errors)")
      let array = try text(folder + "/to/array.sh")
      for words in [
        "#SBATCH --cpus-per-task=2\n", "#SBATCH --partition=long\n", "#SBATCH --array=1-1\n",
        "#SBATCH --requeue\n", "--futures 40 --check-step --shard \"$part/1\" --out results",
        "/small.toml'\n",
      ] { #expect(array.contains(words), "\(words)") }
      #expect(try text(folder + "/to/merge.sh").contains("results --futures 40 --check-step"))
      #expect(try text(folder + "/to/submit.sh").contains("--dependency=\"afterok:"))
      let page = try text(folder + "/to/README.md")
      // Two options, 40 futures, once with whole and once with halved steps.
      #expect(page.contains("| futures, in blocks | 160, in 12 |"), "\(page)")
      for script in ["submit.sh", "array.sh", "merge.sh", "parallel.sh"] {
        #expect(FileManager.default.isExecutableFile(atPath: "\(folder)/to/\(script)"))
      }
      let again = try kith("cluster", "small.toml", "--to", "to", in: folder)
      #expect(again.code == 73 && again.errors.contains("there is something at \"to\" already"))
    }
  }

  @Test func mapsOfRealPeopleArePointedOut() throws {
    try withScenario { folder in
      let warning = "site0: warning: this map is of real people"
      let invented = try kith("cluster", "small.toml", "--to", "a", in: folder)
      #expect(invented.code == 0 && !invented.errors.contains(warning), "\(invented.errors)")
      #expect(
        try text(folder + "/a/README.md").contains("All sites of this scenario are invented."))
      let map = """
        [map]
        when     = "May 2024"
        how      = "interviews"
        boundary = "all adults"

        """
      let path = folder + "/site0/site.toml"
      let words = try text(path)
      #expect(words.contains("[map]\ninvented = true"))
      let head = words.prefix(upTo: try #require(words.range(of: "[map]")).lowerBound)
      try (head + map).write(toFile: path, atomically: true, encoding: .utf8)
      let mapped = try kith("cluster", "small.toml", "--to", "b", in: folder)
      #expect(mapped.code == 0 && mapped.errors.contains(warning), "\(mapped.errors)")
      #expect(try text(folder + "/b/README.md").contains("**Some maps are of real people**"))
    }
  }

  @Test func brokenWordsAreRefused() throws {
    try withScenario { folder in
      for words in [
        ["--tasks", "0"], ["--tasks", "100001"], ["--processors", "0"], ["--partition", "a b"],
        ["--partition", "x\n#SBATCH --uid=0"], ["--futures", "1"],
      ] {
        let run = try finish(start(["cluster", "small.toml", "--to", "to"] + words, in: folder))
        #expect(run.code == 64, "\(words): \(run.errors)")
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/to"))
    }
  }
}

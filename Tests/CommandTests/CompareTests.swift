import Foundation
import Testing

/// `kith compare`: runs that are already there, side by side.
struct CompareTests {
  /// The second option of the pair of runs.
  private static let other = smallScenario.replacing("Invite sixteen", with: "Invite four")
    .replacing("16 service users", with: "4 service users")

  /// A folder with the runs `one` and `two` of scenarios that differ as told.
  private func withRuns(
    _ change: (String) -> String = { $0 }, _ work: (String) throws -> Void
  ) throws {
    try withScenario { folder in
      try change(Self.other).write(
        toFile: folder + "/other.toml", atomically: true, encoding: .utf8)
      #expect(try kith("run", "small.toml", "--quiet", "--out", "one", in: folder).code == 0)
      #expect(try kith("run", "other.toml", "--quiet", "--out", "two", in: folder).code == 0)
      try work(folder)
    }
  }

  /// The rows of a CSV without commas in its cells, by heading.
  private func table(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map {
      Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test func joinsRunsWithTheSameFutures() throws {
    try withRuns { folder in
      let shown = try kith("compare", "one", "two", in: folder)
      #expect(shown.code == 0 && shown.errors.isEmpty, "\(shown.errors)")
      for words in [
        "Two runs side by side", "The runs share their futures", "Invite sixteen", "Invite four",
        "What-if, not forecast.",
      ] { #expect(shown.output.contains(words), "\(words)\n\(shown.output)") }
      #expect(shown.output.split(separator: "\n").allSatisfy { $0.count <= 100 })

      // Every row of both files comes back, cell by cell.
      let joined = table(try kith("compare", "one", "two", "--csv", in: folder).output)
      for run in ["one", "two"] {
        let file = try String(contentsOfFile: "\(folder)/\(run)/comparison.csv", encoding: .utf8)
        let rows = table(file)
        let ours = joined.filter { $0["run"] == run }.map { row in
          row.filter { $0.key != "run" }
        }
        #expect(ours.count == rows.count && rows.count == 3)
        #expect(ours == rows)
      }
      let json = try kith("compare", "one", "two", "--json", in: folder).output
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect((object?["comparison"] as? [Any])?.count == 6)
      #expect((object?["differences"] as? [Any])?.count == 0)
    }
  }

  @Test func refusesRunsWithOtherFuturesAndNamesWhatDiffers() throws {
    try withRuns({ $0.replacing("= 2011", with: "= 7").replacing("26 weeks", with: "25 weeks") }) {
      folder in
      let refused = try kith("compare", "one", "two", in: folder)
      #expect(refused.code == 65 && refused.output.isEmpty)
      #expect(
        refused.errors.contains("these runs differ in the seed: 2011 in one, 7 in two"),
        "\(refused.errors)")
      #expect(
        refused.errors.contains(
          "these runs differ in the length of the run: 26 weeks in one, 25 weeks in two"))
      #expect(refused.errors.contains("E-COMPARE") == false)
      let json = try kith("compare", "one", "two", "--json", in: folder)
      #expect(json.code == 65 && json.output.contains("\"E-COMPARE-DIFFERENT\""))
      // Read in other weeks, they have nothing to show side by side.
      let nothing = try kith("compare", "one", "two", "--allow-different", in: folder)
      #expect(nothing.code == 65)
      #expect(nothing.errors.contains("these runs have no line, site and week in common"))
    }
  }

  @Test func differencesAreStatedWhereTheyAreAllowed() throws {
    try withRuns({ $0 + "\n[model]\nstigma.relaxation = \"0.2 per year\"\n" }) { folder in
      let refused = try kith("compare", "one", "two", in: folder)
      #expect(refused.code == 65)
      #expect(refused.errors.contains("these runs differ in stigma.relaxation: "))
      #expect(refused.errors.contains("--allow-different"))
      let shown = try kith("compare", "one", "two", "--allow-different", in: folder)
      #expect(shown.code == 0)
      #expect(shown.output.contains("These runs are not like for like."))
      #expect(shown.output.contains("stigma.relaxation"))
    }
  }

  @Test func anotherMapIsAnotherSite() throws {
    try withRuns { folder in
      let people = folder + "/site0/people.csv"
      let text = try String(contentsOfFile: people, encoding: .utf8)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      lines.swapAt(1, 2)
      try lines.joined(separator: "\n").write(toFile: people, atomically: true, encoding: .utf8)
      try kith("run", "other.toml", "--quiet", "--out", "three", in: folder)
      let refused = try kith("compare", "one", "three", in: folder)
      #expect(refused.code == 65)
      #expect(refused.errors.contains("these runs differ in the map of site0, file people.csv: "))
    }
  }

  @Test func damageIsNamed() throws {
    try withRuns { folder in
      func compare() throws -> Outcome { try kith("compare", "one", "two", in: folder) }
      func expect(_ code: Int32, _ words: String) throws {
        let outcome = try compare()
        #expect(outcome.code == code && outcome.errors.contains(words), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
      }
      let csv = folder + "/two/comparison.csv"
      let whole = try Data(contentsOf: URL(filePath: csv))
      try whole.prefix(whole.count / 2).write(to: URL(filePath: csv))
      try expect(65, "two/comparison.csv: error: this is not the file that the run wrote")
      try FileManager.default.removeItem(atPath: csv)
      try expect(66, "there is no file \"two/comparison.csv\"")
      try whole.write(to: URL(filePath: csv))
      #expect(try compare().code == 0)

      let manifest = folder + "/two/manifest.json"
      let text = try String(contentsOfFile: manifest, encoding: .utf8)
      func write(_ text: String) throws {
        try text.write(toFile: manifest, atomically: true, encoding: .utf8)
      }
      try write(text.replacing("\"results\": 1", with: "\"results\": 9"))
      try expect(
        65, "this is version 9 of the results' format (Kith 0.1.0), and this program reads")
      try write(String(text.prefix(text.count / 2)))
      try expect(65, "this is not a manifest: it cannot be read as JSON")
      try write(text.replacing("\"seed\": \"2011\"", with: "\"seed\": 2011"))
      try expect(65, "\"seed\" is missing, or is not text")
      try FileManager.default.removeItem(atPath: manifest)
      try expect(65, "this folder is not that of a run: it has no manifest.json")
      try expect(65, "two: error:")
      let missing = try kith("compare", "one", "twoo", in: folder)
      #expect(missing.code == 66 && missing.errors.contains("there is no folder \"twoo\""))
      #expect(missing.errors.contains("did you mean \"two\"?"))
      #expect(try kith("compare", "one", in: folder).code == 64)
      #expect(try kith("compare", "one", "two", "--csv", "--json", in: folder).code == 64)
    }
  }
}

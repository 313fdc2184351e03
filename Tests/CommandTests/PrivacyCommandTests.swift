import Foundation
import Testing

/// Pseudonyms, forgetting and sharing, as users call them.
struct PrivacyCommandTests {
  /// T-19: the same run at a site under other names gives the same bytes.
  @Test func otherNamesChangeNoResult() throws {
    try withScenario { folder in
      #expect(try kith("run", "small.toml", "--out", "one", "--quiet", in: folder).code == 0)
      let copy = try kith("pseudonymise", "site0", "--to", "copy", in: folder)
      #expect(copy.code == 0 && copy.output.contains("people have other names in copy"))
      let text = try String(contentsOfFile: folder + "/small.toml", encoding: .utf8)
      try text.replacing("\"site0\"", with: "\"copy\"").write(
        toFile: folder + "/other.toml", atomically: true, encoding: .utf8)
      #expect(try kith("run", "other.toml", "--out", "two", "--quiet", in: folder).code == 0)
      for name in ["comparison.csv", "trajectories.csv", "spread.csv", "comparison.md"] {
        #expect(
          FileManager.default.contents(atPath: "\(folder)/one/\(name)")
            == FileManager.default.contents(atPath: "\(folder)/two/\(name)"), "\(name)")
      }
      let people = try String(contentsOfFile: folder + "/copy/people.csv", encoding: .utf8)
      #expect(people.contains("P-") && !people.contains(",p0,"))
      // The same key gives the same names; another key others.
      #expect(
        try kith("pseudonymise", "site0", "--to", "again", in: folder).code == 0)
      #expect(
        try String(contentsOfFile: folder + "/again/people.csv", encoding: .utf8) == people)
    }
  }

  @Test func namesAreForgotten() throws {
    try withScenario { folder in
      let asked = try kith("forget-names", "site0", in: folder)
      #expect(asked.code == 65 && asked.errors.contains("say --sure to do it"))
      #expect(try kith("run", "small.toml", "--out", "one", "--quiet", in: folder).code == 0)
      // Another file of the folder names people: nothing is done until it is gone.
      let other = try kith("forget-names", "site0", "--sure", in: folder)
      #expect(other.code == 65 && other.errors.contains("site0/enrolment.csv"))
      #expect(other.errors.contains("nothing was changed"))
      try FileManager.default.removeItem(atPath: folder + "/site0/enrolment.csv")
      let done = try kith("forget-names", "site0", "--sure", in: folder)
      #expect(done.code == 0, "\(done.errors)")
      #expect(done.output.contains("none was found"))
      #expect(try kith("run", "small.toml", "--out", "two", "--quiet", in: folder).code == 0)
      #expect(
        FileManager.default.contents(atPath: "\(folder)/one/comparison.csv")
          == FileManager.default.contents(atPath: "\(folder)/two/comparison.csv"))
    }
  }

  /// A run of an invented site needs no protection, and says so.
  @Test func anInventedSiteIsSharedWhole() throws {
    try withScenario { folder in
      try Self.set("invented = true\nrecipe = \"r\"\nseed = 1", in: folder)
      #expect(
        try kith("run", "small.toml", "--out", "one", "--quiet", "--per-person", in: folder).code
          == 0)
      let shared = try kith("share", "one", "--to", "out", in: folder)
      #expect(shared.code == 0, "\(shared.errors)")
      #expect(shared.output.contains("All sites of this run are invented"))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/out")
      #expect(names.contains("comparison.csv") && !names.contains("private"))
    }
  }

  /// A mapped site: too few futures are refused, then aggregates only; an export is on record.
  @Test func aMappedSiteIsSharedThoroughly() throws {
    try withScenario { folder in
      try Self.set(
        "when = \"May 2024\"\nhow = \"interviews\"\nboundary = \"adults\"", in: folder)
      #expect(try kith("run", "small.toml", "--out", "one", "--quiet", in: folder).code == 0)
      let few = try kith("share", "one", "--to", "out", in: folder)
      #expect(few.code == 65 && few.errors.contains("the run has 16 futures"))
      #expect(
        try kith(
          "run", "small.toml", "--out", "two", "--quiet", "--futures", "100", "--per-person",
          in: folder
        ).code == 0)
      let shared = try kith("share", "two", "--to", "out", in: folder)
      #expect(shared.code == 0, "\(shared.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
      #expect(
        names == [
          "comparison.csv", "harm.csv", "leading.csv", "ranking.csv", "share.json", "shared.html",
          "shared.md", "trajectories.csv",
        ])
      let record = folder + "/site0/private/exports.csv"
      #expect(FileManager.default.fileExists(atPath: record))
      let manifest = try String(contentsOfFile: folder + "/out/share.json", encoding: .utf8)
      #expect(manifest.contains("\"overrides\": []") && manifest.contains("\"rule\": \"nhs75\""))
      // Person-level results only with a reason, with pseudonyms, on record.
      let hasty = try kith("share", "two", "--to", "p", "--release-person-level", in: folder)
      #expect(hasty.code == 64)
      let reason = "the ethics board allowed it"
      let released = try kith(
        "share", "two", "--to", "p", "--release-person-level", "--reason", reason, in: folder)
      #expect(released.code == 0, "\(released.errors)")
      let people = try String(
        contentsOfFile: folder + "/p/PERSON-LEVEL-per-person.csv", encoding: .utf8)
      #expect(people.contains("P-") && !people.contains(",p0,"))
      #expect(try String(contentsOfFile: record, encoding: .utf8).contains(reason))
      // The scenario that was run is asked for.
      try "kith = 1".write(toFile: folder + "/small.toml", atomically: true, encoding: .utf8)
      #expect(try kith("share", "two", "--to", "q", in: folder).code == 65)
    }
  }

  /// Says where the map of the site comes from.
  private static func set(_ map: String, in folder: String) throws {
    let path = folder + "/site0/site.toml"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "[map]"))
    let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("[") } ?? lines.endIndex
    let text = (lines[...start] + [Substring(map), ""] + lines[end...]).joined(separator: "\n")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

import Foundation
import Testing

/// `kith hindcast` as a user types it, on a map of invented people.
@Suite struct HindcastCommandTests {
  /// Eight people in a ring who each named the next, the first two each other.
  private static let files = [
    "people.csv": "key,id,mood_1\n" + (0..<8).map { "p\($0),x,\(1 + $0 % 5)\n" }.joined(),
    "ties.csv": "from,to\n" + (0..<8).map { "p\($0),p\(($0 + 1) % 8)\n" }.joined() + "p1,p0\n",
    "seen.csv": "id,time,mood_2\n"
      + (0..<8).map { "p\($0),\(1 + $0 % 4),\(1 + $0 % 4)\n" }.joined(),
    "news.toml": scenario("bass", "bass.innovation = \"2 per year\""),
    "mood.toml": scenario(
      "friedkin-johnsen", "friedkin-johnsen.start = \"column mood_1, from 1 to 5\"",
      line: "opinion by friedkin-johnsen"),
  ]

  private static func scenario(_ model: String, _ more: String, line: String? = nil) -> String {
    """
    kith = 1
    title = "A ring"
    sites = ["ring"]
    [compare]
    length = "26 weeks"
    lines = ["\(line ?? "reached by \(model)")"]
    futures = 8
    [model]
    persuasion = "\(model)"
    \(more)
    [[option]]
    name = "Tell one"
    do = "tell"
    who = "1 at random"
    from = "week 0"

    """
  }

  private func withRing(_ work: (String) throws -> Void) throws {
    try withScenario { folder in
      for (name, text) in Self.files {
        try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
      }
      let made = try kith(
        "import", "--people", "people.csv", "--ties", "ties.csv", "--to", "ring", "--id", "key",
        "--direction", "directed", "--mapped-when", "2026", "--mapped-how", "invented",
        "--boundary",
        "a ring", in: folder)
      #expect(made.code == 0, "\(made.errors)")
      // A column whose name another has taken is left out, and said.
      #expect(
        made.errors.contains(
          "the column \"id\" was left out: its name has a meaning here, which another column has"))
      #expect(made.errors.contains("1 tie was reported by both people"))
      try work(folder)
    }
  }

  @Test func anAdoption() throws {
    try withRing { folder in
      let run = try kith(
        "hindcast", "news.toml", "--observed", "seen.csv", "--last", "4", "--period", "week",
        in: folder)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
      for words in [
        "What 8 people really did", "What the model gets wrong.", "What-if, not forecast.",
      ] {
        #expect(run.output.contains(words), "\(words)")
      }
      let json = try kith(
        "hindcast", "news.toml", "--observed", "seen.csv", "--last", "4", "--period", "week",
        "--json",
        in: folder)
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      let rows = try #require(object?["rows"] as? [[String: Double]])
      #expect(rows.map { $0["observed"] } == [0.25, 0.5, 0.75, 1])
    }
  }

  @Test func aLaterWaveThoroughly() throws {
    try withRing { folder in
      let run = try kith(
        "hindcast", "mood.toml", "--observed", "seen.csv", "--value", "mood_2, from 1 to 5",
        in: folder)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(run.output.contains("What 8 people said in week 26"))
      #expect(run.output.contains("What-if, not forecast."))
      // 1, 2, 3, 4 twice over; at the start 1, 2, 3, 4, 5, 1, 2, 3.
      let mean = run.output.split(separator: "\n").first { $0.hasPrefix("mean ") }
      #expect(
        mean?.split(separator: " ").dropFirst().prefix(2) == ["2.63", "2.50"], "\(run.output)")
    }
  }

  @Test func whatCannotBe() throws {
    try withRing { folder in
      for wrong in [
        [], ["--last", "4", "--value", "mood_2"], ["--value", "mood_2", "--week", "0"],
      ] {
        let run = try finish(
          start(["hindcast", "news.toml", "--observed", "seen.csv"] + wrong, in: folder))
        #expect(run.code == 64, "\(wrong)")
      }
      let model = try kith(
        "hindcast", "news.toml", "--observed", "seen.csv", "--value", "mood_2", in: folder)
      #expect(model.code == 65)
      #expect(
        model.errors.hasPrefix(
          """
          news.toml: error: nobody has an opinion in this scenario
            hint: name one model under persuasion, such as "friedkin-johnsen"
          """), "\(model.errors)")
      let site = try kith(
        "hindcast", "news.toml", "--observed", "seen.csv", "--last", "4", "--site", "rind",
        in: folder)
      #expect(site.code == 65)
      #expect(
        site.errors.hasPrefix(
          "--site: error: the scenario has no site called \"rind\"\n  hint: did you mean \"ring\"?"),
        "\(site.errors)")
      let gone = try kith(
        "hindcast", "news.toml", "--observed", "sene.csv", "--last", "4", in: folder)
      #expect(gone.code == 65 || gone.code == 66)
    }
  }
}

/// `kith validate` for some rows only.
@Suite struct ValidateCommandTests {
  @Test func someRowsThoroughly() throws {
    let run = try kith("validate", "DG1", "P7")
    #expect(run.code == 0)
    #expect(run.output.contains("4 of 4 numbers met.") && !run.output.contains("FJ1"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let formulas = try kith("validate", "BA1 (K50)", "SI7")
    #expect(formulas.output.contains("1 of 1 numbers met. Beside these, 1 of 1 formulas"))
  }

  @Test func noSuchRow() throws {
    let run = try kith("validate", "DG2")
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.errors.contains("no number is called \"DG2\"\n  hint: did you mean \"DG1\"?"))
  }
}

/// `kith sweep --site`.
@Suite struct SweepSiteTests {
  @Test func onlyThere() throws {
    try withScenario { folder in
      let words = [
        "sweep", "small.toml", "--vary", "stigma.norm", "--samples", "2", "--futures", "2",
        "--json",
      ]
      let all = try finish(start(words, in: folder))
      let one = try finish(start(words + ["--site", "site0"], in: folder))
      #expect(one.code == 0 && one.output == all.output, "\(one.errors)")
      let none = try finish(start(words + ["--site", "site1"], in: folder))
      #expect(none.code == 65)
      #expect((none.output + none.errors).contains("the scenario has no site called"))
    }
  }
}

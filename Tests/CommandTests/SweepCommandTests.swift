import Foundation
import Testing

/// `kith sweep` as a user types it.
@Suite struct SweepCommandTests {
  private static let quick = ["--futures", "4"]

  private func sweep(_ arguments: [String], in folder: String) throws -> Outcome {
    try finish(try start(["sweep", "small.toml"] + arguments, in: folder))
  }

  @Test func aTornadoInEveryForm() throws {
    try withScenario { folder in
      let vary = ["--vary", "stigma.norm", "--vary", "contacts.encounter-weight=0.2 to 1"]
      let run = try sweep(
        Self.quick + vary + ["--to", "out", "--threads", "1"], in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors == "Written to out: sweep.md, inputs.csv, worlds.csv, sweep.json\n")
      for words in [
        "What the answer depends on: Does an invitation help?", "Two assumptions were varied",
        "five worlds", "With every assumption at its middle", "Which option is best",
        "What-if, not forecast.", "assumed",
      ] {
        #expect(run.output.contains(words), "\(words)")
      }
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      let json = try sweep(
        Self.quick + vary + ["--json", "--to", "more", "--threads", "7"], in: folder)
      #expect(json.code == 0 && json.errors.isEmpty)
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      let sweep = try #require(object?["sweep"] as? [String: Any])
      #expect(sweep["worlds"] as? Int == 5)
      let inputs = try #require(sweep["inputs"] as? [[String: Any]])
      #expect(
        inputs.map { $0["statistic"] as? String } == ["at_low", "at_high", "swing"] + [
          "at_low", "at_high", "swing",
        ])
      for name in ["sweep.md", "inputs.csv", "worlds.csv", "sweep.json"] {
        #expect(
          FileManager.default.contents(atPath: "\(folder)/out/\(name)")
            == FileManager.default.contents(atPath: "\(folder)/more/\(name)"), "\(name)")
      }
      let again = try self.sweep(Self.quick + vary + ["--to", "out"], in: folder)
      #expect(again.code == 73)
      #expect(
        again.errors == """
          out: error: there is something at "out" already
            hint: choose another folder with --to
          1 error

          """)
    }
  }

  /// Every design runs and says what it found, also of net benefit.
  @Test(arguments: [
    ("grid", "2", "Rank correlation"), ("latin-hypercube", "6", "Rank correlation"),
    ("sobol", "4", "Rank correlation"), ("morris", "2", "What that means"),
    ("sobol-indices", "4", "Explains alone"),
  ])
  func everyDesign(design: String, samples: String, words: String) throws {
    try withScenario { folder in
      let run = try sweep(
        Self.quick + [
          "--design", design, "--samples", samples, "--vary", "stigma.norm", "--vary",
          "wellbeing.connection", "--on", "net benefit",
        ], in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains(words), "\(run.output)")
      #expect(run.output.contains("by their net benefit in pounds"))
      // Shares and ranks have no unit.
      #expect(run.output.contains("£") == (design != "sobol-indices"))
    }
  }

  @Test func whatCannotBe() throws {
    try withScenario { folder in
      func says(_ arguments: [String], _ code: Int32 = 65, _ errors: String) throws {
        let run = try sweep(arguments, in: folder)
        #expect(run.code == code)
        #expect(run.errors == errors)
      }
      try says(
        ["--vary", "stigma.norn"], 65,
        """
        --vary:1:1: error: there is no parameter "stigma.norn"
          1 | stigma.norn
            | ^^^^^^^^^^^
          hint: did you mean "stigma.norm"?
        1 error

        """)
      try says(
        ["--vary", "stigma.norm=0 to 40"], 65,
        """
        --vary:1:13: error: "stigma.norm" must lie between 0 and 10 per year
          1 | stigma.norm=0 to 40
            |             ^^^^^^^
          hint: write for example "stigma.norm=0.25 to 1 per year"
        1 error

        """)
      try says(
        ["--design", "morriss"], 65,
        """
        error: there is no design "morriss"
          hint: did you mean "morris"?
        1 error

        """)
      try says(
        ["--on", "wellbing"], 65,
        """
        --on:1:1: error: there is no outcome "wellbing"
          1 | wellbing
            | ^^^^^^^^
          hint: did you mean "wellbeing"?
        1 error

        """)
      try says(
        ["--design", "morris", "--samples", "1"], 65,
        """
        error: morris takes from 2 to 10000 paths, not 1
          hint: the usual number is 10
        1 error

        """)
      let many = try sweep(["--design", "grid", "--futures", "2"], in: folder)
      #expect(many.code == 65)
      #expect(
        many.errors.contains("at most 100000 are worked out; on this machine they would take about")
      )
      #expect(many.errors.contains("hint: write --design latin-hypercube"))
      #expect(try sweep(["--futures", "1"], in: folder).code == 64)
      #expect(try kith("sweep", "no-such", in: folder).code == 66)
    }
  }
}

import Foundation
import Testing

/// `kith calibrate` as a user types it.
@Suite struct CalibrateTests {
  /// A scenario with comments, two uncertain numbers, and a fixed one.
  private static let scenario =
    smallScenario + """

      # What we believe, after much talk.
      [model]
      wellbeing.noise      = "lognormal(mean 5, cv 0.4) points per √year, per future"   # our guess
      wellbeing.connection = "normal(7, 2) above 0 points per future"
      stigma.norm          = "0.5 per year" # held
      # the end

      """

  /// Sixty people a year on: made up, with little spread.
  private static let wave =
    "number,wellbeing,mood\n"
    + (0..<60).map { "\($0),\(21 + Double($0 * 7 % 13) / 4),fine" }.joined(separator: "\n") + "\n"

  private static let few = ["--particles", "60", "--generations", "3", "--simulations", "1500"]

  private func withData(
    _ data: String = CalibrateTests.wave, scenario: String = CalibrateTests.scenario,
    _ work: (String) throws -> Void
  ) throws {
    try withScenario { folder in
      for (name, text) in [("wave.csv", data), ("mine.toml", scenario)] {
        try text.write(
          to: URL(filePath: folder).appending(path: name), atomically: true, encoding: .utf8)
      }
      try work(folder)
    }
  }

  private func read(_ folder: String, _ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  private func calibrate(_ arguments: [String], in folder: String) throws -> Outcome {
    try finish(start(["calibrate"] + arguments, in: folder))
  }

  @Test func aLaterWaveThoroughly() throws {
    try withData { folder in
      let run = try calibrate(
        ["mine.toml", "--to", "wave.csv", "--week", "13", "--out", "fit"] + Self.few, in: folder)
      #expect(run.code == 0, "\(run.errors)")
      for words in [
        "What the data say of each number", "What the data cannot tell",
        "Does the fitted model do what was seen?", "What-if, not forecast.", "wellbeing.noise",
        "“as now”", "Not used: the column \"mood\"",
      ] { #expect(run.output.contains(words), "\(words)") }
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      // The user's words are as they were, but for the values.
      let fitted = try read(folder, "fit/fitted.toml")
      #expect(
        fitted.hasPrefix("# Written by kith calibrate: mine.toml fitted to wave.csv.\nkith     = 1")
      )
      #expect(fitted.contains("sites    = [\"../site0\"]"))
      #expect(fitted.contains("# What we believe, after much talk.\n[model]\n"))
      #expect(fitted.contains("points per √year, per future\"   # our guess\n"))
      #expect(!fitted.contains("lognormal(mean 5, cv 0.4)"))
      #expect(fitted.contains("stigma.norm          = \"0.5 per year\" # held\n# the end\n"))
      #expect(try read(folder, "mine.toml") == Self.scenario)
      let check = try kith("check", "fit/fitted.toml", in: folder)
      #expect(check.code == 0, "\(check.errors)")
      // Never over anything.
      let again = try calibrate(
        ["mine.toml", "--to", "wave.csv", "--week", "13", "--out", "fit"] + Self.few, in: folder)
      #expect(again.code == 73)
      #expect(try read(folder, "fit/fitted.toml") == fitted)
    }
  }

  @Test func theSameOnAnyNumberOfThreads() throws {
    try withData { folder in
      for threads in ["1", "2", "7"] {
        let run = try calibrate(
          [
            "mine.toml", "--to", "wave.csv", "--week", "13", "--out", "fit\(threads)", "--json",
            "--threads", threads,
          ] + Self.few, in: folder)
        #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect((object?["posterior"] as? [[String: Any]])?.count == 2)
        #expect((object?["check"] as? [[String: Any]])?.isEmpty == false)
        for name in [
          "calibration.md", "posterior.csv", "check.csv", "particles.csv", "fitted.toml",
        ] {
          #expect(
            try read(folder, "fit\(threads)/\(name)") == read(folder, "fit1/\(name)"), "\(name)")
        }
      }
      let particles = try read(folder, "fit1/particles.csv").split(separator: "\n")
      #expect(particles[0] == "particle,weight,distance,wellbeing.noise,wellbeing.connection")
      #expect(particles.count == 61)
    }
  }

  /// With priors on the command line, what is not in the scenario is added to it.
  @Test func whatIsToBeFitted() throws {
    try withData(scenario: smallScenario) { folder in
      let run = try calibrate(
        [
          "mine.toml", "--to", "wave.csv", "--week", "4", "--out", "deep/fit", "--fit",
          "wellbeing.noise=uniform(1, 9)", "--fit", "wellbeing.contagion",
        ] + Self.few, in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let fitted = try read(folder, "deep/fit/fitted.toml")
      #expect(fitted.contains("sites    = [\"../../site0\"]"))
      #expect(fitted.contains("\n[model]\nwellbeing.noise = \"normal("))
      #expect(fitted.contains(" points per √year, per future\""))
      #expect(try kith("check", "deep/fit/fitted.toml", in: folder).code == 0)
    }
  }

  /// A table, further options, and what is said of them, exactly.
  private static let refused: [(data: String, options: [String], words: String)] = [
    (
      "number,mood\n1,fine\n", [],
      """
      wave.csv:1: error: this later wave has nothing that the model has
        hint: it needs at least one of the columns wellbeing, stigma, withdrawal, adopted
      1 error

      """
    ),
    (
      "who,wellbeing\n1,20\n", [],
      """
      wave.csv:1: error: this is neither a later wave nor an adoption curve: its columns are "who", "wellbeing"
        hint: a later wave has a column number or id, and wellbeing, stigma, withdrawal or adopted; an adoption curve has week, and share or count
      1 error

      """
    ),
    (
      "number,wellbeing\n", [],
      """
      wave.csv: error: this table has no rows
      1 error

      """
    ),
    (
      "id,wellbeing\np1,20\npp2,21\np3,250\np4,good\np1,20\n", [],
      """
      wave.csv, line 3, column id: error: nobody at site0 has the id "pp2"
        hint: did you mean "p2"?
      wave.csv, line 4, column wellbeing: error: wellbeing is 250, but it must lie between 7 and 35
      wave.csv, line 5, column wellbeing: error: wellbeing is not a number
        hint: write a number
      wave.csv, line 6, column id: error: this person stands in the table twice, first on line 2
        hint: delete one of the two rows
      4 errors

      """
    ),
    (
      "week,share\n3,0.1\n3,0.2\n2.5,0.1\n99,0.3\n4,40\n", [],
      """
      wave.csv, line 3, column week: error: week 3 stands in the table twice, first on line 2
        hint: delete one of the two rows
      wave.csv, line 4, column week: error: week is 2.5, but weeks are whole numbers
      wave.csv, line 5, column week: error: week 99 is outside the run, which has weeks 0 to 26
        hint: make the scenario longer, or leave out this row
      wave.csv, line 6, column share: error: share is 40, but it must lie between 0 and 1
        hint: write 25 % as 0.25
      4 errors

      """
    ),
    (
      wave, ["--week", "40"],
      """
      --week: error: week 40 is outside the run, which has weeks 1 to 26
        hint: give the week of the later wave, counted from the map, or make the scenario longer
      1 error

      """
    ),
    (
      wave,
      [
        "--fit", "wellbeing.niose", "--fit", "stigma.norm=2", "--fit",
        "ties.decay=beta(2, 3) per week",
      ],
      """
      --fit:1:1: error: the model has no parameter "wellbeing.niose"
        1 | wellbeing.niose
          | ^^^^^^^^^^^^^^^
        hint: did you mean "wellbeing.noise"?
      --fit:1:13: error: what is believed of "stigma.norm" must be a distribution, not "2"
        1 | stigma.norm=2
          |             ^
        hint: write for example stigma.norm=uniform(0, 1)
      --fit:1:23: error: "per week" is not the unit of "ties.decay"
        1 | ties.decay=beta(2, 3) per week
          |                       ^^^^^^^^
        hint: write "per year", or no unit, which means it
      3 errors

      """
    ),
    (
      wave, ["--fit", "independent-cascade.chance"],
      """
      --fit:1:1: error: nothing in this scenario uses independent-cascade.chance, so no data can tell of it
        1 | independent-cascade.chance
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: fit one of: wellbeing.contagion, wellbeing.connection, wellbeing.half-connection, stigma.positive-contact, stigma.negative-ratio, stigma.hostility, stigma.norm, stigma.relaxation, stigma.ambient, withdrawal.negative-contact, withdrawal.return, ties.decay, ties.reinforcement, ties.formation, word-of-mouth.per-contact
      1 error

      """
    ),
    (
      "week,share\n3,0.1\n9,0.2\n", ["--adopted", "taking prat"],
      """
      --adopted: error: "taking prat" is nothing that people adopt in this scenario's model
        hint: did you mean "taking part"?
      1 error

      """
    ),
    (
      wave, ["--option", "Invite sixten"],
      """
      --option: error: the scenario has no option called "Invite sixten"
        hint: did you mean "Invite sixteen"?
      1 error

      """
    ),
    (
      "week,share\n3,0.1\n9,0.2\n", few,
      """
      wave.csv: error: every run gives the same figures, whatever the numbers, so the data cannot tell anything
        hint: if something was done there, name that option with --option
      1 error

      """
    ),
  ]

  @Test(arguments: refused)
  func findings(_ data: String, _ options: [String], _ expected: String) throws {
    try withData(data) { folder in
      let run = try calibrate(["mine.toml", "--to", "wave.csv"] + options, in: folder)
      #expect(run.code == 65 && run.output.isEmpty)
      #expect(run.errors == expected)
      #expect(!FileManager.default.fileExists(atPath: folder + "/Results"))
    }
  }

  @Test func whatIsNotThere() throws {
    try withData { folder in
      let missing = try calibrate(["mine.toml", "--to", "wav.csv"], in: folder)
      #expect(missing.code == 66 && missing.errors.contains("there is no file \"wav.csv\""))
      for bad in [
        ["--particles", "5"], ["--generations", "0"], ["--simulations", "900"], ["--week", "0"],
        ["--threads", "0"],
      ] {
        #expect(try calibrate(["mine.toml", "--to", "wave.csv"] + bad, in: folder).code == 64)
      }
    }
    try withData(scenario: smallScenario) { folder in
      let nothing = try calibrate(["mine.toml", "--to", "wave.csv"], in: folder)
      #expect(nothing.code == 65)
      #expect(
        nothing.errors.contains(
          "the scenario gives no parameter as a distribution, so there is nothing to fit"))
      #expect(nothing.errors.contains("name them with --fit: wellbeing.contagion"))
    }
  }

  /// The example of the guide, as it stands there, with the output that it shows.
  @Test func theGuideRunsThoroughly() throws {
    let folder = try DocumentationTests.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: package.appending(path: "Scenarios/sites"), to: folder.appending(path: "sites"))
    var said = ""
    for block in try DocumentationTests.blocks("Documentation/FITTING.md") {
      switch block.kind {
      case "toml", "csv":
        let name = block.kind == "toml" ? "news.toml" : "heard.csv"
        try block.text.write(
          to: folder.appending(path: name), atomically: true, encoding: .utf8)
      case "sh":
        for line in block.text.split(separator: "\n") {
          let shell = Process()
          shell.executableURL = URL(filePath: "/bin/sh")
          shell.arguments = ["-eu", "-c", String(line)]
          shell.currentDirectoryURL = folder
          shell.environment = [
            "PATH": binary.deletingLastPathComponent().path + ":/usr/bin:/bin"
          ]
          let output = Pipe()
          shell.standardOutput = output
          shell.standardError = FileHandle.nullDevice
          try shell.run()
          said += String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
          shell.waitUntilExit()
          #expect(shell.terminationStatus == 0, "\(line)")
        }
      case "": #expect(said.contains(block.text), "\(said)")
      default: Issue.record("a block of kind \(block.kind)")
      }
    }
    let fitted = try read(folder.path, "fit/fitted.toml")
    let page = try String(
      contentsOf: package.appending(path: "Documentation/FITTING.md"), encoding: .utf8)
    let line = try #require(
      fitted.split(separator: "\n").first { $0.hasPrefix("independent-cascade.chance") })
    let value = line.split(separator: "\"")[1]
    #expect(page.contains("\"\(value)\""))
  }
}

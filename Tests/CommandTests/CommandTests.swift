import Foundation
import Testing

/// The commands as a user types them.
struct CommandTests {
  @Test(arguments: [
    "run", "check", "explain", "list", "new", "import", "synthesise", "compare", "schema", "assets",
    "person-map", "why",
  ])
  func everyCommandHasHelpWithAnExample(name: String) throws {
    let help = try kith(name, "--help")
    #expect(help.code == 0)
    #expect(help.output.contains("Example:") && help.output.contains("kith \(name)"))
    #expect(help.errors.isEmpty)
  }

  @Test func helpAndVersion() throws {
    #expect(try kith("--help").code == 0)
    #expect(try kith("--help").output.contains("SUBCOMMANDS"))
    let version = try kith("--version")
    #expect(version.code == 0)
    #expect(version.output.split(separator: ".").count == 3)
  }

  @Test func misspeltCommandsAreSuggested() throws {
    let outcome = try kith("rnu", "x.toml")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("there is no command \"rnu\""))
    #expect(outcome.errors.contains("Did you mean 'run'?"))
    #expect(outcome.output.isEmpty)
    #expect(try kith("frobnicate").errors.contains("The commands are: run, check"))
  }

  @Test func wordsThatAreNotUnderstood() throws {
    #expect(try kith("run").code == 64)
    #expect(try kith("run", "x.toml", "--futurs", "3").code == 64)
    #expect(try kith("run", "x.toml", "--futures", "1").code == 64)
    #expect(try kith("run", "x.toml", "--threads", "none").code == 64)
    #expect(try kith("list", "nonsense").code == 64)
  }

  @Test func filesThatAreNotThere() throws {
    for arguments in [["run", "nope.toml"], ["check", "nope.toml"], ["check", "a/b/c"]] {
      let outcome = try finish(start(arguments))
      #expect(outcome.code == 66)
      #expect(outcome.errors.contains("there is no file"))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(arguments: [
    "scenarios", "interventions", "targets", "outcomes", "parameters", "distributions", "sites",
  ])
  func listsAreShortThoroughly(what: String) throws {
    let list = try kith("list", what)
    #expect(list.code == 0)
    #expect(!list.output.isEmpty)
    #expect(list.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func checkSaysWhatThingsAre() throws {
    let site = try kith("check", "Tests/Fixtures/site0")
    #expect(site.code == 0)
    #expect(site.output.contains("400 people"))
    #expect(try kith("check", "Tests/Fixtures/site0/site.toml").output == site.output)
    let table = try kith("check", "Tests/Fixtures/site0/people.csv")
    #expect(table.output.contains("400 rows"))
    try withScenario { folder in
      let scenario = try kith("check", "small.toml", in: folder)
      #expect(scenario.code == 0)
      #expect(scenario.output.contains("one option at one site, 16 futures of 26 weeks"))
    }
  }

  @Test func brokenScenariosAreRefusedAndNothingIsWritten() throws {
    try withScenario { folder in
      let broken = smallScenario.replacing("\"invite\"", with: "\"invtie\"")
      try broken.write(toFile: folder + "/broken.toml", atomically: true, encoding: .utf8)
      for command in ["run", "check"] {
        let outcome = try kith(command, "broken.toml", in: folder)
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("broken.toml:16:8"), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
      }
      let json = try kith("check", "broken.toml", "--json", in: folder)
      #expect(json.code == 65)
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      #expect((object?["findings"] as? [Any])?.isEmpty == false)
      #expect(!FileManager.default.fileExists(atPath: folder + "/Results"))
    }
  }

  @Test func explainReadsBack() throws {
    let text = try kith("explain", "Scenarios/s4-who-gets-the-invitation.toml")
    #expect(text.code == 0)
    #expect(text.output.contains("16 best connected"))
    #expect(try kith("explain", "s4").output == text.output)
    #expect(try kith("explain", "nope").code == 66)
  }

  @Test func schemaIsJSON() throws {
    let schema = try kith("schema")
    #expect(schema.code == 0)
    let object = try JSONSerialization.jsonObject(with: Data(schema.output.utf8))
    #expect((object as? [String: Any])?["properties"] != nil)
  }

  @Test func everyKindOfNewScenarioChecks() throws {
    try withScenario { folder in
      for kind in ["invitation", "campaign-or-contact", "closing-a-place"] {
        let path = "made/\(kind)"
        try FileManager.default.createDirectory(
          atPath: folder + "/made", withIntermediateDirectories: true)
        let made = try kith("new", path, "--kind", kind, "--site", "site0", in: folder)
        #expect(made.code == 0, "\(made.errors)")
        let checked = try kith("check", path + ".toml", in: folder)
        #expect(checked.code == 0, "\(checked.errors)")
        #expect(try kith("new", path, "--kind", kind, in: folder).code == 73)
      }
      #expect(try kith("new", "nowhere/x", in: folder).code == 73)
      #expect(try kith("new", "x", "--kind", "invitatoin", in: folder).code == 64)
      #expect(try kith("new", "--site", "site0", in: folder).output.contains("\"site0\""))
    }
  }

  @Test func aMissingSiteIsPointedAt() throws {
    try withScenario { folder in
      let broken = smallScenario.replacing("[\"site0\"]", with: "[\"sote0\"]")
      try broken.write(toFile: folder + "/broken.toml", atomically: true, encoding: .utf8)
      let outcome = try kith("run", "broken.toml", in: folder)
      #expect(outcome.code == 66)
      #expect(outcome.errors.contains("did you mean \"site0\"?"))
    }
  }
}

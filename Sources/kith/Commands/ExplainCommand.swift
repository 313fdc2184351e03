import ArgumentParser
import Experiments
import Reports

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Reads a scenario back in plain words.",
    discussion: """
      Example:

        kith explain s4
        kith explain s4 --odd > model.md

      It says what is compared, whom each phrase finds at each site, and every number of the model with \
      its source. Nothing is run. The protocols by which models are published are filled in from what \
      would run; what only people can say stands as NOT STATED until the scenario says it under \
      [documentation].
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String

  @Flag(help: "A description by the rules of others instead.")
  var description: ModelDescription?

  func run() throws {
    var files = ScenarioFiles(path: try PrebuiltScenarios.find(scenario))
    guard let text = description?.markdown(&files) ?? files.explanation() else {
      throw Ending(files.findings)
    }
    Screen.say(files.findings)
    Screen.show(text)
  }
}

extension ModelDescription: EnumerableFlag {
  /// What `--help` says of each.
  public static func help(for value: ModelDescription) -> ArgumentHelp? {
    ArgumentHelp(stringLiteral: value.meaning)
  }

  /// The flags: `--odd` and so on.
  public static func name(for value: ModelDescription) -> NameSpecification {
    .customLong(value.rawValue)
  }
}

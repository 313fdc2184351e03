import ArgumentParser
import Experiments

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Reads a scenario back in plain words.",
    discussion: """
      Example:

        kith explain s4

      It says what is compared, whom each phrase finds at each site, and every number of the model with \
      its source. Nothing is run.
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String

  func run() throws {
    var files = ScenarioFiles(path: try PrebuiltScenarios.find(scenario))
    guard let text = files.explanation() else { throw Ending(files.findings) }
    Screen.say(files.findings)
    Screen.show(text)
  }
}

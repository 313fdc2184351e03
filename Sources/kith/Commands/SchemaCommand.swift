import ArgumentParser
import Scenarios

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema by which editors complete and check scenarios.",
    discussion: """
      Example:

        kith schema > kith.schema.json
      """)

  func run() { Screen.show(ScenarioSchema.json.text) }
}

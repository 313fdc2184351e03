import ArgumentParser
import Diagnostics
import Networks

struct SynthesiseCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesise",
    abstract: "Makes an invented site from a recipe.",
    discussion: """
      Example:

        kith synthesise Scenarios/recipes/holmrey.toml --to sites/holmrey

      The same recipe gives the same files everywhere. The site says that it is invented.
      """)

  @Argument(help: "The recipe.", completion: .file(extensions: ["toml"]))
  var recipe: String

  @Option(help: "The folder to make; it must not exist, or be empty.")
  var to: String

  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run() throws {
    let (site, findings) = Synthesis.write(recipe, to: to)
    guard let site else {
      throw ending(findings)
    }
    if json {
      Screen.show(JSONOutput.text(findings: findings, [("folder", .string(to))]))
    } else {
      Screen.say(findings)
      Screen.show(SiteSummary(site).text)
      Screen.say("Written to \(to)")
    }
  }
}

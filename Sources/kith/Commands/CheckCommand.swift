import ArgumentParser
import Diagnostics
import Documents
import Experiments
import Networks
import Reports

struct CheckCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with scenarios, sites and tables, without running anything.",
    discussion: """
      Example:

        kith check my-scenario.toml
        kith check Scenarios/sites/holmrey

      A folder is checked as a site, a .toml file as a scenario with its sites, a .csv file as a table. \
      All problems are listed at once, each with its place and what to write instead.
      """)

  @Argument(help: "Scenario files, site folders or tables.", completion: .file())
  var paths: [String]

  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run() throws {
    var findings = Findings()
    for path in paths {
      let result = Checking.check(PrebuiltScenarios.file(ofShortName: path) ?? path)
      findings.add(contentsOf: result.findings)
      guard !json else { continue }
      if let text = result.text { Screen.show(text) }
    }
    if findings.hasErrors {
      throw ending(findings)
    }
    if json { Screen.show(JSONOutput.text(findings: findings)) } else { Screen.say(findings) }
  }
}

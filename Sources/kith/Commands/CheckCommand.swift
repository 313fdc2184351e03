import ArgumentParser
import Diagnostics
import Documents
import Experiments
import Networks
import Reports

struct CheckCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with scenarios, sites and networks, without running anything.",
    discussion: """
      Example:

        kith check my-scenario.toml
        kith check Scenarios/sites/holmrey
        kith check people.csv ties.csv
        kith check friends.graphml

      A folder with a site.toml is checked as a site, a .toml file as a scenario with its sites; other files \
      together as one network. Nothing is written. All problems are listed at once, each with its place \
      and what to write instead.
      """)

  @Argument(help: "Scenario files, site folders, or the files of a network.", completion: .file())
  var paths: [String]

  @OptionGroup(title: "How files are read")
  var reading: ReadingFlags
  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run() throws {
    var findings = Findings()
    let named = paths.map { PrebuiltScenarios.file(ofShortName: $0) ?? $0 }
    for subject in Checking.subjects(named) {
      let result =
        switch subject {
        case .one(let path): Checking.check(path)
        case .network(let files):
          Checking.network(
            files, format: try reading.networkFormat(), options: try reading.options())
        }
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

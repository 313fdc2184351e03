import ArgumentParser
import Diagnostics
import Disclosure
import Documents
import Experiments
import Foundation
import Reports

struct ShareCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract:
      "Makes a folder of a run that can be given away: aggregates, nothing about single people.",
    discussion: """
      Example:

        kith share Results/my-scenario --scenario my-scenario.toml --to share/my-scenario

      Numbers of people are rounded or hidden by a published rule, small groups are left out, and what is \
      hidden is attacked with all that is shown, now and in earlier exports. Documentation/PRIVACY.md \
      says what is shared and what is not. A run of invented sites is shared as it is.
      """)

  @Argument(help: "The folder of a run.", completion: .directory)
  var folder: String
  @Option(help: "The folder to make.")
  var to: String
  @Option(help: "The scenario that was run. (default: the file or prebuilt scenario of its name)")
  var scenario: String?
  @Option(
    help: ArgumentHelp(
      "The rule for numbers of people.",
      discussion: DisclosureRules.all.map { "\($0.name): \($0.summary)" }.joined(separator: "\n")))
  var rule = DisclosureRules.standard.name
  @Flag(help: "Show zeros, where the rule leaves the choice.")
  var showZeros = false
  @Flag(help: "Also release person-level results; needs --reason, and is recorded.")
  var releasePersonLevel = false
  @Option(help: "Why person-level results are released.")
  var reason: String?
  @Flag(help: "Print the findings as JSON.")
  var json = false

  func validate() throws {
    let words = reason?.split(whereSeparator: \.isWhitespace).count ?? 0
    if releasePersonLevel, words < 3 {
      throw ValidationError("--release-person-level needs --reason with a sentence that says why.")
    }
    if reason != nil, !releasePersonLevel {
      throw ValidationError("--reason goes with --release-person-level.")
    }
  }

  func run() throws {
    try attempt { () throws(Finding) in try NewFolder.check(to, option: "--to") }
    let (recorded, found) = RecordedRun.read(folder)
    guard let recorded else { throw ending(found) }
    let path = try PrebuiltScenarios.path(
      ofRun: recorded.scenarioName, in: folder, scenario, isJSON: json)
    var files = ScenarioFiles(path: path)
    guard let experiment = files.experiment() else { throw ending(files.findings) }
    var request = ShareBundle.Request()
    request.rule = try attempt { () throws(Finding) in
      let rule = try DisclosureRules.named(rule)
      return showZeros ? rule.showingZeros : rule
    }
    request.personLevelReason = releasePersonLevel ? reason : nil
    let bundle = try attempt { () throws(Finding) in
      let bundle = try ShareBundle(
        run: recorded, experiment, inputs: files,
        siteFolders: experiment.scenario.sites.map(\.path), request)
      try bundle.write(to: to)
      return bundle
    }
    if json {
      Screen.show(JSONOutput.text(findings: found, [("folder", .string(to))]))
      return
    }
    Screen.say(found)
    Screen.show(bundle.notes.joined(separator: "\n"))
    Screen.say("Written to \(to): \(bundle.files.map(\.name).joined(separator: ", "))")
  }
}

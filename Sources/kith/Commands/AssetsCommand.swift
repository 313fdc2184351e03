import ArgumentParser
import Diagnostics
import Documents
import Experiments
import Foundation
import Networks
import Reports

struct AssetsCommand: AsyncParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "assets",
    abstract: "Ranks what a community would miss: takes each place away, one at a time.",
    discussion: """
      Example:

        kith assets pitharrow
        kith assets sites/riverside --outcome contact --weeks 52 --out riverside-assets

      The site is a folder, or the short name of a prebuilt one. Every place is closed in the same \
      futures in which it stays open; the largest loss to service users comes first, with how sure \
      that rank is. With --roles COLUMN the groups of a column of people.csv are taken away too, such \
      as "role: volunteer". Single people are never ranked, and nothing is said about fewer than five. \
      With --out the folder then holds assets.md and assets.csv.
      """)

  @Argument(help: "A site's folder, or the short name of a prebuilt site.")
  var site: String
  @Option(help: "What a loss is measured by; see kith list outcomes.")
  var outcome = AssetSettings().outcome
  @Option(help: "Weeks without the place; the loss is read at the end.")
  var weeks = AssetSettings().weeks
  @Option(help: "How many futures.")
  var futures = AssetSettings().futures
  @Option(help: "The seed of all draws.")
  var seed = AssetSettings().seed
  @Option(
    help: ArgumentHelp("Also rank the groups of this column of people.csv.", valueName: "column"))
  var roles: String?
  @Option(help: "A new folder for assets.md and assets.csv.")
  var out: String?
  @OptionGroup
  var threads: ThreadsOption
  @Flag(help: "Print no progress and no table.")
  var quiet = false
  @Flag(help: "Print findings and the register as JSON.")
  var json = false

  func validate() throws {
    if !(2...100_000).contains(futures) {
      throw ValidationError("--futures takes a whole number from 2 to 100000.")
    }
    if !(2...1040).contains(weeks) {
      throw ValidationError("--weeks takes a whole number from 2 to 1040.")
    }
  }

  private var settings: AssetSettings {
    var settings = AssetSettings()
    settings.outcome = outcome
    settings.weeks = weeks
    settings.futures = futures
    settings.seed = seed
    settings.roles = roles
    return settings
  }

  func run() async throws {
    let (path, read, found) = try PrebuiltScenarios.readSite(site, isJSON: json)
    let (built, problems) = AssetExperiment.build(read, path: path, settings: settings)
    var findings = found
    findings.add(contentsOf: problems)
    guard let built else { throw ending(findings) }
    if !json { Screen.say(findings) }
    try attempt { () throws(Finding) in if let out { try NewFolder.check(out) } }
    let progress = ProgressLine(isQuiet: quiet)
    let interruption = Interruption(onStop: progress.clear)
    let result = try await Ensemble(built.experiment, threads: threads.count).run(
      progress: progress.show)
    progress.clear()
    let report = AssetsReport(built, AssetRegister(built, result))
    interruption.beginWriting()
    if let out {
      try attempt { () throws(Finding) in
        try NewFolder.write(
          [("assets.md", Array(report.markdown.utf8)), ("assets.csv", report.csv)], to: out)
      }
    }
    if json {
      Screen.show(JSONOutput.text(findings: findings, [("assets", report.json)]))
    } else if !quiet {
      Screen.show(report.terminal(usesBold: Screen.isTerminal))
      if let out { Screen.say("Written to \(out): assets.md, assets.csv") }
    }
  }
}

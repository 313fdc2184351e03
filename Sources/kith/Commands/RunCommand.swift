import ArgumentParser
import Diagnostics
import Experiments
import Foundation
import Reports
import Scenarios

struct RunCommand: AsyncParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a scenario, prints its comparison and writes it to a folder.",
    discussion: """
      Example:

        kith run s1
        kith run my-scenario.toml --out Results/first-try
        kith run my-scenario.toml --fresh

      The scenario is a file, or the short name of a prebuilt one. The folder then holds report.html, the page to \
      read, comparison.md, tables (comparison.csv, trajectories.csv, spread.csv and more; comparison.ods for a \
      spreadsheet program), specification.md, model.md and manifest.json.

      Every block of futures is kept as soon as it is worked out, in the folder's private part. A run that \
      was broken off goes on where it was when the same command is given again, and after a change of \
      the scenario only the options that it changes are worked out.

      A run that is too long for one machine can be divided: kith run s1 --shard 3/10 works out the \
      third of ten parts and writes no tables, and kith merge puts them together. kith cluster writes the \
      scripts for a cluster.
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String

  @Option(help: "The folder for the results. (default: Results/ and the scenario's name)")
  var out: String?

  @OptionGroup
  var threads: ThreadsOption

  @OptionGroup
  var keeping: StoreOptions

  @OptionGroup
  var asked: RequestOptions

  @Option(
    help: ArgumentHelp(
      "Work out only this part of the run, such as 3/10, for kith merge to put together.",
      valueName: "part"))
  var shard: String?

  @Flag(
    help: ArgumentHelp(
      "Also write private/per-person.csv: what became of every person, for at most 64 futures.",
      discussion: "It names people of the map, so it is for you alone: never share it."))
  var perPerson = false

  @Flag(help: "Print no progress and no comparison.")
  var quiet = false

  @Flag(help: "Print findings and the comparison as JSON.")
  var json = false

  func validate() throws {
    guard shard != nil else { return }
    if keeping.noStore { throw ValidationError("--shard keeps futures: leave --no-store out.") }
    if perPerson {
      throw ValidationError("--per-person goes with a whole run: leave it out with --shard.")
    }
  }

  func run() async throws {
    if let shard {
      return try await runPart(try attempt { () throws(Finding) in try Shard(shard) })
    }
    var prepared = try PreparedRun(
      scenario, out: out, asked.request, threads: threads.count, isQuiet: quiet, isJSON: json
    ) { folder, _ throws(Finding) in try keeping.open(folder) }
    let run = try await prepared.run()
    if perPerson { try writePeople(run.experiment, prepared.folder) }
  }

  private func writePeople(_ experiment: Experiment, _ folder: RunFolder) throws {
    let results = try PersonResults(experiment, futures: experiment.scenario.compare.futures)
    let path = try attempt { () throws(Finding) in
      try PersonResultsCSV.write(results, in: folder)
    }
    if !quiet, !json {
      Screen.say("For you alone, with the people of the map: \(path)")
    }
  }
}

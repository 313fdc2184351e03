import ArgumentParser
import Diagnostics
import Experiments
import Foundation
import Reports

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs a scenario, prints its comparison and writes it to a folder.",
    discussion: """
      Example:

        kith run s1
        kith run my-scenario.toml --out Results/first-try

      The scenario is a file, or the short name of a prebuilt one. The folder then holds \
      comparison.md, comparison.csv, trajectories.csv and manifest.json.
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String

  @Option(help: "The folder for the results. (default: Results/ and the scenario's name)")
  var out: String?

  @Option(help: "How many blocks of futures are worked on at once. (default: one a processor)")
  var threads: Int?

  @Option(help: "How many futures, instead of what the scenario says.")
  var futures: Int?

  @Flag(help: "Also write replicates.csv, with every future's values.")
  var perReplicate = false

  @Flag(help: "Print no progress and no comparison.")
  var quiet = false

  @Flag(help: "Print findings and the comparison as JSON.")
  var json = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a whole number from 1 to 1024.")
    }
    if let futures, !(2...100_000).contains(futures) {
      throw ValidationError("--futures takes a whole number from 2 to 100000.")
    }
  }

  func run() async throws {
    let path = try PrebuiltScenarios.find(scenario)
    let folder = out.map(RunFolder.init) ?? RunFolder.standard(for: path)
    var files = ScenarioFiles(path: path)
    if let futures { files.setFutures(futures) }
    guard let experiment = files.experiment() else { throw ending(files.findings) }
    if !json { Screen.say(files.findings) }
    try attempt { () throws(Finding) in try folder.check() }

    let progress = ProgressLine(isQuiet: quiet)
    let interruption = Interruption(onStop: progress.clear)
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let result = try await Ensemble(experiment, threads: threads).run(progress: progress.show)
    progress.clear()

    let settled = experiment.settled(by: result)
    let report = RunReport(settled, Comparison(settled, result))
    var manifest = Manifest(files, settled, options: repeatedOptions)
    manifest.precision = report.comparison.precision
    let written = RunResults.files(
      settled, result, report, manifest: manifest, perReplicate: perReplicate)
    interruption.beginWriting()
    try attempt { () throws(Finding) in
      try folder.write(written, isStopped: { interruption.isAsked })
    }
    show(report, files.findings, written.map(\.name), folder)
  }

  /// The options that change what is written.
  private var repeatedOptions: [String] {
    (futures.map { ["--futures", "\($0)"] } ?? []) + (perReplicate ? ["--per-replicate"] : [])
  }

  private func show(
    _ report: RunReport, _ findings: Findings, _ names: [String], _ folder: RunFolder
  ) {
    if json {
      Screen.show(
        JSONOutput.text(
          findings: findings,
          [
            ("folder", .string(folder.path)), ("files", .array(names.map { .string($0) })),
            ("comparison", ComparisonJSON.rows(report.comparison)),
          ]))
    } else if !quiet {
      Screen.show(report.terminal(usesBold: Screen.isTerminal))
      Screen.say("Written to \(folder.path): \(names.joined(separator: ", "))")
    }
  }

  private func attempt(_ work: () throws(Finding) -> Void) throws {
    do throws(Finding) {
      try work()
    } catch {
      var findings = Findings()
      findings.add(error)
      throw ending(findings)
    }
  }

  /// The end of a run that cannot go on.
  private func ending(_ findings: Findings) -> Ending {
    var ending = Ending(findings)
    ending.isJSON = json
    return ending
  }
}

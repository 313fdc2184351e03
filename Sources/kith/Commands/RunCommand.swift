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

      The scenario is a file, or the short name of a prebuilt one. The folder then holds \
      comparison.md, comparison.csv, trajectories.csv, spread.csv and manifest.json.
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String

  @Option(help: "The folder for the results. (default: Results/ and the scenario's name)")
  var out: String?

  @OptionGroup
  var threads: ThreadsOption

  @Option(help: "How many futures, instead of what the scenario says.")
  var futures: Int?

  @Flag(
    help: ArgumentHelp(
      "Also work the comparison out again without peer effects and on maps drawn anew.",
      discussion: """
        A section [sensitivity] in the scenario says what to try; this is for those without.
        """))
  var sensitivity = false

  @Flag(help: "Also write replicates.csv, with every future's values.")
  var perReplicate = false

  @Flag(
    help: ArgumentHelp(
      "Also work everything out with nothing passing from person to person.",
      discussion: "spread.csv then says what an option does by itself; it takes twice as long."))
  var withoutPeers = false

  @Flag(
    help: ArgumentHelp(
      "Also run everything with each week in two steps, and say what that changes.",
      discussion: "A result that depends on the length of a step should not decide anything."))
  var checkStep = false

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
    let threads = threads.count
    let result = try await Ensemble(experiment, threads: threads).run(progress: progress.show)
    let settled = experiment.settled(by: result)
    var alone: EnsembleResult?
    if withoutPeers {
      alone = try await Ensemble(settled.withoutPeers, threads: threads).run(
        progress: progress.show)
    }
    let again = try await workOutAgain(settled, result, threads)
    let stepCheck =
      checkStep
      ? try await settled.stepCheck(result, threads: threads, progress: progress.show) : nil
    progress.clear()

    var report = RunReport(
      settled, Comparison(settled, result), Spread(settled, result, withoutPeers: alone),
      sensitivity: again)
    report.stepCheck = stepCheck
    report.swinging = Swinging.found(settled, result)
    var manifest = Manifest(files, settled, options: repeatedOptions)
    manifest.precision = report.comparison.precision
    let written = RunResults.files(
      settled, result, report, manifest: manifest, perReplicate: perReplicate)
    interruption.beginWriting()
    try attempt { () throws(Finding) in
      try folder.write(written, isStopped: { interruption.isAsked })
    }
    show(report, files.findings, written.map(\.name), folder)
    if perPerson { try writePeople(settled, folder) }
  }

  /// What the scenario asks to try, or the usual if the command does.
  private func workOutAgain(_ experiment: Experiment, _ result: EnsembleResult, _ threads: Int)
    async throws -> SensitivityResult?
  {
    guard let settings = experiment.scenario.sensitivity ?? (sensitivity ? .standard : nil) else {
      return nil
    }
    let progress = ProgressLine(isQuiet: quiet)
    defer { progress.clear() }
    return try await SensitivityRun(experiment, settings, threads: threads)
      .run(result, progress: progress.show)
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

  /// The options that change what is written.
  private var repeatedOptions: [String] {
    let flags = [
      (sensitivity, "--sensitivity"), (perReplicate, "--per-replicate"),
      (withoutPeers, "--without-peers"), (checkStep, "--check-step"),
    ]
    let given = flags.filter { $0.0 }.map { $0.1 }
    return (futures.map { ["--futures", "\($0)"] } ?? []) + given
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
}

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

      The scenario is a file, or the short name of a prebuilt one. The folder then holds \
      comparison.md, comparison.csv, trajectories.csv, spread.csv and manifest.json.

      Every block of futures is kept as soon as it is worked out, in the folder's private part. A run that \
      was broken off goes on where it was when the same command is given again, and after a change of \
      the scenario only the options that it changes are worked out.
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
    let store = try attempt { () throws(Finding) in
      try folder.check()
      return try keeping.open(folder)
    }
    var findings = files.findings
    if let store {
      findings.add(contentsOf: store.findings)
      if !json { Screen.say(store.findings) }
    }

    let progress = ProgressLine(isQuiet: quiet)
    let interruption = Interruption {
      progress.clear()
      store?.release()
      return store?.wordsWhenStopped
    }
    let run: ScenarioRun
    do {
      run = try await ScenarioRun(
        files, experiment, request, threads: threads.count, store: store, progress: progress.show)
      try store?.settle()
    } catch let finding as Finding {
      progress.clear()
      store?.release()
      throw ending(finding)
    }
    progress.clear()
    interruption.beginWriting()
    try attempt { () throws(Finding) in
      defer { store?.release() }
      try folder.write(run.files, isStopped: { interruption.isAsked })
    }
    if let store {
      findings.add(contentsOf: store.remarks)
      if !json { Screen.say(store.remarks) }
    }
    show(run, findings, folder, store)
    if perPerson { try writePeople(run.experiment, folder) }
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

  /// What changes what is written.
  private var request: RunRequest {
    var request = RunRequest()
    request.futures = futures
    request.sensitivity = sensitivity
    request.perReplicate = perReplicate
    request.withoutPeers = withoutPeers
    request.checkStep = checkStep
    return request
  }

  private func show(
    _ run: ScenarioRun, _ findings: Findings, _ folder: RunFolder, _ store: FutureStore?
  ) {
    let names = run.files.map(\.name)
    if json {
      Screen.show(
        JSONOutput.text(
          findings: findings,
          [
            ("folder", .string(folder.path)), ("files", .array(names.map { .string($0) })),
            ("futures_reused", .integer(store?.counts.reused ?? 0)),
            ("comparison", ComparisonJSON.rows(run.report.comparison)),
          ]))
    } else if !quiet {
      Screen.show(run.report.terminal(usesBold: Screen.isTerminal))
      Screen.say("Written to \(folder.path): \(names.joined(separator: ", "))")
      if let store { Screen.say(store.summary) }
    }
  }
}

import Diagnostics
import Experiments
import Reports

/// A run whose inputs were read and whose folder may be written: what `kith run` and `kith merge` both end with.
struct PreparedRun {
  var files: ScenarioFiles
  let experiment: Experiment
  let request: RunRequest
  let folder: RunFolder
  let store: FutureStore?
  let threads: Int
  let isQuiet, isJSON: Bool
  /// What was said, or is said at the end as JSON.
  var findings: Findings

  /// Reads the scenario and its sites, and sees whether the folder is free.
  ///
  /// - Parameter open: Opens the store.
  init(
    _ scenario: String, out: String?, _ request: RunRequest, threads: Int, isQuiet: Bool,
    isJSON: Bool, _ open: (RunFolder, Experiment) throws(Finding) -> FutureStore?
  ) throws {
    let path = try PrebuiltScenarios.find(scenario)
    folder = out.map(RunFolder.init) ?? RunFolder.standard(for: path)
    var files = ScenarioFiles(path: path)
    if let futures = request.futures { files.setFutures(futures) }
    guard let experiment = files.experiment() else {
      throw Ending(files.findings, isJSON: isJSON)
    }
    if !isJSON { Screen.say(files.findings) }
    (self.files, self.experiment, self.request) = (files, experiment, request)
    (self.threads, self.isQuiet, self.isJSON) = (threads, isQuiet, isJSON)
    findings = files.findings
    do throws(Finding) {
      try folder.check()
      store = try open(folder, experiment)
    } catch {
      throw Ending(error, isJSON: isJSON)
    }
    if let store { say(store.findings) }
  }

  /// Says something now, and keeps it for the JSON.
  mutating func say(_ more: Findings) {
    findings.add(contentsOf: more)
    if !isJSON { Screen.say(more) }
  }

  /// What stops a run on Ctrl-C.
  func interruption(_ progress: ProgressLine) -> Interruption {
    Interruption { [store] in
      progress.clear()
      store?.release()
      return store?.wordsWhenStopped
    }
  }

  /// Works everything out that is not kept, writes the folder and shows the comparison.
  mutating func run() async throws -> ScenarioRun {
    let progress = ProgressLine(isQuiet: isQuiet)
    let interruption = interruption(progress)
    let run: ScenarioRun
    do {
      run = try await ScenarioRun(
        files, experiment, request, threads: threads, store: store, progress: progress.show)
      try store?.settle()
    } catch let finding as Finding {
      progress.clear()
      store?.release()
      throw Ending(finding, isJSON: isJSON)
    }
    progress.clear()
    interruption.beginWriting()
    do throws(Finding) {
      defer { store?.release() }
      try folder.write(run.files, isStopped: { interruption.isAsked })
    } catch {
      throw Ending(error, isJSON: isJSON)
    }
    if let store { say(store.remarks) }
    show(run)
    return run
  }

  private func show(_ run: ScenarioRun) {
    let names = run.files.map(\.name)
    if isJSON {
      Screen.show(
        JSONOutput.text(
          findings: findings,
          [
            ("folder", .string(folder.path)), ("files", .array(names.map { .string($0) })),
            ("futures_reused", .integer(store?.counts.reused ?? 0)),
            ("comparison", ComparisonJSON.rows(run.report.comparison)),
          ]))
    } else if !isQuiet {
      Screen.show(run.report.terminal(usesBold: Screen.isTerminal))
      Screen.say("The report, to open in a browser: \(folder.path)/\(RunFolder.reportName)")
      Screen.say("Written to \(folder.path): \(names.joined(separator: ", "))")
      if let store { Screen.say(store.summary) }
    }
  }
}

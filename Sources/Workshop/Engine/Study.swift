import Diagnostics
import Diffusion
import Experiments
import Reports
import Scenarios

/// A scenario that is ready to be worked out, with the files that a report names.
struct Study: Sendable {
  let files: ScenarioFiles
  let experiment: Experiment
  /// Whether it is worked out by another rule than the scenario's own: then it is no comparison that files may tell of.
  private(set) var isByAnotherRule = false

  /// Futures of one town in a lesson and in the sandbox.
  static let futures = 100

  /// Reads a scenario.
  ///
  /// - Parameters:
  ///   - site: The only site to work on, by its name; nil: all.
  ///   - futures: Nil: as many as the scenario says.
  /// - Returns: The findings too; there is no study where one of them is an error.
  static func read(
    path: String, bytes: [UInt8], site: String?, futures: Int?, _ known: KnownSites
  ) -> (Study?, Findings) {
    var files = ScenarioFiles(path: path, bytes: bytes, known: known)
    if let site { files.keep(sites: [site]) }
    if let futures { files.setFutures(futures) }
    guard let experiment = files.experiment() else { return (nil, files.findings) }
    return (Study(files: files, experiment: experiment), files.findings)
  }

  /// The same by another rule; nil where there is none.
  var byAnotherRule: Study? {
    AnotherRule(experiment).map { rule in
      var study = Study(files: files, experiment: rule.experiment)
      study.isByAnotherRule = true
      return study
    }
  }

  /// What came out, in short.
  func report(_ result: EnsembleResult) -> RunReport {
    let settled = experiment.settled(by: result)
    return RunReport(settled, Comparison(settled, result))
  }

  /// What is said of the result: the same files as `kith run` writes.
  func run(_ result: EnsembleResult) -> ScenarioRun {
    ScenarioRun(files, experiment.settled(by: result), result, RunRequest())
  }
}

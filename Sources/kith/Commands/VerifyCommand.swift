import ArgumentParser
import Diagnostics
import Experiments
import Foundation
import Reports

struct VerifyCommand: AsyncParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Runs a folder's scenario again and says whether every file comes out the same.",
    discussion: """
      Example:

        kith verify Results/s1-champions-brokers-or-circles
        kith verify Results/my-scenario --scenario my-scenario.toml

      First the scenario and the files of its sites are held against what the folder's manifest says the \
      run has read; what has changed is named, and nothing is run. Then everything is worked out anew, \
      without what an earlier run has kept. It ends with 0 if every byte is the same, and with 1 if not: \
      then it names each file that differs, with the line and the column where it begins.
      """)

  @Argument(help: "The folder of a run.", completion: .directory)
  var folder: String
  @Option(help: "The scenario that was run. (default: the file or prebuilt scenario of its name)")
  var scenario: String?
  @OptionGroup
  var threads: ThreadsOption
  @Flag(help: "Print no progress and nothing where all is the same.")
  var quiet = false
  @Flag(help: "Print findings and the verdict as JSON.")
  var json = false

  func run() async throws {
    let (manifest, request, found) = RunVerdict.recorded(folder)
    guard let manifest, let request, !found.hasErrors else { throw ending(found) }
    let path = try PrebuiltScenarios.path(
      ofRun: manifest.scenario.name, in: folder, scenario, isJSON: json)
    var files = ScenarioFiles(path: path)
    let inputs = RunVerdict.inputs(manifest, of: folder, files)
    if inputs.hasErrors { throw ending(inputs) }
    if let futures = request.futures { files.setFutures(futures) }
    guard let experiment = files.experiment() else { throw ending(files.findings) }
    if !json { Screen.say(inputs) }

    let progress = ProgressLine(isQuiet: quiet)
    let interruption = Interruption(onStop: progress.clear)
    let again = try await ScenarioRun(
      files, experiment, request, threads: threads.count, progress: progress.show)
    progress.clear()
    _ = interruption
    let differences = RunVerdict.differences(folder, again.files)
    if differences.hasErrors { throw ending(differences) }
    if json {
      Screen.show(JSONOutput.text(findings: inputs, [("identical", .bool(true))]))
    } else if !quiet {
      Screen.show("Identical: \(again.files.count) files of \(folder), byte for byte.")
    }
  }
}

extension PrebuiltScenarios {
  /// The scenario that a folder's run was made of: as the command says, or the file or prebuilt scenario of its
  /// name.
  static func path(ofRun name: String, in folder: String, _ scenario: String?, isJSON: Bool) throws
    -> String
  {
    if let scenario { return try find(scenario) }
    if FileManager.default.fileExists(atPath: name) { return name }
    if let found = file(ofShortName: stem(name)) { return found }
    var ending = Ending(
      Finding(
        "E-RUN-SCENARIO", "the scenario of this run, \(Rendering.cited(name)), is not here",
        at: SourcePlace(file: folder), hint: "say where it is with --scenario"))
    ending.isJSON = isJSON
    throw ending
  }
}

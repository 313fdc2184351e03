import ArgumentParser
import Diagnostics
import Documents
import Experiments
import Foundation
import Reports

struct ClusterCommand: AsyncParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Writes the scripts that run a scenario on a cluster, and says what that takes.",
    discussion: """
      Example:

        kith cluster my-scenario.toml --to on-the-cluster
        on-the-cluster/submit.sh

      A small pilot is timed first. The folder then holds an array job and a merging job for Slurm, a line \
      for GNU parallel, and a README with the time, memory and room on the disk that they will take. \
      The scenario and its sites are read where they are, so the cluster must see them under the same paths.
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String

  @Option(help: "The folder to make; it must not exist, or be empty.")
  var to: String

  @Option(help: "How many parts. (default: as many as take about half an hour each)")
  var tasks: Int?

  @Option(help: "Processors of each part.")
  var processors = 1

  @Option(help: "The partition of the cluster. (default: the one that is usual there)")
  var partition: String?

  @OptionGroup
  var asked: RequestOptions

  @Flag(help: "Print no progress and no estimate.")
  var quiet = false

  @Flag(help: "Print findings and the estimate as JSON.")
  var json = false

  func validate() throws {
    if let tasks, !(1...Shard.most).contains(tasks) {
      throw ValidationError("--tasks takes a whole number from 1 to \(Shard.most).")
    }
    guard (1...1024).contains(processors) else {
      throw ValidationError("--processors takes a whole number from 1 to 1024.")
    }
    let letters = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_.,"))
    if let partition, partition.isEmpty || !partition.unicodeScalars.allSatisfy(letters.contains) {
      throw ValidationError("--partition takes a name of letters, digits, -, _ and dots.")
    }
  }

  func run() async throws {
    let path = try PrebuiltScenarios.find(scenario)
    try attempt { () throws(Finding) in try NewFolder.check(to, option: "--to") }
    var files = ScenarioFiles(path: path)
    if let futures = asked.futures { files.setFutures(futures) }
    guard let experiment = files.experiment() else { throw ending(files.findings) }
    if let finding = experiment.whyNotDivided { throw ending(finding) }
    let start = Pilot.processorSeconds
    let progress = ProgressLine(isQuiet: quiet)
    let pilot = try await Pilot(experiment, progress: progress.show)
    progress.clear()
    let estimate = ClusterEstimate(
      experiment, asked.request, pilot, tasks: tasks, processors: processors, start: start)
    let folder = ClusterFolder(
      program: Bundle.main.executableURL?.resolvingSymlinksInPath().path ?? "kith", scenario: path,
      experiment, asked.request, estimate, partition: partition)
    try attempt { () throws(Finding) in try folder.write(to: to) }
    var findings = files.findings
    findings.add(contentsOf: folder.findings)
    show(estimate, findings, folder)
  }

  private func show(_ estimate: ClusterEstimate, _ findings: Findings, _ folder: ClusterFolder) {
    if json {
      Screen.show(
        JSONOutput.text(
          findings: findings, [("folder", .string(to)), ("estimate", estimate.json)]))
      return
    }
    Screen.say(findings)
    guard !quiet else { return }
    Screen.show(estimate.words)
    Screen.say("Written to \(to): \(folder.files.map(\.name).joined(separator: ", "))")
  }
}

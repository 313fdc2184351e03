import ArgumentParser
import Diagnostics
import Experiments
import Foundation
import Reports

struct SweepCommand: AsyncParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract:
      "Says which assumptions move a scenario's answer, and which option is best in most worlds.",
    discussion: """
      Example:

        kith sweep s2
        kith sweep s2 --design morris
        kith sweep s2 --vary stigma.norm --vary "stigma.relaxation=0.2 to 0.8 per year" \\
          --design latin-hypercube --samples 64 --on "stigma" --to s2-sweep

      The scenario is run again in many worlds, each with other values of the assumptions and the same \
      futures. Without --vary, every assumption that has a documented range is varied. Designs: \
      \(SweepDesign.all.map { "\($0.name) (\($0.meaning))" }.joined(separator: "; ")). With --to, the \
      folder then holds sweep.md, inputs.csv, worlds.csv and sweep.json.
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String
  @Option(
    help: ArgumentHelp(
      "A parameter to vary, with a range or a distribution; may be given again.",
      discussion:
        "Such as stigma.norm, \"stigma.norm=0 to 1\" or \"ties.decay=lognormal(mean 0.6, cv 0.4)\".",
      valueName: "parameter"))
  var vary: [String] = []
  @Option(help: "How worlds are chosen: \(SweepDesign.all.map(\.name).joined(separator: ", ")).")
  var design = SweepRequest().design
  @Option(help: "How many samples the design takes; see kith help sweep. (default: by design)")
  var samples: Int?
  @Option(
    help: ArgumentHelp(
      "What options are compared by: an outcome, or \"net benefit\". (default: what decides)",
      valueName: "outcome"))
  var on: String?
  @Option(help: "Only at this site of the scenario; may be given again. (default: all)")
  var site: [String] = []
  @Option(help: "Futures of each option, site and world; the same in every world.")
  var futures = SweepRequest.standardFutures
  @Option(help: ArgumentHelp("A new folder for the results.", valueName: "folder"))
  var to: String?
  @OptionGroup
  var threads: ThreadsOption
  @Flag(help: "Print no progress and no tables.")
  var quiet = false
  @Flag(help: "Print findings and the sweep as JSON.")
  var json = false

  func validate() throws {
    if !(2...10_000).contains(futures) {
      throw ValidationError("--futures takes a whole number from 2 to 10000.")
    }
  }

  func run() async throws {
    let path = try PrebuiltScenarios.find(scenario)
    var files = ScenarioFiles(path: path)
    files.keep(sites: site)
    let (built, findings) = files.sweep(request)
    let isTooLong = findings.all.contains { $0.code == "E-SWEEP-MANY" }
    guard let built, !findings.hasErrors else {
      throw isTooLong ? await tooLong(built, findings) : ending(findings)
    }
    if !json { Screen.say(findings) }
    try attempt { () throws(Finding) in if let to { try NewFolder.check(to, option: "--to") } }
    let progress = ProgressLine(isQuiet: quiet)
    let interruption = Interruption(onStop: progress.clear)
    let result = try await SweepRun(built, threads: threads.count).run(progress: progress.show)
    progress.clear()
    let report = SweepReport(built, result)
    let written = to.map { _ in report.files(files, command: words(files)) } ?? []
    interruption.beginWriting()
    if let to {
      try attempt { () throws(Finding) in
        try RunFolder(path: to).write(written, isStopped: { interruption.isAsked })
      }
    }
    show(report, findings, written.map(\.name))
  }

  private var request: SweepRequest {
    var request = SweepRequest()
    request.vary = vary
    request.design = design
    request.samples = samples
    request.outcome = on
    request.futures = futures
    return request
  }

  /// The words that make the same files again.
  private func words(_ files: ScenarioFiles) -> [String] {
    var words = ["kith", "sweep", files.scenarioFile?.name ?? scenario, "--design", design]
    for parameter in vary { words += ["--vary", parameter] }
    if let samples { words += ["--samples", "\(samples)"] }
    if let on { words += ["--on", on] }
    for name in site { words += ["--site", name] }
    return words + ["--futures", "\(futures)"]
  }

  /// A sweep with too many worlds: one is timed, to say how long all would take.
  private func tooLong(_ sweep: SweepExperiment?, _ findings: Findings) async -> Ending {
    guard let sweep, let worlds = sweep.asked else { return ending(findings) }
    let started = ContinuousClock.now
    try? await SweepRun(sweep, threads: 1).runFirst()
    let one = (ContinuousClock.now - started) / .seconds(1)
    var timed = Findings()
    for var finding in findings.all {
      if finding.code == "E-SWEEP-MANY" {
        let all = one * worlds / Double(threads.count)
        finding.message += "; on this machine they would take \(ProgressLine.words(all))"
      }
      timed.add(finding)
    }
    return ending(timed)
  }

  private func show(_ report: SweepReport, _ findings: Findings, _ names: [String]) {
    if json {
      Screen.show(JSONOutput.text(findings: findings, [("sweep", report.json)]))
    } else if !quiet {
      Screen.show(report.terminal(usesBold: Screen.isTerminal))
      if let to { Screen.say("Written to \(to): \(names.joined(separator: ", "))") }
    }
  }
}

import ArgumentParser
import Diagnostics
import Experiments
import Foundation
import Reports
import Scenarios

struct CalibrateCommand: AsyncParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fits numbers of a scenario's model to a later wave or an adoption curve.",
    discussion: """
      Example:

        kith calibrate my-scenario.toml --to second-wave.csv --week 52
        kith calibrate my-scenario.toml --to curve.csv --option "What we did" \\
          --fit "independent-cascade.chance=beta(2, 8)"

      The table is a later wave (a column number or id, and wellbeing, stigma, withdrawal or adopted) or \
      an adoption curve (week, and share or count). Fitted are the numbers that the scenario gives as \
      distributions, or those named with --fit. The folder then holds calibration.md, posterior.csv, \
      check.csv, particles.csv and fitted.toml, the scenario with the fitted distributions.
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String
  @Option(
    help: ArgumentHelp("What was observed: a later wave or an adoption curve.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var to: String
  @Option(
    help: ArgumentHelp(
      "Fit this number, perhaps with what is believed of it, such as stigma.norm=uniform(0, 1); again"
        + " for each.", valueName: "parameter=prior"))
  var fit: [String] = []
  @Option(help: "The option that really happened. (default: as now)")
  var option: String?
  @Option(help: "The week of a later wave, counted from the map. (default: the last of the run)")
  var week: Int?
  @Option(help: "The only site that the table is of; else it has a column site.")
  var site: String?
  @Option(
    help: ArgumentHelp(
      "What is adopted. (default: what the model's first contagion reaches, or ever took part)",
      valueName: "outcome"))
  var adopted: String?
  @Option(help: "How many particles a generation holds.")
  var particles = CalibrationSettings().particles
  @Option(help: "The most generations.")
  var generations = CalibrationSettings().generations
  @Option(help: "The most runs of the model before the check.")
  var simulations = CalibrationSettings().simulations
  @Option(
    help: "A new folder for the results. (default: Results/ and the scenario's name with -fit)")
  var out: String?
  @OptionGroup
  var threads: ThreadsOption
  @Flag(help: "Print no progress and no report.")
  var quiet = false
  @Flag(help: "Print findings and results as JSON.")
  var json = false

  func validate() throws {
    if !(50...20_000).contains(particles) {
      throw ValidationError("--particles takes a whole number from 50 to 20000.")
    }
    if !(1...50).contains(generations) {
      throw ValidationError("--generations takes a whole number from 1 to 50.")
    }
    // A generation of particles is numbered within 2²² runs.
    if !(2 * particles...4_000_000).contains(simulations) {
      throw ValidationError(
        "--simulations takes a whole number from twice the particles (\(2 * particles)) to 4000000."
      )
    }
    if let week, !(1...10_000).contains(week) {
      throw ValidationError("--week takes a whole number from 1 to 10000.")
    }
  }

  func run() async throws {
    let path = try PrebuiltScenarios.find(scenario)
    var files = ScenarioFiles(path: path)
    files.setFutures(2)
    guard let experiment = files.experiment(), let original = files.scenarioFile else {
      throw ending(files.findings)
    }
    var findings = files.findings
    let plan = try plan(experiment, &findings)
    if !json { Screen.say(findings) }
    let folder = out ?? RunFolder.standard(for: path).path + "-fit"
    try attempt { () throws(Finding) in try NewFolder.check(folder) }

    let progress = ProgressLine(isQuiet: quiet)
    let interruption = Interruption(onStop: progress.clear)
    let result: CommunityFitResult
    do {
      result = try await plan.run(asked(experiment)) { progress.show($0) }
    } catch CalibrationError.nothingVaries {
      throw ending(nothingVaries)
    }
    progress.clear()

    let report = CalibrationReport(
      result, dataName: URL(fileURLWithPath: to).lastPathComponent)
    let fitted = try attempt { () throws(Finding) in
      try report.fittedScenario(original.bytes, path: path, folder: folder)
    }
    interruption.beginWriting()
    let written = report.files + [("fitted.toml", fitted)]
    try attempt { () throws(Finding) in try NewFolder.write(written, to: folder) }
    if json {
      Screen.show(JSONOutput.text(findings: findings, [("folder", .string(folder))] + report.json))
    } else if !quiet {
      Screen.show(report.terminal(usesBold: Screen.isTerminal))
      Screen.say("Written to \(folder): \(written.map(\.name).joined(separator: ", "))")
    }
  }

  private func asked(_ experiment: Experiment) -> CalibrationSettings {
    var settings = CalibrationSettings()
    settings.particles = particles
    settings.generations = generations
    settings.simulations = simulations
    settings.seed = experiment.scenario.compare.seed
    settings.threads = threads.count
    return settings
  }

  /// What is fitted to what, checked.
  private func plan(_ experiment: Experiment, _ findings: inout Findings) throws -> CommunityFit {
    guard let bytes = ScenarioFiles.bytes(to) else { throw ending(ScenarioFiles.missing(to)) }
    var request = CommunityFitBuilder.Request()
    request.option = option
    request.adopted = adopted
    for words in fit {
      do throws(Finding) {
        request.priors.append(try WrittenPrior(words, option: "--fit"))
      } catch { findings.add(error) }
    }
    let only = try site.map { try find($0, experiment) }
    let (data, found) = ObservedReader.read(
      bytes, name: to, sites: experiment.sites.map(\.site),
      weeks: experiment.scenario.compare.weeks, week: week, only: only)
    findings.add(contentsOf: found)
    guard let data, !findings.hasErrors else { throw ending(findings) }
    let (built, problems) = CommunityFitBuilder.build(experiment, data, request)
    findings.add(contentsOf: problems)
    guard let built else { throw ending(findings) }
    return built
  }

  private func find(_ site: String, _ experiment: Experiment) throws -> Int {
    let names = experiment.sites.map(\.site.name)
    if let index = names.firstIndex(of: site) { return index }
    throw ending(
      Finding(
        "E-CALIBRATE-SITE", "the scenario has no site called \(Rendering.cited(site))",
        at: SourcePlace(file: scenario),
        hint: nearestName(to: site, among: names).map { "did you mean \"\($0)\"?" }
          ?? "its sites are: \(names.joined(separator: ", "))"))
  }

  private var nothingVaries: Finding {
    Finding(
      "E-CALIBRATE-CONSTANT",
      "every run gives the same figures, whatever the numbers, so the data cannot tell anything",
      at: SourcePlace(file: to),
      hint: option == nil
        ? "if something was done there, name that option with --option"
        : "check the weeks, and that the numbers to be fitted have to do with what was observed")
  }
}

import ArgumentParser
import Diagnostics
import Documents
import Experiments
import Foundation
import Networks
import Reports

struct HindcastCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "hindcast",
    abstract:
      "Holds a model against a course that was observed: when people really took something up.",
    discussion: """
      Example:

        kith hindcast doctors.toml --observed adoption.csv --time toa --last 17 --period month

      The observed table has one row a person: its id on the map, and the number of the period in which it \
      took it up. Later periods than the last, and blanks, mean that it had not by the end.

        kith hindcast pupils.toml --observed waves.csv --value "alcohol_w3, from 1 to 5" --week 104

      With --value it is a later wave instead: what each person said on a scale of its own, against a \
      model of opinion.
      """)

  enum Period: String, CaseIterable, ExpressibleByArgument {
    case week, month, year

    var weeks: Double {
      switch self {
      case .week: 1
      case .month: 365.25 / 12 / 7
      case .year: 365.25 / 7
      }
    }
  }

  @Argument(
    help:
      "A scenario with one site, and one model by which people take something up or of opinion.",
    completion: .file(extensions: ["toml"]))
  var scenario: String
  @Option(help: "The table of what was observed.", completion: .file(extensions: ["csv"]))
  var observed: String
  @Option(help: "The column with the number of the period.")
  var time = "time"
  @Option(help: "What a period is.")
  var period = Period.month
  @Option(help: "The number of the first period.")
  var first = 1
  @Option(help: "The number of the last period.")
  var last: Int?
  @Option(
    help: ArgumentHelp(
      "The column of a later wave, perhaps with its scale, such as \"alcohol_w3, from 1 to 5\".",
      valueName: "column"))
  var value: String?
  @Option(help: "The week of a later wave, counted from the map. (default: the last of the run)")
  var week: Int?
  @Option(help: "The option that was really done. (default: as now)")
  var option: String?
  @Option(help: "The site of the scenario that was observed, where it has several.")
  var site: String?
  @Option(help: "How many futures, instead of what the scenario says.")
  var futures: Int?
  @Flag(help: "Print findings and the rows as JSON.")
  var json = false

  func validate() throws {
    if let futures, !(2...100_000).contains(futures) {
      throw ValidationError("--futures takes a whole number from 2 to 100000.")
    }
    guard (last == nil) == (value != nil) else {
      throw ValidationError(
        "Give --last for an adoption that was observed, or --value for a later wave.")
    }
    if let week, !(1...10_000).contains(week) {
      throw ValidationError("--week takes a whole number from 1 to 10000.")
    }
    guard let last else { return }
    if last < first { throw ValidationError("--last must not lie before --first.") }
    if Double(last - first + 1) * period.weeks > 1600 {
      throw ValidationError("--first and --last may be at most thirty years apart.")
    }
  }

  func run() throws {
    var files = ScenarioFiles(path: try PrebuiltScenarios.find(scenario))
    if let futures { files.setFutures(futures) }
    files.keep(sites: site.map { [$0] } ?? [])
    guard let experiment = files.experiment() else { throw ending(files.findings) }
    if !json { Screen.say(files.findings) }
    let option = try attempt { () throws(Finding) in try optionIndex(experiment) }
    if let last {
      try showAdoption(experiment, option, last: last, files.findings)
    } else {
      try showWave(experiment, option, files.findings)
    }
  }

  private func showAdoption(
    _ experiment: Experiment, _ option: Int, last: Int, _ findings: Findings
  ) throws {
    let model = try attempt { () throws(Finding) in
      try only(
        experiment.takenUpModels, "nobody takes anything up in this scenario",
        "people take up several things in this scenario", example: "bass")
    }
    let observation = try read { table, findings in
      ObservedAdoption.read(
        table, time: time, first: first, last: last, site: experiment.sites[0].site, &findings)
    }
    let hindcast = try Hindcast(
      experiment, observation, option: option, model: model, weeksPerPeriod: period.weeks)
    if json {
      Screen.show(JSONOutput.text(findings: findings, [("rows", rows(hindcast))]))
    } else {
      Screen.show(
        HindcastReport(hindcast, title: experiment.scenario.title, period: period.rawValue)
          .terminal(usesBold: Screen.isTerminal))
    }
  }

  private func showWave(_ experiment: Experiment, _ option: Int, _ findings: Findings) throws {
    let model = try attempt { () throws(Finding) in
      try only(
        experiment.opinionModels, "nobody has an opinion in this scenario",
        "people have several opinions in this scenario", example: "friedkin-johnsen")
    }
    let week = week ?? experiment.scenario.compare.weeks
    let wave = try read { table, findings in
      ObservedAnswers.read(
        table, column: value ?? "", site: experiment.sites[0].site, &findings)
    }
    let hindcast = try WaveHindcast(experiment, wave, option: option, model: model, week: week)
    if json {
      Screen.show(JSONOutput.text(findings: findings, [("rows", rows(hindcast))]))
    } else {
      Screen.show(
        WaveHindcastReport(hindcast, title: experiment.scenario.title)
          .terminal(usesBold: Screen.isTerminal))
    }
  }

  private func optionIndex(_ experiment: Experiment) throws(Finding) -> Int {
    guard experiment.sites.count == 1 else {
      throw Finding(
        "E-HINDCAST-SITES",
        "the scenario has \(experiment.sites.count) sites, and what was observed"
          + " belongs to one", at: SourcePlace(file: scenario), hint: "name it with --site")
    }
    guard let option else { return 0 }
    if let index = experiment.optionNames.firstIndex(of: option) { return index }
    throw Finding(
      "E-HINDCAST-OPTION", "the scenario has no option \(Rendering.cited(option))",
      at: SourcePlace(file: scenario),
      hint: nearestName(to: option, among: experiment.optionNames).map { "did you mean \"\($0)\"?" }
        ?? "its options are: \(experiment.optionNames.joined(separator: ", "))")
  }

  /// The one model that the table can be held against.
  private func only(
    _ models: [(index: Int, name: String)], _ none: String, _ several: String, example: String
  ) throws(Finding) -> Int {
    guard models.count == 1 else {
      throw Finding(
        "E-HINDCAST-MODEL",
        models.isEmpty ? none : "\(several): \(models.map(\.name).joined(separator: ", "))",
        at: SourcePlace(file: scenario),
        hint: "name one model under persuasion, such as \"\(example)\"")
    }
    return models[0].index
  }

  private func read<Observed>(_ make: (TextTable, inout Findings) -> Observed?) throws -> Observed {
    var findings = Findings()
    let bytes = SiteFiles.read(observed, shownAs: observed, &findings)
    guard let bytes else {
      if !findings.hasErrors {
        findings.add(Finding("E-FILE", "the file is not there", at: SourcePlace(file: observed)))
      }
      throw ending(findings)
    }
    let (table, found) = CSVReader.readForChecking(
      bytes, name: observed, limits: CSVLimits(rows: 200_000))
    findings.add(contentsOf: found)
    guard let table, let observed = make(table, &findings) else { throw ending(findings) }
    return observed
  }

  private func rows(_ hindcast: Hindcast) -> JSONText {
    .array(
      hindcast.rows.map { row in
        .object(
          [("period", .number(Double(row.period))), ("observed", .number(row.observed))]
            + members(row.simulated))
      })
  }

  private func rows(_ hindcast: WaveHindcast) -> JSONText {
    .array(
      hindcast.rows.map { row in
        .object(
          [
            ("figure", .string(row.name)), ("start", .number(row.start)),
            ("observed", .number(row.observed)),
          ] + members(row.simulated))
      })
  }

  private func members(_ range: SimulatedRange) -> [(String, JSONText)] {
    [
      ("simulated", .number(range.mean)), ("low", .number(range.low)),
      ("high", .number(range.high)),
    ]
  }
}

import ArgumentParser
import Diagnostics
import Documents
import Experiments
import Foundation
import Networks
import Reports

struct WhyCommand: AsyncParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Says through what wellbeing changed, and where one person's futures part.",
    discussion: """
      Example:

        kith why s4
        kith why s4 --site pitharrow --person P017

      A few futures are worked out again, one by one, with each option and without. Every difference of \
      wellbeing is put down to what brought it: contacts at places, contacts along ties, visits, other \
      people's wellbeing, staying at home, hostile encounters. With a person, it also says in which week \
      and by what that person's futures first differ.
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String
  @Option(help: "Only this site of the scenario.")
  var site: String?
  @Option(help: "A person of that site: an id of people.csv, or a number.")
  var person: String?
  @Option(help: "How many futures.")
  var futures = 8
  @OptionGroup
  var threads: ThreadsOption
  @Flag(help: "Print findings and the parts as JSON.")
  var json = false

  func validate() throws {
    if !(2...1000).contains(futures) {
      throw ValidationError("--futures takes a whole number from 2 to 1000.")
    }
    if person != nil, site == nil {
      throw ValidationError("--person needs --site: the same id may be at several sites.")
    }
  }

  func run() async throws {
    var files = ScenarioFiles(path: try PrebuiltScenarios.find(scenario))
    files.setFutures(futures)
    guard let experiment = files.experiment() else { throw ending(files.findings) }
    guard experiment.scenario.model.runsCommunity else { throw ending(noWellbeing) }
    let sites = try sites(experiment)
    let index = try person.map { try find($0, experiment, sites[0]) }
    if !json { Screen.say(files.findings) }
    let why = try await Why(
      experiment, sites: sites, person: index, futures: futures,
      threads: threads.count)
    let report = WhyReport(
      why, title: experiment.scenario.title, scope: scope(experiment, sites), person: person)
    if json {
      Screen.show(JSONOutput.text(findings: files.findings, [("parts", report.json)]))
    } else {
      Screen.show(report.terminal(usesBold: Screen.isTerminal))
    }
  }

  private func scope(_ experiment: Experiment, _ sites: [Int]) -> String {
    sites.count == 1
      ? "at \(experiment.sites[sites[0]].site.title)" : "at \(sites.count) sites together"
  }

  private var noWellbeing: Findings {
    var findings = Findings()
    findings.add(
      Finding(
        "E-WHY-MODEL", "in this scenario only news and habits spread, so wellbeing does not change",
        at: SourcePlace(file: scenario), hint: "ask about a scenario with the community model"))
    return findings
  }

  private func sites(_ experiment: Experiment) throws -> [Int] {
    guard let site else { return Array(experiment.sites.indices) }
    let names = experiment.sites.map { $0.site.name }
    if let index = names.firstIndex(of: site) { return [index] }
    var findings = Findings()
    findings.add(
      Finding(
        "E-WHY-SITE", "the scenario has no site called \(Rendering.cited(site))",
        at: SourcePlace(file: scenario),
        hint: nearestName(to: site, among: names).map { "did you mean \"\($0)\"?" }
          ?? "its sites are: \(names.joined(separator: ", "))"))
    throw ending(findings)
  }

  private func find(_ person: String, _ experiment: Experiment, _ site: Int) throws -> Int {
    try attempt { () throws(Finding) in
      try PersonFinder.find(
        person, in: experiment.sites[site].site, path: experiment.scenario.sites[site].path)
    }
  }
}

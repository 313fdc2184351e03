import ArgumentParser
import Diagnostics
import Foundation
import Reports
import Scenarios

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a scenario to begin with, to be changed in any editor.",
    discussion: """
      Example:

        kith new my-scenario
        kith new lunch-club --kind invitation --site sites/riverside

      Kinds:
      \(ScenarioTemplate.all.map { "  \($0.name): \($0.meaning)" }.joined(separator: "\n"))

      Without a name the scenario is printed.
      """)

  @Argument(help: "The file to write; .toml is added.")
  var name: String?

  @Option(help: "What kind of scenario.")
  var kind = ScenarioTemplate.all[0].name

  @Option(
    help: "A site's folder, again for each site. (default: those in sites/, or a prebuilt one)")
  var site: [String] = []

  func run() throws {
    guard let template = ScenarioTemplate.named(kind) else {
      let names = ScenarioTemplate.all.map(\.name)
      let near = nearestName(to: kind, among: names).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError(
        "There is no kind '\(kind)'.\(near) Kinds: \(names.joined(separator: ", ")).")
    }
    guard let name else {
      Screen.show(template.text(sites: sites))
      return
    }
    let path = name.hasSuffix(".toml") ? name : name + ".toml"
    let text = template.text(sites: sites.map { NewFile.seen($0, from: path) })
    do throws(Finding) {
      try NewFile.write(Array(text.utf8), to: path)
    } catch {
      throw Ending(error)
    }
    Screen.say("Written to \(path). Change it, then: kith check \(path)")
  }

  private var sites: [String] {
    if !site.isEmpty { return site }
    let own = PrebuiltScenarios.siteFolders(in: "sites")
    return own.isEmpty ? Array(PrebuiltScenarios.sites.prefix(1)) : own
  }
}

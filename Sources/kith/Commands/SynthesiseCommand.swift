import ArgumentParser
import Diagnostics
import Disclosure
import Networks
import Reports

struct SynthesiseCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesise",
    abstract: "Makes an invented site: from a recipe, or as the twin of a mapped one.",
    discussion: """
      Example:

        kith synthesise Scenarios/recipes/holmrey.toml --to sites/holmrey
        kith synthesise --like sites/riverside --to sites/elsewhere

      The same recipe gives the same files everywhere. A twin is like its site in what groups of at least \
      ten people have in common, and nobody in it is anybody of the map: a table says how close it is, and \
      whether anybody could be recognised. Either says that it is invented.
      """)

  @Argument(help: "The recipe.", completion: .file(extensions: ["toml"]))
  var recipe: String?

  @Option(help: "The site that the new one is to be like.", completion: .directory)
  var like: String?

  @Option(help: "The folder to make; it must not exist, or be empty.")
  var to: String

  @Option(help: "The twin's short name. (default: the folder's name)")
  var name: String?

  @Option(help: "Another number gives another twin. (default: 1)")
  var seed: UInt64?

  @Flag(help: "Print the findings as JSON.")
  var json = false

  func validate() throws {
    guard (recipe == nil) != (like == nil) else {
      throw ValidationError("Name a recipe, or a site with --like.")
    }
    if like == nil, seed != nil || name != nil {
      throw ValidationError("--seed and --name go with --like; a recipe has its own.")
    }
  }

  func run() throws {
    if let like { return try twin(of: like) }
    let (site, findings) = Synthesis.write(recipe ?? "", to: to)
    guard let site else {
      throw ending(findings)
    }
    finish(site, findings, more: nil)
  }

  private func twin(of path: String) throws {
    let (path, read, findings) = try PrebuiltScenarios.readSite(path, isJSON: json)
    let own = name ?? to.split(separator: "/").last.map(String.init) ?? "twin"
    guard SettingsReader.isShortName(own) else {
      throw ending(
        Finding(
          "E-SITE-NAME", "\(Rendering.cited(own)) is no short name for a site",
          hint: "give one of letters, digits, - and _ with --name NAME"))
    }
    let report = try attempt { () throws(Finding) in
      let key =
        read.isInvented ? nil : try ProjectKey.ofProject(PrivateFolder(in: path)).key
      return try TwinReport.make(of: read, name: own, seed: seed ?? 1, key: key)
    }
    try attempt { () throws(Finding) in try SiteFolder.write(report.site, to: to) }
    finish(report.site, findings, more: report.terminal(usesBold: Screen.isTerminal))
  }

  private func finish(_ site: Site, _ findings: Findings, more: String?) {
    if json {
      Screen.show(JSONOutput.text(findings: findings, [("folder", .string(to))]))
    } else {
      Screen.say(findings)
      Screen.show(SiteSummary(site).text)
      if let more { Screen.show(more) }
      Screen.say("Written to \(to)")
    }
  }
}

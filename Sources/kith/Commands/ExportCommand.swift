import ArgumentParser
import Diagnostics
import Documents
import Formats
import Networks
import Reports

struct ExportCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a site in the format of another program.",
    discussion: """
      Example:

        kith export pitharrow --as graphml --to pitharrow-graphml

      The formats are:

      \(SiteWriters.all.map { "  \($0.name): \($0.title)" }.joined(separator: "\n"))

      The files hold the people one by one, with their ids: they are for whoever may see the map itself.
      """)

  @Argument(help: "The folder of the site, or the name of a prebuilt one.", completion: .directory)
  var site: String
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The format: \(SiteWriters.all.map(\.name).joined(separator: ", ")).", valueName: "format"))
  var format: String
  @Option(help: "The folder to make; it must not exist, or be empty.")
  var to: String
  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run() throws {
    guard let writer = SiteWriters.named(format) else {
      let names = SiteWriters.all.map(\.name)
      let near = nearestName(to: format, among: names).map { "did you mean \($0)?" }
      throw Ending(
        Finding(
          "E-EXPORT-FORMAT", "there is no format \(Rendering.cited(format)) to write",
          hint: near ?? "the formats are \(names.joined(separator: ", "))"), .usage)
    }
    let (_, read, findings) = try PrebuiltScenarios.readSite(site, isJSON: json)
    let files = try attempt { () throws(Finding) in try writer.files(read, read.name) }
    try attempt { () throws(Finding) in
      try NewFolder.write(files.map { ($0.name, $0.bytes) }, to: to, option: "--to")
    }
    if json {
      let names = files.map { JSONText.string($0.name) }
      Screen.show(
        JSONOutput.text(findings: findings, [("folder", .string(to)), ("files", .array(names))]))
    } else {
      Screen.say(findings)
      if let words = writer.leavesOut { Screen.say("Left out: \(words)") }
      Screen.say("Written to \(to): \(files.map(\.name).joined(separator: ", "))")
    }
  }
}

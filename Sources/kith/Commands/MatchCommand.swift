import ArgumentParser
import Diagnostics
import Documents
import Formats
import Reports

struct MatchCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Proposes who is the same person in different interviews.",
    discussion: """
      Example:

        kith match networkCanvasExport.zip --out private/matches.csv
        kith import networkCanvasExport.zip --matches private/matches.csv --to sites/riverside

      Nobody is made one by this. The table lists people who may be one person, with a score from 0 to 1 and \
      the reasons; write yes under same? in every row of the same person, no or nothing elsewhere. The table \
      holds names: it can be read by you alone, and belongs into a private folder.
      """)

  @Argument(help: "The interviews: a zip, a folder, or files.", completion: .file())
  var files: [String]
  @Option(
    help: "The table to make; nothing may be there yet.", completion: .file(extensions: ["csv"]))
  var out: String
  @Option(help: ArgumentHelp("Propose only pairs that score at least this.", valueName: "score"))
  var atLeast: Double = PersonMatching.leastScore
  @Option(
    help: ArgumentHelp("The format of the files, where Kith does not see it.", valueName: "name"))
  var format: String?
  @Flag(help: "Print the findings as JSON.")
  var json = false

  func validate() throws {
    guard (0...1).contains(atLeast) else {
      throw ValidationError("--at-least takes a number from 0 to 1, such as 0.5.")
    }
    if let format, NetworkFormats.named(format) == nil {
      let names = NetworkFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format \"\(format)\"; the formats are \(names).")
    }
  }

  func run() throws {
    let (proposals, findings) = PersonMatchFiles.proposals(
      files, format: format.flatMap { NetworkFormats.named($0) }, least: atLeast)
    guard let proposals else { throw ending(findings) }
    do throws(Finding) {
      try NewFile.write(proposals.table, to: out, isPrivate: true)
    } catch {
      throw ending(error)
    }
    if json {
      let counts: [(String, JSONText)] = [
        ("file", .string(out)), ("people", .integer(proposals.people)),
        ("named", .integer(proposals.named)), ("entries", .integer(proposals.entries)),
        ("groups", .integer(proposals.groups)),
      ]
      Screen.show(JSONOutput.text(findings: findings, counts))
      return
    }
    Screen.say(findings)
    Screen.show(words(proposals))
    Screen.say("Written to \(out), for you alone to read")
  }

  private func words(_ proposals: PersonMatchFiles.Proposals) -> String {
    guard proposals.groups > 0 else {
      return "Of \(proposals.people) people none is likely to be another under a second name."
    }
    let people = proposals.groups == 1 ? "1 person" : "\(proposals.groups) people"
    return "Of \(proposals.people) people in all interviews, \(proposals.entries) may be \(people)."
      + " Write yes under same? in every row of the same person."
  }
}

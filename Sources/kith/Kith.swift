import ArgumentParser
import Diagnostics
import Foundation
import Reports
import Storage

/// The command `kith`: each subcommand is a file in `Commands/`; no rule lives here.
@main
struct Kith: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kith",
    abstract: "Compares co-designed interventions on mapped community networks.",
    discussion: """
      A site is a folder that holds a mapped community; a scenario is a text file that says what is \
      compared there. Begin with a prebuilt one:

        kith list scenarios
        kith run s1
      """,
    version: Manifest.version,
    subcommands: [
      RunCommand.self, CheckCommand.self, ExplainCommand.self, ListCommand.self, NewCommand.self,
      ModelsCommand.self, ValidateCommand.self, HindcastCommand.self, ImportCommand.self,
      ExportCommand.self, SynthesiseCommand.self, CompareCommand.self, SchemaCommand.self,
      AssetsCommand.self, MapCommand.self, MatchCommand.self,
      PersonMapCommand.self, WhyCommand.self, SweepCommand.self, CalibrateCommand.self,
      ServeCommand.self, LessonCommand.self,
      VerifyCommand.self, MergeCommand.self, ClusterCommand.self, ShareCommand.self,
      PseudonymiseCommand.self, ForgetNamesCommand.self,
    ])

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let fault = ProcessInfo.processInfo.environment["KITH_FAULT"]
    if let fault { Disk.spoil(fault) }
    do {
      try Spelling.check(arguments)
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      if fault == "0" { Screen.say("\(Disk.calls) calls") }
    } catch let ending as Ending {
      ending.leave()
    } catch {
      // The parser's own words: help and version with 0, words it does not understand with 64.
      exit(withError: error)
    }
  }
}

/// Misspelt names of commands, which the parser calls unexpected arguments.
enum Spelling {
  static func check(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return }
    let names = Kith.configuration.subcommands.map { $0._commandName }
    if names.contains(word) { return }
    let near = nearestName(to: word, among: names).map { "Did you mean '\($0)'?" }
    throw Ending(
      Finding(
        "E-COMMAND", "there is no command \(Rendering.cited(word))",
        hint: near ?? "The commands are: \(names.joined(separator: ", "))"), .usage)
  }
}

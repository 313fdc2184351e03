import ArgumentParser
import Diagnostics
import Reports

struct CompareCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Puts results that are already there side by side.",
    discussion: """
      Example:

        kith compare Results/first-try Results/second-try
        kith compare Results/first-try Results/second-try --csv > both.csv

      The folders are those that kith run has written. Runs are compared only if they share their \
      futures: the same version, seed, sites, maps and assumptions. What differs is named; \
      --allow-different shows such runs all the same, with the differences above the table.
      """)

  @Argument(help: "Two or more folders of runs.", completion: .directory)
  var folders: [String]

  @Flag(help: "Show runs that do not share their futures, and say what differs.")
  var allowDifferent = false

  @Flag(help: "Print all rows that the runs share as CSV.")
  var csv = false

  @Flag(help: "Print findings, differences and rows as JSON.")
  var json = false

  func validate() throws {
    guard folders.count > 1 else {
      throw ValidationError("Name two or more folders of runs.")
    }
    guard !(csv && json) else { throw ValidationError("Choose one of --csv and --json.") }
  }

  func run() throws {
    let (joined, findings) = JoinedRuns.read(folders, allowsDifferent: allowDifferent)
    guard let joined else {
      throw ending(findings)
    }
    if json {
      Screen.show(JSONOutput.text(findings: findings, joined.json))
      return
    }
    Screen.say(findings)
    Screen.show(
      csv
        ? String(decoding: joined.csv, as: UTF8.self)
        : joined.terminal(usesBold: Screen.isTerminal))
  }
}

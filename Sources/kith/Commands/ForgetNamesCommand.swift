import ArgumentParser
import Diagnostics
import Disclosure
import Documents
import Networks
import Reports

struct ForgetNamesCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget-names",
    abstract: "Replaces the names in a site for good, and proves that they are gone.",
    discussion: """
      Example:

        kith forget-names sites/riverside --sure --search Results

      Ids become pseudonyms whose key is not kept, private/ is overwritten and removed, and every file is \
      searched for every name. Numbers stay, so results do not change. It cannot be undone; backups and what \
      a disk keeps of old contents are beyond it.
      """)

  @Argument(help: "The site's folder.", completion: .directory)
  var site: String
  @Option(help: "A further column to keep as it is; may be repeated.")
  var keep: [String] = []
  @Option(help: "A further folder to search for names, such as results; may be repeated.")
  var search: [String] = []
  @Flag(help: "Needed, for it cannot be undone.")
  var sure = false
  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run() throws {
    guard sure else {
      throw ending(
        Finding(
          "E-FORGET-SURE",
          "this cannot be undone: the names in \(Rendering.cited(site)) would be gone",
          at: SourcePlace(file: site), hint: "say --sure to do it"))
    }
    let (path, site, found) = try PrebuiltScenarios.readSite(site, isJSON: json)
    var report = try attempt { () throws(Finding) in
      try Forgetting(path: path).forget(site, keeping: keep, searching: search)
    }
    report.left.sort { $0.file < $1.file }
    var findings = found
    for (file, names) in report.left {
      findings.add(
        Finding(
          "E-FORGET-LEFT",
          names == 0
            ? "this file could not be read, so nobody knows whether a name is in it"
            : "\(names == 1 ? "a name is" : "\(names) names are") in this file too",
          at: SourcePlace(file: file),
          hint: report.people > 0
            ? "take the names out of it by hand"
            : "nothing was changed; remove the file or take the names out of it, then run the command"
              + " again"))
    }
    if findings.hasErrors { throw ending(findings) }
    if json {
      Screen.show(JSONOutput.text(findings: findings, [("people", .integer(report.people))]))
      return
    }
    Screen.say(findings)
    Screen.show(
      """
      The names of \(report.people) people are gone from \(path)
      Searched: \(report.files) files for \(report.searched) names; none was found
      Too short or too much like numbers to be searched for: \(report.skipped)
      Overwritten and removed: \(report.removed.count) files
      Backups, snapshots and what a disk keeps of old contents are beyond this program
      """)
  }
}

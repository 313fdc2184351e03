import ArgumentParser
import Diagnostics
import Disclosure
import Documents
import Foundation
import Networks
import Reports

struct PseudonymiseCommand: ParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "pseudonymise",
    abstract: "Copies a site with other names for its people; every result stays the same.",
    discussion: """
      Example:

        kith pseudonymise sites/riverside --to sites/riverside-p

      The key that can undo it is made once, in private/project.key of the first folder. Columns that \
      could tell who somebody is are left out, ages become ten-year bands and dates months. The copy is \
      still personal data for whoever can get the key or knows the people.
      """)

  @Argument(help: "The site's folder.", completion: .directory)
  var site: String
  @Option(help: "The folder to make.")
  var to: String
  @Option(help: "A file with the key. (default: private/project.key of the site, made if need be)")
  var key: String?
  @Option(help: "A further column to keep as it is; may be repeated.")
  var keep: [String] = []
  @Flag(help: "Give places other names too; scenarios that name them must be changed.")
  var places = false
  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run() throws {
    let (path, site, found) = try PrebuiltScenarios.readSite(site, isJSON: json)
    try attempt { () throws(Finding) in try NewFolder.check(to, option: "--to") }
    let project = try attempt { () throws(Finding) -> (key: ProjectKey, isNew: Bool) in
      if let key { return (try ProjectKey.read(key), false) }
      return try ProjectKey.ofProject(PrivateFolder(in: path))
    }
    let copy = try attempt { () throws(Finding) in
      try Pseudonymiser(key: project.key, keeping: keep, replacesPlaces: places).site(site)
    }
    try attempt { () throws(Finding) in try SiteFolder.write(copy.site, to: to) }
    let columns = copy.columns.map { "  \($0.0): \($0.1.rawValue)" }
    if json {
      Screen.show(JSONOutput.text(findings: found, [("folder", .string(to))]))
      return
    }
    Screen.say(found)
    Screen.show(
      (["\(site.people.count) people have other names in \(to)"]
        + (columns.isEmpty ? [] : ["Further columns:"] + columns)
        + (places || site.places.isEmpty
          ? [] : ["Places keep their names; --places gives them others"]))
        .joined(separator: "\n"))
    if project.isNew {
      Screen.say("The key is new: \(path)/private/project.key. Keep it apart from the copy.")
    }
  }
}

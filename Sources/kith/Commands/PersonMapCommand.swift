import ArgumentParser
import Diagnostics
import Documents
import Foundation
import Networks
import Reports

struct PersonMapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person-map",
    abstract: "Draws the network map of one person, for that person to keep.",
    discussion: """
      Example:

        kith person-map pitharrow P017
        kith person-map sites/riverside "Ada L." --names --to ada.html

      The site is a folder, or the short name of a prebuilt one; the person is an id of people.csv. The \
      map shows who the person is in touch with and how often, whom they lead to, the places within two \
      steps and the people of influence there. It never shows who uses a service, nor anybody's scores. \
      Without --names people are called by their numbers, which mean nothing to others.

      It belongs to the person it is about. Print it for that person, and keep no copy.
      """)

  @Argument(help: "A site's folder, or the short name of a prebuilt site.")
  var site: String
  @Argument(help: "The person's id in people.csv, or its number.")
  var person: String
  @Flag(help: "Call people by their ids instead of numbers.")
  var names = false
  @Option(
    help: ArgumentHelp(
      "The column of people.csv that marks people of influence with yes. (default: influence)",
      valueName: "column"))
  var influence: String?
  @Option(help: "A new file: a page to print (.html) or a drawing (.svg).")
  var to: String?

  func validate() throws {
    if let to, kind(of: to) == nil {
      throw ValidationError("--to takes the name of a file that ends in .html or .svg.")
    }
  }

  func run() throws {
    let (path, read, findings) = try PrebuiltScenarios.readSite(site)
    Screen.say(findings)
    do throws(Finding) {
      let index = try PersonFinder.find(person, in: read, path: path)
      let map = PersonMap(
        read, person: index,
        hasInfluence: try PersonFinder.influence(influence, in: read, path: path),
        usesNames: names)
      guard let to else {
        Screen.show(map.terminal(usesBold: Screen.isTerminal))
        return
      }
      let text = kind(of: to) == "svg" ? map.svg : map.html
      try NewFile.write(Array(text.utf8), to: to)
      Screen.say("Written to \(to). It is that person's own: print it for them and keep no copy.")
    } catch {
      throw Ending(error)
    }
  }

  private func kind(of file: String) -> String? {
    let ending = URL(fileURLWithPath: file).pathExtension.lowercased()
    return ["html", "svg"].contains(ending) ? ending : nil
  }
}

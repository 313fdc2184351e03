import ArgumentParser
import Diagnostics
import Foundation
import Reports
import Workshop

struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Writes a lesson as one page that needs nothing else, with its futures in it.",
    discussion: """
      Example:

        kith lesson s1 --html lesson.html
        kith lesson s4 --site thornmarsh --html lesson.html

      The page plays in any browser, without this program and without a network: for a USB stick, or a room \
      that has neither. kith serve shows the same lessons, and lets people change them.
      """)

  @Argument(
    help: "The short name of a prebuilt scenario, or a scenario file.",
    completion: .file(extensions: ["toml"]))
  var scenario: String
  @Option(help: "A new file for the page (.html).")
  var html: String
  @Option(help: "The town that is played. (default: the first of the scenario)")
  var site: String?
  @OptionGroup
  var threads: ThreadsOption
  @Flag(help: "Print no progress.")
  var quiet = false

  func validate() throws {
    if URL(fileURLWithPath: html).pathExtension.lowercased() != "html" {
      throw ValidationError("--html takes the name of a file that ends in .html.")
    }
  }

  func run() throws {
    let path = try PrebuiltScenarios.find(scenario)
    let line = ProgressLine(isQuiet: quiet)
    do {
      let page = try LessonFile.html(path, site: site, threads: threads.count) { done, all in
        line.show(done, of: all, unit: "futures")
      }
      line.clear()
      try NewFile.write(Array(page.utf8), to: html, isPrivate: false)
    } catch let finding as Finding {
      line.clear()
      throw Ending(finding)
    }
    if !quiet { Screen.say("Written to \(html). Open it in a browser.") }
  }
}

import ArgumentParser
import Diagnostics
import Foundation
import Reports

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Works out numbers that others published, and says whether they are met.",
    discussion: """
      Example, in a checkout of Kith:

        kith validate
        kith validate DG1 FJ1
        kith validate --fresh --out validation.md

      It takes a few minutes. The exit code is 1 if a number is missed.
      """)

  @Option(help: "The folder of the fixed reference site.")
  var site = "Tests/Fixtures/site0"

  @Argument(help: "Only these, such as DG1 or CCM-a. (default: all)")
  var ids: [String] = []

  @Flag(help: "Draw new numbers, with wider bounds: one false alarm in 1,000 tables.")
  var fresh = false

  @Option(help: "The seed for --fresh. (default: the time)")
  var seed: UInt64?

  @Option(help: "Also write the table to this file, as Markdown.")
  var out: String?

  func validate() throws {
    if seed != nil, !fresh { throw ValidationError("--seed goes with --fresh.") }
  }

  func run() throws {
    let seed = fresh ? self.seed ?? UInt64(Date().timeIntervalSince1970) : nil
    let progress = ProgressLine(isQuiet: false)
    let page: ValidationPage
    do throws(Finding) {
      page = try ValidationPage(ids, seed: seed, referenceSite: site) { id, index, all in
        progress.say("\(index + 1) of \(all): \(id)")
      }
    } catch {
      throw Ending(error)
    }
    progress.clear()
    Screen.show(page.terminal)
    if let out {
      do throws(Finding) {
        try NewFile.replace(out, with: page.markdown)
      } catch {
        throw Ending(error)
      }
    }
    if !page.isSound { throw ExitCode(1) }
  }
}

import ArgumentParser
import Diagnostics
import Foundation
import Reports

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists prebuilt scenarios and sites, and everything that a scenario can say.",
    discussion: """
      Example:

        kith list
        kith list interventions
      """)

  enum What: String, CaseIterable, ExpressibleByArgument {
    case scenarios, interventions, targets, outcomes, parameters, distributions, sites
  }

  @Argument(help: "What to list.")
  var what: What = .scenarios

  func run() throws {
    switch what {
    case .scenarios: Screen.show(PrebuiltScenarios.list)
    case .sites: Screen.show(PrebuiltScenarios.listOfSites)
    default: if let listing = Listing(rawValue: what.rawValue) { Screen.show(listing.text) }
    }
  }
}

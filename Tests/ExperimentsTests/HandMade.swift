import Diagnostics
import Diffusion
import Foundation
import Networks
import Scenarios
import Testing

@testable import Experiments

/// Ensembles whose every number is chosen, to see what is made of them.
enum HandMade {
  /// Two options; stigma and contact of service users; one future a set of assumptions.
  static let text = """
    kith  = 1
    title = "Red or blue?"
    sites = ["north", "south"]
    [compare]
    length = "26 weeks"
    read_at = ["week 13", "week 26"]
    main = "contact of service users"
    lines = ["contact of service users", "stigma"]
    worth_having = "0.2 contacts per week"
    futures = 40
    futures_per_draw = 1
    [[option]]
    name = "Red"
    do = "campaign"
    from = "week 1"
    until = "week 20"
    [[option]]
    name = "Blue"
    do = "campaign"
    from = "week 2"
    until = "week 20"

    """

  /// The site of the validation targets, under another name.
  static func site(_ name: String, key: UInt64) throws -> Site {
    let path = Prebuilt.root.appendingPathComponent("Tests/Fixtures/site0").path
    var site = try #require(SiteFolder.read(path).site)
    site.name = name
    site.key = key
    return site
  }

  static func experiment(adding: String = "", sites names: [String] = ["north"]) throws
    -> Experiment
  {
    let (read, findings) = ScenarioReader.read(
      source: SourceText(name: "red-or-blue.toml", text: text + adding), folder: "")
    var scenario = try #require(read, "\(Rendering.text(findings))")
    scenario.sites = Array(scenario.sites.prefix(names.count))
    let sites = try names.enumerated().map { try site($1, key: UInt64($0 + 1)) }
    let (experiment, problems) = ExperimentBuilder.build(scenario, sites: sites)
    return try #require(experiment, "\(Rendering.text(problems))")
  }

  /// The difference from as-now of each (site, option from 1, line, week, future); as-now is 10.
  static func result(
    _ experiment: Experiment,
    _ difference: (_ site: Int, _ option: Int, _ line: OutcomeLine, _ week: Int, _ future: Int) ->
      Double
  ) -> EnsembleResult {
    let compare = experiment.scenario.compare
    return EnsembleResult(
      sites: experiment.sites.indices.map { site in
        experiment.optionNames.indices.map { option in
          OptionResult(
            trajectories: [],
            read: compare.recorded.map { line in
              compare.readAt.indices.map { week in
                (0..<compare.futures).map { future in
                  option == 0 ? 10 : 10 + difference(site, option, line, week, future)
                }
              }
            }, start: [], wellbeing: [], reached: [])
        }
      })
  }

  static let contact = OutcomeLine(outcome: "contact", group: Pool(.serviceUsers))
  static let stigma = OutcomeLine(outcome: "stigma", group: Pool(.everyone))
}

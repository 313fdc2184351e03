import Diffusion
import Experiments
import Networks
import Reports
import Scenarios

/// Comparisons with made-up numbers, plausible enough to be read as a commissioner would.
enum MadeUpRun {
  static let users = Pool(.serviceUsers)
  static let everyone = Pool(.everyone)
  static let main = OutcomeLine(outcome: "wellbeing", group: users)

  /// What a line is like: the level at the start, the drift of as-now, and for each option the
  /// effect in units of its standard error's worth of change.
  struct Line {
    var line: OutcomeLine
    var start, drift, error: Double
    var effects: [Double]
  }

  static let lines: [Line] = [
    Line(
      line: main, start: 20.06, drift: -0.15, error: 0.012,
      effects: [0.04, 0.244, 0.113, -0.162, 0]),
    Line(
      line: OutcomeLine(outcome: "wellbeing", group: everyone), start: 23.21, drift: -0.08,
      error: 0.006, effects: [0.056, 0.053, 0.031, -0.04, 0]),
    Line(
      line: OutcomeLine(outcome: "wellbeing gap", group: everyone), start: 3.71, drift: 0.08,
      error: 0.011, effects: [0.027, -0.225, -0.09, 0.14, 0]),
    Line(
      line: OutcomeLine(outcome: "stigma", group: everyone), start: 0.448, drift: 0.004,
      error: 0.0011, effects: [-0.0012, -0.0153, -0.0141, 0.0008, 0]),
    Line(
      line: OutcomeLine(outcome: "poorly connected", group: everyone), start: 0.151, drift: 0.012,
      error: 0.0016, effects: [-0.004, -0.021, -0.0005, 0.034, 0]),
    Line(
      line: OutcomeLine(outcome: "bridging ties", group: users), start: 1.92, drift: -0.21,
      error: 0.02, effects: [0.1, 1.23, 0.07, -0.3, 0]),
  ]

  static let options = [
    ReportedOption(name: "Best connected first"),
    ReportedOption(
      name: "Half service users, half bridging residents",
      designedWith: "12 residents, 4 service users",
      whatResidentsSaid: "We would go if somebody we know came along."),
    ReportedOption(name: "Befriending for a year"), ReportedOption(name: "Closing the hub"),
    ReportedOption(name: "A leaflet that nobody reads"),
  ]

  static let towns = [
    ("holmrey", "Holmrey estate"), ("nethermarle", "Nethermarle"), ("saltey", "Saltey front"),
    ("oldgate", "Oldgate"), ("colliers", "Colliers Row"), ("newfold", "Newfold"),
    ("mill-quarter", "Mill Quarter"),
  ]

  static let inputs: [RunInput] = (0..<38).map { index in
    RunInput(
      name: "input.\(index)", value: "1", mark: index < 31 ? "A" : "F", source: "a table",
      foundation: index < 28 ? .tuned : index < 31 ? .assumed : .sourced)
  }

  /// Seven invented sites, five options, two weeks of reading.
  static var sevenSites: RunReport {
    report(
      sites: towns.map {
        ReportedSite(
          name: $0.0, title: $0.1, origin: .invented(recipe: "\($0.1), recipe", seed: 7))
      }, worthHaving: 0.1, readAt: [65, 156], lesson: "Half and half narrows the gap.")
  }

  /// One mapped site, nothing agreed to be worth having, one future week, no costs.
  static var oneSite: RunReport {
    var report = report(
      sites: [
        ReportedSite(
          name: "riverside", title: "Riverside",
          origin: .mapped(
            when: "May 2024", how: "interviews", boundary: "all adults", response: 0.62))
      ], worthHaving: nil, readAt: [130], lesson: "")
    report.comparison = Comparison(rows: report.comparison.rows, costs: [])
    return report
  }

  private static func report(
    sites: [ReportedSite], worthHaving: Double?, readAt: [Int], lesson: String
  ) -> RunReport {
    let scopes: [Int?] = sites.indices.map { $0 } + (sites.count > 1 ? [nil] : [])
    let rows = scopes.flatMap { site in
      options.indices.flatMap { option in
        lines.flatMap { line in
          readAt.map { week in
            row(line, option, site: site, sites: sites, week: week, worthHaving: worthHaving)
          }
        }
      }
    }
    let costs = scopes.flatMap { site in
      options.indices.map { option in
        OptionCost(
          site: site.map { sites[$0].name }, option: options[option].name,
          pounds: option == 3 ? nil : Double(option * 12_345 * (site == nil ? sites.count : 1)),
          peopleReached: Double(option * 9 * (site == nil ? sites.count : 1)) + 0.4)
      }
    }
    return RunReport(
      title: "Who gets the invitation?",
      question: "If the best connected are invited first, who is left behind?", lesson: lesson,
      lines: lines.map(\.line), worthHaving: worthHaving, readAt: readAt, sites: sites,
      options: options, inputs: inputs, comparison: Comparison(rows: rows, costs: costs))
  }

  private static func row(
    _ line: Line, _ option: Int, site: Int?, sites: [ReportedSite], week: Int, worthHaving: Double?
  ) -> ComparisonRow {
    let together = site == nil
    // Sites differ by a third either way; effects grow over the first three years.
    let factor = site.map { 1 + (Double($0) - 3) / 9 } ?? 1
    let grown = Double(week) / 156
    let effect = line.effects[option] * factor * grown
    let error = effect == 0 ? 0 : line.error * (together ? 1 : 2)
    let outcome = Outcomes.named(line.line.outcome)
    let better = outcome?.better
    let good = better == .lower ? -effect : effect
    let spread = error * 10
    let half = 1.984 * error
    let verdict = worthHaving.flatMap { least in
      line.line.outcome == main.outcome
        ? Verdict(good: (good - half)...(good + half), least: least) : nil
    }
    let people = line.line.group == users ? 60 : 400
    let isWellbeing = line.line.outcome == "wellbeing"
    return ComparisonRow(
      site: site.map { sites[$0].name }, option: options[option].name, versus: "as now",
      line: line.line, people: together ? people * sites.count : people, week: week, futures: 200,
      draws: 100, drawsAssumptions: true, start: (line.start, 0),
      comparator: (line.start + line.drift * grown, line.error * 2),
      level: (line.start + line.drift * grown + effect, line.error * 2),
      difference: (effect, error), half80: 1.29 * error, half95: half,
      future10: effect - 1.28 * spread, future90: effect + 1.28 * spread,
      betterIn: effect == 0 ? 100 : min(200, max(0, (100 + 60 * good / spread).rounded())),
      pairingRatio: effect == 0 ? nil : 312.5,
      gain: isWellbeing ? max(0, effect) / 4 : nil, lose: isWellbeing ? max(0, -effect) / 4 : nil,
      verdict: verdict)
  }
}

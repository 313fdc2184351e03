import Diffusion
import Experiments
import Reports
import Scenarios

/// A made-up comparison with everything that the parts about harm and assumptions may have to say.
enum MadeUpSensitivity {
  static let stigma = MadeUpRun.lines[3].line
  static let gap = MadeUpRun.lines[2].line
  static let names = ["as now"] + MadeUpRun.options.map(\.name)
  static let scopes: [String?] = MadeUpRun.towns.map(\.0) + [nil]

  static var report: RunReport {
    var report = MadeUpRun.sevenSites
    report.comparison = Comparison(
      rows: report.comparison.rows, costs: report.comparison.costs, harm: harm, leading: leading)
    report.sensitivity = sensitivity
    return report
  }

  // MARK: Harm

  static var harm: Harm {
    let thresholds = [
      HarmThreshold(outcome: "ties", least: 0.1, provenance: .assumed("made up")),
      HarmThreshold(outcome: "contact", least: 0.1, provenance: .assumed("made up")),
      HarmThreshold(outcome: "poorly connected", least: 0.02, provenance: .assumed("made up")),
      HarmThreshold(outcome: "wellbeing", least: 0.1, provenance: nil),
    ]
    let counts = scopes.flatMap { site in
      names.dropFirst().flatMap { option in
        thresholds.flatMap { threshold in
          [65, 156].map { week in count(site, option, threshold.outcome, week) }
        }
      }
    }
    return Harm(thresholds: thresholds, counts: counts, groups: groups)
  }

  /// Closing the hub harms everywhere by contact and wellbeing; befriending at two sites by ties.
  private static func count(_ site: String?, _ option: String, _ outcome: String, _ week: Int)
    -> HarmCount
  {
    var (lose, gain) = (3, 40)
    switch (option, outcome) {
    case ("Closing the hub", "contact"), ("Closing the hub", "wellbeing"):
      (lose, gain) = (week == 156 ? 200 : 150, 0)
    case ("Befriending for a year", "ties"):
      if site == "holmrey" { (lose, gain) = (23, 12) }
      if site == "saltey", week == 65 { (lose, gain) = (20, 31) }
      if site == "oldgate" { lose = 19 }
    default: break
    }
    return HarmCount(
      site: site, option: option, outcome: outcome, week: week, futures: 200, lose: lose,
      gain: gain, difference: Double(gain - lose) / 1000)
  }

  private static var groups: [GroupChange] {
    let pools: [(Pool.Base, Int, Double)] = [
      (.everyone, 2800, 0.01), (.serviceUsers, 420, 0.04), (.residents, 2380, 0.004),
    ]
    return names.dropFirst().enumerated().flatMap { index, option in
      pools.map { pool, people, share in
        let backfires = index == 0 && pool == .serviceUsers
        return GroupChange(
          site: nil, option: option, group: Pool(pool), people: people, week: 156,
          gain: index == 4 ? 0 : share / 2, lose: index == 4 ? 0 : share * Double(index + 1),
          difference: backfires ? -0.061 : 0.052, half95: 0.011)
      }
    }
  }

  // MARK: Leads

  static var leading: [Leading] {
    scopes.flatMap { site in
      [65, 156].flatMap { week in
        [
          lead(site, MadeUpRun.main, week, [0, 1, 99, 0, 0, 0]),
          lead(site, gap, week, [0, 0, 97.5, 2.5, 0, 0]),
          lead(
            site, stigma, week,
            week == 65
              ? [0, 92, 8, 0, 0, 0]
              : site == "holmrey" ? [0, 80, 20, 0, 0, 0] : [0, 40, 52, 8, 0, 0],
            turning: site == nil && week == 156 ? turning : []),
        ]
      }
    }
  }

  static let turning = [
    TurningAssumption(
      key: .stigmaRelaxation, divide: 0.4317, half: 50,
      low: HalfLead(option: names[1], leads: 33), high: HalfLead(option: names[2], leads: 41.5),
      chance: 1e-6)
  ]

  static func lead(
    _ site: String?, _ line: OutcomeLine, _ week: Int, _ leads: [Double],
    turning: [TurningAssumption] = [], factor: Double = 1
  ) -> Leading {
    let effects = MadeUpRun.lines.first { $0.line == line }?.effects ?? []
    return Leading(
      site: site, line: line, week: week, sets: 100,
      options: zip(names, zip(leads, [0] + effects)).map { name, entry in
        LeadingOption(
          option: name, leads: entry.0, difference: entry.1 * factor,
          spread: entry.1 == 0 ? 0 : 0.1)
      }, turning: turning)
  }

  // MARK: Re-runs

  static var sensitivity: SensitivityResult {
    var settings = SensitivitySettings()
    settings.peerEffects = [0, 0.5, 1]
    settings.maps = 20
    settings.namedAtMost = [5]
    func variant(_ kind: SensitivityVariant.Kind, _ value: String, _ factor: Double)
      -> SensitivityVariant
    {
      SensitivityVariant(
        kind: kind, value: value,
        leading: [65, 156].flatMap { week in
          [
            lead(nil, MadeUpRun.main, week, [0, 0, 100, 0, 0, 0], factor: factor),
            lead(nil, stigma, week, [0, 0, 100, 0, 0, 0], factor: value == "0" ? -1 : factor),
          ]
        })
    }
    let maps = (1...20).map { map in
      variant(.map, "\(map)", map == 7 ? -0.2 : 0.8 + Double(map) / 50)
    }
    return SensitivityResult(
      settings: settings, futures: 50, asAssumed: variant(.asAssumed, "", 1),
      variants: [variant(.peerEffects, "0", 0.4), variant(.peerEffects, "0.5", 0.7)] + maps
        + [variant(.namedAtMost, "5", 0.9)], failedMaps: 1)
  }
}

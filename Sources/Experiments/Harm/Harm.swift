import Diffusion
import Scenarios

/// Who may be harmed: what the rule finds, and which groups lose.
public struct Harm: Sendable, Hashable {
  /// What counts as a loss; empty where the community model does not run.
  public let thresholds: [HarmThreshold]
  /// One entry a site × option × outcome × week; sites together last, where there are several.
  public let counts: [HarmCount]
  /// What each group's people gain and lose of wellbeing; empty where it is not modelled.
  public let groups: [GroupChange]

  package init(thresholds: [HarmThreshold], counts: [HarmCount], groups: [GroupChange]) {
    self.thresholds = thresholds
    self.counts = counts
    self.groups = groups
  }

  /// Works the rule out for every option.
  init(_ experiment: Experiment, _ result: EnsembleResult) {
    let compare = experiment.scenario.compare
    thresholds = HarmRule.thresholds(experiment.scenario)
    var counts: [HarmCount] = []
    for sites in experiment.scopes {
      for option in experiment.optionNames.indices.dropFirst() {
        for threshold in thresholds {
          for week in compare.readAt.indices {
            counts += Self.count(
              experiment, result, sites: sites, option: option, threshold, week: week)
          }
        }
      }
    }
    self.counts = counts
    groups = GroupChange.all(experiment, result)
  }

  /// Nothing where no site has service users.
  private static func count(
    _ experiment: Experiment, _ result: EnsembleResult, sites: [Int], option: Int,
    _ threshold: HarmThreshold, week: Int
  ) -> [HarmCount] {
    let compare = experiment.scenario.compare
    let line = OutcomeLine(outcome: threshold.outcome, group: Pool(.serviceUsers))
    guard let index = compare.recorded.firstIndex(of: line),
      let better = Outcomes.named(threshold.outcome)?.better
    else { return [] }
    let known = sites.map { site in
      zip(result.sites[site][option].read[index][week], result.sites[site][0].read[index][week])
        .map { $0 - $1 }
    }.filter { $0.allSatisfy(\.isFinite) }
    guard let first = known.first else { return [] }
    let differences = first.indices.map { future in
      known.reduce(0) { $0 + $1[future] } / Double(known.count)
    }
    let good = better == .higher ? differences : differences.map { -$0 }
    let name = sites.count == 1 ? experiment.sites[sites[0]].site.name : nil
    return [
      HarmCount(
        site: name, option: experiment.optionNames[option],
        outcome: threshold.outcome, week: compare.readAt[week], futures: good.count,
        lose: good.count { isMore(-$0, threshold.least) },
        gain: good.count { isMore($0, threshold.least) },
        difference: Statistics.mean(differences))
    ]
  }

  /// Strictly more, but for the last bits: one person in fifty is not more than 0.02.
  static func isMore(_ value: Double, _ least: Double) -> Bool { value > least * (1 + 1e-9) }
}

extension Experiment {
  /// Each site, then all together where there are several, as positions.
  var scopes: [[Int]] {
    sites.indices.map { [$0] } + (sites.count > 1 ? [Array(sites.indices)] : [])
  }

  /// Futures that share their assumptions; 1 where none are drawn.
  var setSize: Int {
    let compare = scenario.compare
    return compare.drawsAssumptions ? max(1, compare.futuresPerDraw) : 1
  }
}

extension Statistics {
  /// The mean of each set of so many values in a row.
  static func means(of values: [Double], inSetsOf size: Int) -> [Double] {
    stride(from: 0, to: values.count, by: max(1, size)).map { start in
      mean(Array(values[start..<min(start + size, values.count)]))
    }
  }
}

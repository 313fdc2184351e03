import Diffusion
import Scenarios

/// Which option is best on one line in one week, set of assumptions by set of assumptions.
///
/// Within a set the paired differences from as-now are averaged over its futures and over sites with
/// equal weight; the option with the best average leads the set, as-now among the candidates; options
/// that are exactly equal share it. Where no assumption is drawn every future is a set of its own.
public struct Leading: Sendable, Hashable {
  /// The site's name; nil = all sites together.
  public let site: String?
  /// What is compared, over whom.
  public let line: OutcomeLine
  /// The week, from 0.
  public let week: Int
  /// Sets of assumptions, or futures.
  public let sets: Int
  /// As-now first, then the scenario's options in order.
  public let options: [LeadingOption]
  /// Which drawn assumptions go with the lead; empty where one option leads clearly, where nothing is
  /// drawn, and for single sites.
  public let turning: [TurningAssumption]

  package init(
    site: String?, line: OutcomeLine, week: Int, sets: Int, options: [LeadingOption],
    turning: [TurningAssumption]
  ) {
    self.site = site
    self.line = line
    self.week = week
    self.sets = sets
    self.options = options
    self.turning = turning
  }

  /// An option that leads in at least this share of sets is said to lead; below it, it depends (A).
  public static let clearShare = 0.9

  /// Fewer sets than this say nothing about which assumptions go with the lead (A).
  public static let fewestSets = 20

  /// The option that leads most often; the first of several.
  public var first: LeadingOption? {
    let most = options.map(\.leads).max()
    return options.first { $0.leads == most }
  }

  /// The option that leads most often, and those that are the same as it here: they lead together.
  public var leaders: [LeadingOption] {
    options.filter { $0.alike == first?.alike }
  }

  /// Sets in which one of the leaders leads.
  public var setsOfLeaders: Double { leaders.reduce(0) { $0 + $1.leads } }

  /// Whether the leaders lead in nearly all sets.
  public var isClear: Bool { setsOfLeaders >= Self.clearShare * Double(sets) - 1e-9 }

  /// Whether no option differs from as-now in any set.
  public var isSame: Bool { options.allSatisfy { $0.spread == 0 && $0.difference == 0 } }
}

/// One candidate for the lead.
public struct LeadingOption: Sendable, Hashable {
  /// The option's name.
  public let option: String
  /// Sets that it leads; a set that several share counts for each by its part.
  public let leads: Double
  /// Its mean difference from as-now over sets, in the outcome's unit.
  public let difference: Double
  /// The standard deviation of its difference over sets.
  public let spread: Double
  /// The first option that did exactly the same in every set, mostly this one.
  public let alike: String

  package init(
    option: String, leads: Double, difference: Double, spread: Double, alike: String? = nil
  ) {
    self.option = option
    self.alike = alike ?? option
    self.leads = leads
    self.difference = difference
    self.spread = spread
  }
}

extension Leading {
  /// One entry a line × week in which one way is better, for each site and then all together.
  ///
  /// - Parameter explains: Whether to look for the assumptions that go with an open lead.
  static func all(_ experiment: Experiment, _ result: EnsembleResult, explains: Bool = true)
    -> [Leading]
  {
    let compare = experiment.scenario.compare
    let assumptions = explains ? DrawnAssumptions(experiment) : nil
    return experiment.scopes.flatMap { sites in
      compare.lines.indices.flatMap { line in
        compare.readAt.indices.compactMap { week in
          let isWhole = sites.count == experiment.sites.count
          return Leading(
            experiment, SetDifferences(experiment, result, sites: sites, line: line, week: week),
            sites, line, week, isWhole ? assumptions : nil)
        }
      }
    }
  }

  /// Nil where neither way is better or the line is not known.
  private init?(
    _ experiment: Experiment, _ differences: SetDifferences, _ sites: [Int], _ line: Int,
    _ week: Int, _ assumptions: DrawnAssumptions?
  ) {
    let compare = experiment.scenario.compare
    guard let better = Outcomes.named(compare.lines[line].outcome)?.better,
      let shares = differences.shares(better), let count = differences.values.first?.count
    else { return nil }
    let leads = shares.map { $0.reduce(0, +) }
    let names = experiment.optionNames
    let options = names.indices.map { option in
      LeadingOption(
        option: names[option], leads: leads[option],
        difference: Statistics.mean(differences.values[option]),
        spread: Statistics.standardDeviation(differences.values[option]),
        alike: differences.values.firstIndex(of: differences.values[option]).map { names[$0] })
    }
    let plain = Leading(
      site: sites.count == 1 ? experiment.sites[sites[0]].site.name : nil,
      line: compare.lines[line], week: compare.readAt[week], sets: count, options: options,
      turning: [])
    let isOpen = !plain.isClear && !plain.isSame
    self.init(
      site: plain.site, line: plain.line, week: plain.week, sets: count, options: options,
      turning: isOpen ? assumptions?.turning(shares, names) ?? [] : [])
  }
}

/// Paired differences from as-now, averaged within sets of assumptions and over sites.
struct SetDifferences {
  /// [option, as-now first][set].
  let values: [[Double]]

  init(values: [[Double]]) { self.values = values }

  init(
    _ experiment: Experiment, _ result: EnsembleResult, sites: [Int], line: Int, week: Int
  ) {
    values = experiment.optionNames.indices.map { option in
      let bySite = sites.map { site in
        zip(result.sites[site][option].read[line][week], result.sites[site][0].read[line][week])
          .map { $0 - $1 }
      }
      let differences = (bySite.first ?? []).indices.map { future in
        bySite.reduce(0) { $0 + $1[future] } / Double(bySite.count)
      }
      return Statistics.means(of: differences, inSetsOf: experiment.setSize)
    }
  }

  /// [option][set]: the part of the set's lead that is the option's; nil where a value is not known.
  func shares(_ better: Outcome.Direction) -> [[Double]]? {
    guard let first = values.first, !first.isEmpty,
      values.allSatisfy({ $0.allSatisfy(\.isFinite) })
    else { return nil }
    var shares = values.map { $0.map { _ in 0.0 } }
    for set in first.indices {
      let all = values.map { better == .higher ? $0[set] : -$0[set] }
      let best = all.max() ?? 0
      let leaders = all.indices.filter { all[$0] == best }
      for option in leaders { shares[option][set] = 1 / Double(leaders.count) }
    }
    return shares
  }
}

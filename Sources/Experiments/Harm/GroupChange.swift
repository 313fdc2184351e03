import Diffusion
import Scenarios

/// What one option does to the wellbeing of one group's people, against as-now in the same future.
public struct GroupChange: Sendable, Hashable {
  /// The site's name; nil = all sites: people are pooled, mean differences averaged with equal weight.
  public let site: String?
  /// The option; the comparator is as-now.
  public let option: String
  /// The group.
  public let group: Pool
  /// Surveyed people of the group, at least `fewestPeople`.
  public let people: Int
  /// The week, from 0.
  public let week: Int
  /// Shares of people, over people and futures, who gain and lose at least the important change.
  public let gain, lose: Double
  /// Mean difference in points, and the half-width of its 95 % interval.
  public let difference, half95: Double

  package init(
    site: String?, option: String, group: Pool, people: Int, week: Int, gain: Double, lose: Double,
    difference: Double, half95: Double
  ) {
    self.site = site
    self.option = option
    self.group = group
    self.people = people
    self.week = week
    self.gain = gain
    self.lose = lose
    self.difference = difference
    self.half95 = half95
  }

  /// Smaller groups are left out: a person could be told from them (SCIENCE §7, 21).
  public static let fewestPeople = 5

  /// Whether the mean is worse, beyond what so many futures leave open.
  public var isWorse: Bool { difference + half95 < 0 }
  /// Whether the mean is better, beyond what so many futures leave open.
  public var isBetter: Bool { difference - half95 > 0 }
}

extension GroupChange {
  /// The groups that are looked at in every run: everyone, service users or not, fewest ties and most
  /// on the map, and those of the table.
  static func pools(_ compare: CompareSettings) -> [Pool] {
    let standard: [Pool.Base] = [
      .everyone, .serviceUsers, .residents, .leastConnectedQuarter, .mostConnectedQuarter,
    ]
    return (standard.map { Pool($0) } + compare.lines.map(\.group)).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// One entry a site × option × group × week; sites together last, where there are several.
  ///
  /// - Complexity: O(people × futures) for each.
  static func all(_ experiment: Experiment, _ result: EnsembleResult) -> [GroupChange] {
    let compare = experiment.scenario.compare
    guard let least = Outcomes.named("wellbeing")?.importantChange.map({ Float($0) }),
      result.sites.allSatisfy({ $0.allSatisfy { !$0.wellbeing.isEmpty } })
    else { return [] }
    let pools = pools(compare)
    let options = experiment.optionNames.indices.dropFirst()
    // [site][option − 1][group][week].
    let tallies = experiment.sites.indices.map { site in
      let members = pools.map { experiment.sites[site].members(of: $0) }
      return options.map { option in
        members.map { people in
          compare.readAt.indices.map { week in
            GroupTally(
              people, option: result.sites[site][option].wellbeing[week],
              asNow: result.sites[site][0].wellbeing[week], least: least)
          }
        }
      }
    }
    return experiment.scopes.flatMap { sites in
      options.flatMap { option in
        pools.indices.flatMap { pool in
          compare.readAt.indices.compactMap { week in
            change(
              experiment, sites, option, pools[pool], week,
              sites.map { tallies[$0][option - 1][pool][week] })
          }
        }
      }
    }
  }

  private static func change(
    _ experiment: Experiment, _ sites: [Int], _ option: Int, _ pool: Pool, _ week: Int,
    _ tallies: [GroupTally]
  ) -> GroupChange? {
    let known = tallies.filter { $0.people > 0 }
    let people = known.reduce(0) { $0 + $1.people }
    guard people >= fewestPeople, let first = known.first, !first.means.isEmpty else { return nil }
    let pairs = Double(people) * Double(first.means.count)
    let differences = first.means.indices.map { future in
      known.reduce(0) { $0 + $1.means[future] } / Double(known.count)
    }
    let sets = Statistics.means(of: differences, inSetsOf: experiment.setSize)
    let error = Statistics.standardDeviation(sets) / Double(sets.count).squareRoot()
    return GroupChange(
      site: sites.count == 1 ? experiment.sites[sites[0]].site.name : nil,
      option: experiment.optionNames[option], group: pool, people: people,
      week: experiment.scenario.compare.readAt[week],
      gain: Double(known.reduce(0) { $0 + $1.gain }) / pairs,
      lose: Double(known.reduce(0) { $0 + $1.lose }) / pairs,
      difference: Statistics.mean(differences),
      half95: Statistics.halfWidth(standardError: error, count: sets.count, level: 0.95))
  }
}

/// One group at one site in one week: how many gain and lose, and the mean by future.
private struct GroupTally {
  let people: Int
  private(set) var gain = 0
  private(set) var lose = 0
  private(set) var means: [Double] = []

  /// - Parameters:
  ///   - option: [person][future], as are those of as-now.
  init(_ members: [Int], option: [[Float]], asNow: [[Float]], least: Float) {
    people = members.count
    guard let first = members.first, asNow.indices.contains(first) else { return }
    var sums = [Double](repeating: 0, count: asNow[first].count)
    for person in members {
      for future in sums.indices {
        let change = option[person][future] - asNow[person][future]
        if change >= least { gain += 1 }
        if change <= -least { lose += 1 }
        sums[future] += Double(change)
      }
    }
    means = sums.map { $0 / Double(members.count) }
  }
}

extension SiteExperiment {
  /// The surveyed people of a group, by position; nobody where the site has no such group.
  func members(of pool: Pool) -> [Int] {
    let isMember = (try? pool.members(plan, keys: keys).get()) ?? []
    return isMember.indices.filter { isMember[$0] && site.people[$0].isSurveyed }
  }
}

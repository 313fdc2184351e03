import Diffusion
import Networks
import Scenarios

/// How many people service users and residents are tied to, within their group and across: what a map of two blocks shows.
///
/// Means over futures of means over the people who were interviewed; ties to people who were only named count too.
package struct GroupTies: Sendable, Hashable {
  /// The site's name; nil = all sites, averaged within each future.
  package let site: String?
  /// The option; as-now among them.
  package let option: String
  /// Row 0 or a week of reading.
  package let week: Int
  package let users, residents: Block

  /// One of the two groups.
  package struct Block: Sendable, Hashable {
    /// Interviewed people; over several sites: on average.
    package let people: Double
    /// Ties of a person to people of the same group, and to people of the other.
    package let within, across: Double

    package init(people: Double, within: Double, across: Double) {
      self.people = people
      self.within = within
      self.across = across
    }
  }

  package init(site: String?, option: String, week: Int, users: Block, residents: Block) {
    self.site = site
    self.option = option
    self.week = week
    self.users = users
    self.residents = residents
  }
}

extension GroupTies {
  /// Lines to record beside those of the table; none where ties stay as they are, without the community model.
  static func watched(_ scenario: Scenario) -> [OutcomeLine] {
    guard scenario.model.runsCommunity else { return [] }
    return groups.flatMap { group in
      [ties, bridging].map { OutcomeLine(outcome: $0, group: Pool(group)) }
    }
  }

  private static let groups: [Pool.Base] = [.serviceUsers, .residents]
  private static let ties = "ties"
  private static let bridging = "bridging ties"

  /// At the start as now, and of every option at the last reading; each site, then all together where there are several
  /// and each has both groups. Sites without one of the groups are left out.
  package static func all(_ experiment: Experiment, _ result: EnsembleResult) -> [GroupTies] {
    let compare = experiment.scenario.compare
    guard let last = compare.readAt.indices.last else { return [] }
    return experiment.scopes.flatMap { sites -> [GroupTies] in
      let reading = Reading(experiment: experiment, result: result, sites: sites)
      let ends = experiment.optionNames.indices.map { reading.ties(option: $0, position: last) }
      return ([reading.ties(option: 0, position: nil)] + ends).compactMap { $0 }
    }
  }

  /// Reads the ties of some sites together.
  private struct Reading {
    let experiment: Experiment
    let result: EnsembleResult
    let sites: [Int]

    /// - Parameter position: Of the week of reading; nil = row 0.
    func ties(option: Int, position: Int?) -> GroupTies? {
      let blocks = groups.compactMap { block($0, option, position) }
      guard blocks.count == 2 else { return nil }
      return GroupTies(
        site: sites.count == 1 ? experiment.sites[sites[0]].site.name : nil,
        option: experiment.optionNames[option],
        week: position.map { experiment.scenario.compare.readAt[$0] } ?? 0, users: blocks[0],
        residents: blocks[1])
    }

    private func block(_ group: Pool.Base, _ option: Int, _ position: Int?) -> Block? {
      guard let ties = mean(GroupTies.ties, group, option, position),
        let across = mean(bridging, group, option, position)
      else { return nil }
      return Block(people: ties.people, within: ties.value - across.value, across: across.value)
    }

    private func mean(_ outcome: String, _ group: Pool.Base, _ option: Int, _ position: Int?) -> (
      value: Double, people: Double
    )? {
      let recorded = experiment.scenario.compare.recorded
      let line = OutcomeLine(outcome: outcome, group: Pool(group))
      guard let index = recorded.firstIndex(of: line) else { return nil }
      let futures = sites.map { site in
        let own = result.sites[site][option]
        return position.map { own.read[index][$0] } ?? own.start[index]
      }
      let value = Statistics.mean(Experiment.average(futures))
      guard value.isFinite else { return nil }
      let people = sites.map { LineReading(line, index, experiment.sites[$0]).allPeople }
      return (value, Double(people.reduce(0, +)) / Double(sites.count))
    }
  }
}

import Diffusion
import Disclosure
import Experiments
import Scenarios

/// Which lines of a run may be shared at which sites (rule P4), and the numbers of people behind them.
struct SharedGroups {
  /// A line at a site.
  struct Entry {
    let site: String
    let line: OutcomeLine
    /// For each person of the site, whether the line is about it.
    let members: [Bool]
    let people: Int
    /// Why it is not shared; nil = it is.
    var reason: String?

    /// Who of the group can have the outcome, in a word that stays the same.
    var population: String {
      switch Outcomes.named(line.outcome)?.population ?? .everyone {
      case .everyone: "everyone"
      case .serviceUsers: "service users"
      case .residents: "residents"
      }
    }
  }

  /// By site, then by line, in the scenario's order.
  private(set) var entries: [[Entry]]

  init(_ experiment: Experiment) {
    let lines = experiment.scenario.compare.lines
    entries = experiment.sites.map { site in
      let all = lines.indices.map { index in
        let members = Self.members(site, lines[index], site.groups[index])
        return Entry(
          site: site.site.name, line: lines[index], members: members,
          people: members.count { $0 })
      }
      return Self.decided(all, site)
    }
  }

  /// The people whom a line counts: of its group, interviewed, and who can have the outcome.
  private static func members(_ site: SiteExperiment, _ line: OutcomeLine, _ group: [Bool])
    -> [Bool]
  {
    let population = Outcomes.named(line.outcome)?.population ?? .everyone
    return site.site.people.indices.map { index in
      let person = site.site.people[index]
      let fits =
        switch population {
        case .everyone: true
        case .serviceUsers: person.isServiceUser
        case .residents: !person.isServiceUser
        }
      return fits && person.isSurveyed && group.indices.contains(index) && group[index]
    }
  }

  /// Groups of fewer than ten people, or whose rest is, and groups that are another and a few more, are
  /// left out, the smaller first.
  private static func decided(_ all: [Entry], _ site: SiteExperiment) -> [Entry] {
    let interviewed = site.site.people.count { $0.isSurveyed }
    var out = all
    for index in out.indices where !GroupSizes.allows(out[index].people, of: interviewed) {
      out[index].reason = "fewer than ten people, or all but fewer than ten"
    }
    let bySize = out.indices.sorted { (-out[$0].people, $0) < (-out[$1].people, $1) }
    var kept: [Int] = []
    for index in bySize where out[index].reason == nil {
      if kept.allSatisfy({ GroupSizes.allowsTogether(out[$0].members, out[index].members) }) {
        kept.append(index)
      } else {
        out[index].reason = "another group is the same and fewer than ten people more"
      }
    }
    return out
  }

  /// Leaves a line out at a site.
  mutating func drop(_ site: Int, _ line: Int, _ reason: String) {
    if entries[site][line].reason == nil { entries[site][line].reason = reason }
  }

  /// Whether a line may be shared; for all sites together only where every site may, because the
  /// others could be taken from the average.
  func isShown(site: String, outcome: String, group: String) -> Bool {
    let own = entries.joined().filter {
      (site == ComparisonCSV.allSites || $0.site == site) && $0.line.outcome == outcome
        && $0.line.group.text == group
    }
    return !own.isEmpty && own.allSatisfy { $0.reason == nil }
  }

  /// What was left out. Why is not said: that all or none of a group have something is what must not be known.
  var omissions: [String] {
    entries.joined().compactMap { entry in
      entry.reason == nil
        ? nil : "Not shown by the rules for groups: \(entry.line.text) at \(entry.site)"
    }
  }
}

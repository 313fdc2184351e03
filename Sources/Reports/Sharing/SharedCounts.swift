import Disclosure
import Networks

/// The numbers of people of a share bundle, attacked together with those of earlier bundles (rule P8).
struct SharedCounts {
  /// By site's name, then by people's number as it is shown.
  private var shown: [String: [Int: ShownCount]] = [:]
  let hidden, widened: Int
  let isSafe: Bool
  /// What each site's record of exports gets: for each site's index, what is now known.
  let records: [[Publication.Earlier]]

  /// - Parameter earlier: For each site, what was shared before.
  init(_ groups: SharedGroups, rule: DisclosureRule, earlier: [[Publication.Earlier]]) {
    var cells: [Publication.Cell] = []
    var sums: [CountSystem.Sum] = []
    var owners: [Int] = []
    for (site, entries) in groups.entries.enumerated() {
      let own = Self.groups(entries)
      let first = cells.count
      for (members, entry) in own {
        let key = "\(entry.line.group.text)|\(entry.population)"
        cells.append(
          Publication.Cell(
            key: "\(site)|\(key)", count: members.count { $0 }, isWithheld: entry.reason != nil))
        owners.append(site)
      }
      sums += Self.sums(own.map(\.members), from: first)
    }
    let before = earlier.enumerated().flatMap { site, all in
      all.map {
        Publication.Earlier(key: "\(site)|\($0.key)", range: $0.range, isHidden: $0.isHidden)
      }
    }
    let result = Publication(cells, sums: sums, rule: rule, earlier: before).protected()
    isSafe = result.isSafe
    widened = result.widened.count
    hidden = result.shown.count { $0.number == nil }
    var records = [[Publication.Earlier]](repeating: [], count: groups.entries.count)
    for index in cells.indices {
      let (site, cell) = (owners[index], cells[index])
      let name = groups.entries[site].first?.site ?? ""
      // Two groups of one size are shown alike: hidden where either is.
      let old = shown[name]?[cell.count]
      if old == nil || old?.number != nil {
        shown[name, default: [:]][cell.count] = result.shown[index]
      }
      records[site].append(
        Publication.Earlier(
          key: String(cell.key.drop { $0 != "|" }.dropFirst()), range: result.ranges[index],
          isHidden: result.shown[index].number == nil))
    }
    self.records = records
  }

  /// How a number of people of a site is shown; nil = there is none such.
  func text(_ people: Int, at site: String) -> String? { shown[site]?[people]?.text }

  /// Different groups of a site, the first entry of each.
  private static func groups(_ entries: [SharedGroups.Entry]) -> [(
    members: [Bool], entry: SharedGroups.Entry
  )] {
    var out: [(members: [Bool], entry: SharedGroups.Entry)] = []
    for entry in entries where entry.people > 0 {
      if let same = out.firstIndex(where: { $0.members == entry.members }) {
        // Shown for one outcome, the number is shown.
        if entry.reason == nil { out[same].entry.reason = nil }
      } else {
        out.append((entry.members, entry))
      }
    }
    return out
  }

  /// Every group that is two others put together.
  private static func sums(_ groups: [[Bool]], from first: Int) -> [CountSystem.Sum] {
    var out: [CountSystem.Sum] = []
    for a in groups.indices {
      for b in groups.indices where b > a {
        guard !zip(groups[a], groups[b]).contains(where: { $0 && $1 }) else { continue }
        let both = zip(groups[a], groups[b]).map { $0 || $1 }
        if let total = groups.firstIndex(of: both) {
          out.append(CountSystem.Sum(total: first + total, parts: [first + a, first + b]))
        }
      }
    }
    return out
  }
}

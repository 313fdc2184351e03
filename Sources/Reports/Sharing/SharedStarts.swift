import Diffusion
import Disclosure
import Documents
import Experiments

/// The levels at the start that may be shown: facts about real people (class A).
///
/// Shares of people are whole percents of rounded numbers (P3), hidden where all or nobody has it (P6); means
/// have three digits and ten people or more (P5); figures of the network two digits and thirty people (P7).
struct SharedStarts {
  private var values: [Key: Double] = [:]
  /// Lines whose groups must go: everybody or nobody has what is counted.
  private(set) var classes: [(site: String, outcome: String, group: String)] = []

  private struct Key: Hashable {
    let site, outcome, group: String
  }

  /// Outcomes that begin at nothing in every run, because they count what happens from its start. Any other is
  /// taken for a fact about people.
  static let startAtNothing: Set<String> = [
    "ever took part", "taking part", "better by 1 point", "better by 3 points", "worse by 1 point",
  ]

  /// From the rows of `comparison.csv`.
  init(_ rows: [RecordedRow], _ groups: SharedGroups, rule: DisclosureRule) {
    for row in rows where row.key.site != ComparisonCSV.allSites {
      let key = Key(site: row.key.site, outcome: row.key.outcome, group: row.key.group)
      let start = row.row.start
      guard values[key] == nil, start.isFinite else { continue }
      guard isFact(key.outcome), let outcome = Outcomes.named(key.outcome) else {
        values[key] = Digits.rounded(start, 3)
        continue
      }
      let people = row.row.people
      if outcome.isPercentage, outcome.theme != .network {
        let having = Int((start * Double(people)).rounded())
        if !ClassDisclosure.allows(having, of: people) {
          classes.append((key.site, key.outcome, key.group))
        } else if let shown = rule.percentage(having, of: people) {
          values[key] = Double(shown.percent) / 100
        }
      } else if outcome.theme == .network {
        values[key] = NetworkFigures.figure(start, people: people)
      } else if people >= rule.fewestForMean {
        values[key] = Digits.rounded(start, 3)
      }
    }
    average(rows)
  }

  /// All sites together: the average of what is shown of each.
  private mutating func average(_ rows: [RecordedRow]) {
    let sites = Set(rows.map(\.key.site)).subtracting([ComparisonCSV.allSites]).sorted()
    for row in rows where row.key.site == ComparisonCSV.allSites {
      let own = sites.map {
        values[Key(site: $0, outcome: row.key.outcome, group: row.key.group)]
      }
      let known = own.compactMap { $0 }
      guard !known.isEmpty, known.count == own.count else { continue }
      values[Key(site: row.key.site, outcome: row.key.outcome, group: row.key.group)] =
        Digits.rounded(
          known.reduce(0, +) / Double(known.count), 3)
    }
  }

  /// Whether the level of an outcome at the start is a fact about the people of the map.
  func isFact(_ outcome: String) -> Bool { !Self.startAtNothing.contains(outcome) }

  /// What is shown; nil where it is hidden.
  func value(site: String, outcome: String, group: String) -> Double? {
    values[Key(site: site, outcome: outcome, group: group)]
  }
}

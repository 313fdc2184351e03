import Diffusion
import Networks
import Scenarios

/// One figure by which a run is compared with what was observed.
package struct CommunityStatistic: Sendable, Hashable {
  /// In tables; with the site before it where there are several.
  package let name: String
  /// Why it is compared: what it can tell.
  package let reason: String
}

/// The figures of a later wave at one site: a small set, each for a reason, over the people who
/// answered. The survey and every run go through the same functions.
struct WaveStatistics: Sendable {
  private let figures: [Figure]
  private let pairs: [(Int, Int)]

  var statistics: [CommunityStatistic] { figures.map(\.statistic) }

  /// What is known of the people in the later wave or in one run.
  struct Values {
    /// The column of a person at the first wave, and at the later one.
    var first: (WaveColumn, Int) -> Double
    var later: (WaveColumn, Int) -> Double
  }

  private struct Figure: Sendable {
    let statistic: CommunityStatistic
    let column: WaveColumn
    /// Ascending.
    let people: [Int]
    let measure: Measure
  }

  private enum Measure: Sendable {
    case mean, spread, memory, alongTies, amongTied
  }

  /// The fewest ties and repeated answers over which a correlation is compared. (A)
  static let least = 10

  init(_ plan: SitePlan, _ wave: ObservedWave) {
    var figures: [Figure] = []
    let people = plan.site.people
    for column in wave.columns {
      let values = wave.values[column] ?? []
      let answered = people.indices.filter { values[$0] != nil }
      func add(_ name: String, _ measure: Measure, _ people: [Int], _ reason: String) {
        figures.append(
          Figure(
            statistic: CommunityStatistic(name: "\(column.rawValue), \(name)", reason: reason),
            column: column, people: people, measure: measure))
      }
      let level = column == .adopted ? "share" : "mean"
      let groups = Self.groups(answered, people)
      for (group, members) in groups {
        add(
          group.isEmpty ? level : "\(level) of \(group)", .mean, members,
          column == .adopted ? "how far it has spread" : "where the level has gone")
      }
      if column == .adopted {
        add(
          "adopters who know an adopter", .amongTied, answered,
          "whether it went along ties or came to people one by one")
        continue
      }
      add("spread", .spread, answered, "how much chance moves people")
      let twice = answered.filter { column.first(people[$0]) != nil }
      guard twice.count >= Self.least else { continue }
      add(
        "first wave against later", .memory, twice, "how fast what people once were fades")
      if plan.pairs.count(where: { twice.contains($0.from) && twice.contains($0.to) })
        >= Self.least
      {
        add(
          "changes of people with a tie", .alongTies, twice,
          "whether people who know each other change together")
      }
    }
    self.figures = figures
    pairs = plan.pairs.map { ($0.from, $0.to) }
  }

  /// Service users and others, where both are enough to have a mean.
  private static func groups(_ answered: [Int], _ people: [Person]) -> [(String, [Int])] {
    let users = answered.filter { people[$0].isServiceUser }
    let others = answered.filter { !people[$0].isServiceUser }
    guard users.count >= ObservedReader.leastPeople, others.count >= ObservedReader.leastPeople
    else { return [("", answered)] }
    return [("service users", users), ("others", others)]
  }

  func values(_ values: Values) -> [Double] { figures.map { value($0, values) } }

  private func value(_ figure: Figure, _ values: Values) -> Double {
    let later = figure.people.map { values.later(figure.column, $0) }
    switch figure.measure {
    case .mean: return Statistics.mean(later)
    case .spread: return Statistics.standardDeviation(later)
    case .memory:
      return Likeness.correlation(figure.people.map { values.first(figure.column, $0) }, later)
    case .alongTies:
      let changes = zip(figure.people, later).map { $1 - values.first(figure.column, $0) }
      return Likeness.ofTied(figure.people, changes, pairs)
    case .amongTied: return amongTied(figure.people, later)
    }
  }

  /// The share of adopters with a tie to another adopter on the map; 0 where there are none.
  private func amongTied(_ people: [Int], _ later: [Double]) -> Double {
    let adopters = Set(zip(people, later).filter { $0.1 >= 0.5 }.map(\.0))
    guard !adopters.isEmpty else { return 0 }
    var tied = Set<Int>()
    for (from, to) in pairs where adopters.contains(from) && adopters.contains(to) {
      tied.insert(from)
      tied.insert(to)
    }
    return Double(tied.count) / Double(adopters.count)
  }
}

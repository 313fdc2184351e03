import Diffusion

/// Who changed: what each option does to those it reaches itself, and what comes of it for the others.
///
/// Every future is worked out with and without the option, so what a person would have been like
/// without it is known, person by person (SCIENCE §3.6). That is not so in the world.
public struct Spread: Sendable {
  /// Sites in the scenario's order, then all together; options, values and weeks in order.
  public let rows: [SpreadRow]
  /// What the offer itself does, for options that pick people at random; and why not, for others.
  public let allocations: [AllocationRow]

  package init(rows: [SpreadRow], allocations: [AllocationRow] = []) {
    self.rows = rows
    self.allocations = allocations
  }
}

/// One number of a spread: a mean difference against the same people in the same futures as now.
public struct SpreadRow: Sendable, Hashable {
  /// What a row says.
  public enum Measure: Sendable, Hashable {
    /// T: those whom the option reached itself.
    case reached
    /// S: everybody else.
    case others
    /// O: everybody.
    case everyone
    /// Those so many steps from the nearest person reached.
    case away(StepsAway)
    /// n·O / (|Z|·T): the whole change, counted in changes of the people reached.
    case multiplier
  }

  /// Over whom, within the measure.
  public enum Who: String, Sendable, Hashable, CaseIterable {
    case everyone
    case serviceUsers = "service users"
    case residents
  }

  /// The site's name; nil = all sites, each person counting once.
  public let site: String?
  /// Whether what people do passes from one to the next, as it normally does; false: both the option
  /// and as-now were worked out again without it.
  public let hasPeers: Bool
  /// The option.
  public let option: String
  /// The outcome that is the mean of the value.
  public let outcome: String
  /// The week, from 0.
  public let week: Int
  /// What the row says.
  public let measure: Measure
  /// Over whom.
  public let who: Who
  /// People, on average over futures.
  public let people: Double
  /// The mean difference, or the multiplier; nil: nobody, too few people to show, or not defined.
  public let value: Double?
  /// Its standard error and the half-width of its 95 % interval; nil as the value is.
  public let standardError, half95: Double?
  /// Shares of these people who gain and lose at least the important change; nil where none is
  /// published.
  public let gain, lose: Double?
  /// Whether the numbers are left out because there are too few people.
  public let isSuppressed: Bool
}

extension Spread {
  /// The smallest number of people about whom a number is shown.
  public static let fewestPeople = 5.0

  /// Compares every option with as-now, person by person; only values behind a line of the table.
  ///
  /// - Parameter withoutPeers: The run of `experiment.withoutPeers`, whose rows are added.
  /// - Complexity: O(sites × options × weeks × values × people × futures), and a walk over the map
  ///   for every different set of people reached.
  public init(
    _ experiment: Experiment, _ result: EnsembleResult, withoutPeers: EnsembleResult? = nil
  ) {
    var rows = Self.rows(experiment, result, hasPeers: true)
    if let withoutPeers { rows += Self.rows(experiment, withoutPeers, hasPeers: false) }
    let values = experiment.sites.first?.personValues ?? []
    let allocations = experiment.scenario.options.indices.flatMap {
      AllocationRows(experiment, result, option: $0 + 1, values: values).rows
    }
    self.init(rows: rows, allocations: allocations)
  }

  private static func rows(
    _ experiment: Experiment, _ result: EnsembleResult, hasPeers: Bool
  ) -> [SpreadRow] {
    var rows: [SpreadRow] = []
    let compare = experiment.scenario.compare
    for (index, option) in experiment.scenario.options.enumerated() {
      let tallies = experiment.sites.indices.map {
        SiteSpread(experiment, result, site: $0, option: index + 1)
      }
      for value in experiment.sites.first?.personValues ?? [] {
        for week in compare.readAt.indices {
          let sites = tallies.map { $0.tallies[value]?[week] ?? [] }
          func add(_ site: String?, _ tally: [SpreadTally]) {
            rows +=
              SpreadRows(
                site: site, hasPeers: hasPeers, option: option.name, outcome: value.outcome,
                week: compare.readAt[week],
                futures: compare.futures, tallies: tally
              ).rows
          }
          for (site, tally) in zip(experiment.sites, sites) { add(site.site.name, tally) }
          guard sites.count > 1, let first = sites.first else { continue }
          add(
            nil,
            sites.dropFirst().reduce(first) { sum, next in zip(sum, next).map { $0 + $1 } })
        }
      }
    }
    return rows
  }
}

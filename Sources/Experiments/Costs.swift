import Diffusion
import Scenarios

/// What an option costs at one site, future by future: stated amounts times years, people reached, or
/// both.
struct SiteCosts {
  /// One amount that somebody pays, by what it is counted by.
  struct Item: Sendable {
    let item: CostItem
    /// Pounds by future, as paid and discounted.
    let pounds, discounted: [Double]
  }

  let items: [Item]
  /// People reached by future, each action counted.
  let reached: [Double]
  /// Actions, and those of them for which no cost is stated.
  let actions, unpriced: Int

  /// - Parameters:
  ///   - actions: The option's actions at this site.
  ///   - futures: [future]: how many people each source reached.
  ///   - rate: What costs lose in weight a year.
  init(_ actions: [ActionSources], _ futures: [[Int: Int]], rate: Double) {
    var items: [Item] = []
    var reached = [Double](repeating: 0, count: futures.count)
    for action in actions {
      let people = futures.map { Self.people(action, $0) }
      for future in reached.indices { reached[future] += people[future] }
      for cost in action.costs { items.append(Self.item(action, cost, people, rate)) }
    }
    self.items = items
    self.reached = reached
    self.actions = actions.count
    unpriced = actions.count { $0.costs.isEmpty }
  }

  /// Whether any cost is stated.
  var isStated: Bool { !items.isEmpty }

  /// People whom an action reached in a future. One action may consist of several steps with the same
  /// people: the largest counts.
  private static func people(_ action: ActionSources, _ future: [Int: Int]) -> Double {
    action.sources.reduce(0) { sum, group in
      sum + Double(group.map { future[$0] ?? 0 }.max() ?? 0)
    }
  }

  /// Costs once and per person fall due when the action begins, costs per year evenly over its weeks.
  private static func item(
    _ action: ActionSources, _ cost: Cost, _ people: [Double], _ rate: Double
  ) -> Item {
    let start = Discount.factor(rate, week: action.weeks.lowerBound)
    let discountedYears = Discount.years(rate, weeks: action.weeks)
    let (paid, weighed): (Double, Double) =
      switch cost.per {
      case .once, .person: (1, start)
      case .year, .personYear: (action.years, discountedYears)
      }
    let times =
      cost.per == .person || cost.per == .personYear
      ? people : [Double](repeating: 1, count: people.count)
    return Item(
      item: CostItem(per: cost.per, payer: action.payer),
      pounds: times.map { $0 * (cost.pounds * paid) },
      discounted: times.map { $0 * (cost.pounds * weighed) })
  }

  /// Pounds by future over all items, as paid.
  var pounds: [Double] { total(\.pounds) }
  /// Pounds by future over all items, discounted.
  var discounted: [Double] { total(\.discounted) }

  private func total(_ path: KeyPath<Item, [Double]>) -> [Double] {
    items.reduce([Double](repeating: 0, count: reached.count)) { sum, item in
      zip(sum, item[keyPath: path]).map { $0 + $1 }
    }
  }
}

/// What an amount is counted by, and who pays it.
public struct CostItem: Sendable, Hashable {
  /// What it is counted by.
  public let per: Cost.Unit
  /// Who pays; nil = not recorded.
  public let payer: String?

  /// An amount's kind.
  public init(per: Cost.Unit, payer: String?) {
    self.per = per
    self.payer = payer
  }
}

/// Which primitives an action became at a site, when it happens, what it costs there and who pays.
package struct ActionSources: Sendable, Hashable {
  package let sources: [[Int]]
  package let weeks: Range<Int>
  package let costs: [Cost]
  package let payer: String?

  package init(sources: [[Int]], weeks: Range<Int>, costs: [Cost], payer: String? = nil) {
    self.sources = sources
    self.weeks = weeks
    self.costs = costs
    self.payer = payer
  }

  /// How long it lasts.
  package var years: Double { Double(weeks.count) * ModelTime.step }
}

extension OptionCost {
  /// What each option costs and whom it reaches, at each site and at all sites together.
  static func all(_ experiment: Experiment, _ result: EnsembleResult) -> [OptionCost] {
    let each = experiment.sites.indices.map { [$0] }
    let all = Array(experiment.sites.indices)
    return experiment.optionNames.indices.dropFirst().flatMap { option in
      (each + (all.count > 1 ? [all] : [])).map {
        OptionCost(experiment, result, sites: $0, option: option)
      }
    }
  }

  private init(_ experiment: Experiment, _ result: EnsembleResult, sites: [Int], option: Int) {
    let compare = experiment.scenario.compare
    let costs = sites.map { SiteCosts(experiment, result, site: $0, option: option) }
    func sum(_ values: [[Double]]) -> Estimate {
      Estimate(
        values[0].indices.map { future in values.reduce(0) { $0 + $1[future] } },
        setSize: compare.drawsAssumptions ? max(1, compare.futuresPerDraw) : 1)
    }
    let pounds = costs.allSatisfy(\.isStated) ? sum(costs.map(\.pounds)) : nil
    self.init(
      site: sites.count == 1 ? experiment.sites[sites[0]].site.name : nil,
      option: experiment.optionNames[option], pounds: pounds?.mean, error: pounds?.error ?? 0,
      peopleReached: sum(costs.map(\.reached)).mean)
  }
}

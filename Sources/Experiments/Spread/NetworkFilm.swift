import Diffusion
import Scenarios

/// One future of one option, person by person and tie by tie: what it takes to play the network week by week.
package struct NetworkFilm: Sendable {
  /// Two people who are tied in some week, by their positions at the site.
  package struct Pair: Hashable, Sendable {
    package let from, to: Int
  }

  /// What is shown of people: the quantity behind the outcome that decides, where it has one.
  package let quantity: Quantity
  /// [position of the week][person]: that quantity.
  package private(set) var values: [[Double]] = []
  /// [position of the week]: who is tied then; ties of the map first, then those made since.
  package private(set) var ties: [[Pair]] = []

  /// Works the future out by the plain reference.
  ///
  /// - Parameters:
  ///   - option: 0 = as now.
  ///   - weeks: Ascending, none beyond the last week of the comparison.
  /// - Complexity: one run of the reference, on the calling thread.
  package init(_ experiment: Experiment, site: Int, option: Int, future: Int, weeks: [Int]) throws {
    let here = experiment.sites[site]
    quantity = Self.quantity(experiment, here)
    let run = here.specification(
      option: option, weeks: experiment.scenario.compare.weeks, readAt: [])
    let wanted = Set(weeks)
    let values = experiment.draws.values(of: future)
    try Run.visit(run, values: values, replicate: UInt32(future)) { week, state in
      guard wanted.contains(week) else { return }
      self.values.append(state.amounts(quantity))
      ties.append(Self.ties(state))
    }
  }

  private static func quantity(_ experiment: Experiment, _ site: SiteExperiment) -> Quantity {
    let main = Outcomes.named(experiment.scenario.compare.main.outcome)
    if let quantity = main?.quantity(models: site.models) { return quantity }
    if experiment.scenario.model.runsCommunity { return .wellbeing }
    return site.models.isEmpty ? .ties : .reached(0)
  }

  private static func ties(_ state: PlainFuture) -> [Pair] {
    let mapped = zip(state.plan.pairs, state.strength).filter { $0.1 > 0 }
      .map { Pair(from: $0.0.from, to: $0.0.to) }
    return mapped
      + state.made.filter { $0.strength > 0 }.map { Pair(from: $0.from, to: $0.to) }
  }
}

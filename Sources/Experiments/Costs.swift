import Scenarios

/// What options cost: stated amounts times years, people reached, or both.
struct Costs {
  let all: [OptionCost]

  init(_ experiment: Experiment, _ result: EnsembleResult) {
    var all: [OptionCost] = []
    for (index, option) in experiment.scenario.options.enumerated() {
      var pounds: [Double?] = []
      var reached: [Double] = []
      for (site, results) in zip(experiment.sites, result.sites) {
        let futures = results[index + 1].reached
        let cost = SiteCost(site.actionSources[index], futures)
        pounds.append(cost.pounds)
        reached.append(cost.reached)
        all.append(
          OptionCost(
            site: site.site.name, option: option.name, pounds: cost.pounds,
            peopleReached: cost.reached))
      }
      guard experiment.sites.count > 1 else { continue }
      let known = pounds.compactMap { $0 }
      all.append(
        OptionCost(
          site: nil, option: option.name,
          pounds: known.count == pounds.count ? known.reduce(0, +) : nil,
          peopleReached: reached.reduce(0, +)))
    }
    self.all = all
  }
}

/// One option at one site.
private struct SiteCost {
  let pounds: Double?
  let reached: Double

  init(_ actions: [ActionSources], _ futures: [[Int: Int]]) {
    func people(_ groups: [[Int]]) -> Double { groups.reduce(0) { $0 + group($1) } }
    func group(_ sources: [Int]) -> Double {
      // One action may consist of several steps with the same people: the largest counts.
      let counts = futures.map { future in sources.map { future[$0] ?? 0 }.max() ?? 0 }
      return Statistics.mean(counts.map(Double.init))
    }
    reached = actions.reduce(0) { $0 + people($1.sources) }
    guard actions.contains(where: { !$0.costs.isEmpty }) else {
      pounds = nil
      return
    }
    pounds = actions.reduce(0) { sum, action in
      action.costs.reduce(sum) { sum, cost in
        switch cost.per {
        case .once: sum + cost.pounds
        case .year: sum + cost.pounds * action.years
        case .person: sum + cost.pounds * people(action.sources)
        case .personYear: sum + cost.pounds * people(action.sources) * action.years
        }
      }
    }
  }
}

/// Which primitives an action became at a site, how long it lasts and what it costs there.
package struct ActionSources: Sendable, Hashable {
  package let sources: [[Int]]
  package let years: Double
  package let costs: [Cost]

  package init(sources: [[Int]], years: Double, costs: [Cost]) {
    self.sources = sources
    self.years = years
    self.costs = costs
  }
}

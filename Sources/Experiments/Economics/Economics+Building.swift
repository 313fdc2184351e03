import Diffusion
import Scenarios

extension Economics {
  /// The weighing of an experiment's options; nil where no option states a cost.
  init?(_ experiment: Experiment, _ result: EnsembleResult) {
    let scenario = experiment.scenario
    guard scenario.statesCosts else { return nil }
    let compare = scenario.compare
    let scenarioValue = scenario.value
    let (threshold, range) = (scenario.valueThreshold, scenario.valueThresholdRange)
    measure = scenario.valueMeasure
    self.threshold = threshold
    thresholdRange = range
    isThresholdDocumented = scenarioValue.threshold == nil && scenario.valueThreshold != nil
    priceYear = scenarioValue.priceYear
    weeks = compare.weeks
    readWeek = compare.readAt.last ?? compare.weeks
    discountCosts = scenarioValue.discountCosts ?? ValueStandards.discountCosts
    discountEffects = scenarioValue.discountEffects ?? ValueStandards.discountEffects
    wellbyPerPoint = scenarioValue.wellbyPerPoint ?? ValueStandards.wellbyPerPoint
    drawsAssumptions = compare.drawsAssumptions
    futuresPerDraw = compare.drawsAssumptions ? max(1, compare.futuresPerDraw) : 1
    let each = experiment.sites.indices.map { [$0] }
    let all = Array(experiment.sites.indices)
    let tallies = (each + (all.count > 1 ? [all] : [])).map {
      ScopeTally(experiment, result, sites: $0)
    }
    draws = tallies.first?.drawCount ?? 0
    // One grid for every site, from the widest view.
    let grid = tallies.last.map { Self.grid(threshold, range, $0) } ?? []
    let marks = Self.marks(threshold, range)
    scopes = tallies.map { $0.scope(thresholds: grid, marks: marks) }
  }

  /// The thresholds at which net benefit is shown.
  private static func marks(_ threshold: Double?, _ range: ClosedRange<Double>?) -> [Double] {
    guard let threshold else { return [] }
    guard let range else { return [threshold] }
    return [range.lowerBound, threshold, range.upperBound]
  }

  /// Thresholds from 0 to twice the stated one in 20 steps; for the documented value of a WELLBY from
  /// 0 to £30,000 in steps of £1,000; where none is stated, to twice the highest ratio on the frontier.
  private static func grid(
    _ threshold: Double?, _ range: ClosedRange<Double>?, _ tally: ScopeTally
  ) -> [Double] {
    if range != nil { return (0...30).map { Double($0) * 1000 } }
    let ratios = tally.frontier().compactMap { standing -> Double? in
      if case .onFrontier(let step?) = standing { step.ratio } else { nil }
    }
    guard let middle = threshold ?? ratios.max(), middle > 0, middle.isFinite else { return [0] }
    return (0...20).map { middle * Double($0) / 10 }
  }
}

/// The costs and effects of every option at some sites, future by future.
struct ScopeTally {
  private let experiment: Experiment
  private let result: EnsembleResult
  private let sites: [Int]
  private let size: Int
  /// [option][future]: pounds as paid and discounted; nil where they are not known.
  private let paid, discounted: [[Double]?]
  /// [option][future]: by the measure; more is better.
  private let effects: [[Double]]
  /// Positions of options that can be weighed.
  let weighed: [Int]
  /// [position in `weighed`][draw].
  private let points: [[(cost: Double, effect: Double)]]

  init(_ experiment: Experiment, _ result: EnsembleResult, sites: [Int]) {
    self.experiment = experiment
    self.result = result
    self.sites = sites
    let compare = experiment.scenario.compare
    let size = compare.drawsAssumptions ? max(1, compare.futuresPerDraw) : 1
    self.size = size
    let options = experiment.optionNames.indices
    let costs = options.map { option in
      sites.map { SiteCosts(experiment, result, site: $0, option: option) }
    }
    paid = costs.map { Self.sum($0, \.pounds) }
    let discounted = costs.map { Self.sum($0, \.discounted) }
    self.discounted = discounted
    let effects = options.map { EffectReading(experiment, result, sites).effects(option: $0) }
    self.effects = effects
    let weighed = options.filter {
      discounted[$0] != nil && effects[$0].allSatisfy(\.isFinite) && !effects[$0].isEmpty
    }
    self.weighed = weighed
    points = weighed.map { option in
      zip(
        Estimate.sets(discounted[option] ?? [], size: size),
        Estimate.sets(effects[option], size: size)
      ).map { (cost: $0, effect: $1) }
    }
  }

  var drawCount: Int { points.first?.count ?? 0 }

  /// Added up over sites; nil where any site states no cost. As-now has no action and costs nothing.
  private static func sum(_ sites: [SiteCosts], _ path: KeyPath<SiteCosts, [Double]>) -> [Double]? {
    guard sites.allSatisfy({ $0.isStated || $0.actions == 0 }), let first = sites.first else {
      return nil
    }
    return sites.dropFirst().reduce(first[keyPath: path]) { sum, site in
      zip(sum, site[keyPath: path]).map { $0 + $1 }
    }
  }

  /// Where the weighed options stand, by their position in `weighed`.
  func frontier() -> [Frontier.Standing] {
    Frontier.standings(
      weighed.map {
        (cost: Statistics.mean(discounted[$0] ?? []), effect: Statistics.mean(effects[$0]))
      })
  }

  func scope(thresholds: [Double], marks: [Double]) -> EconomicScope {
    let standings = frontier()
    return EconomicScope(
      site: sites.count == 1 ? experiment.sites[sites[0]].site.name : nil,
      options: experiment.optionNames.indices.map { option in
        self.option(option, standings, marks)
      }, weighed: weighed,
      acceptability: points.isEmpty
        ? [] : thresholds.map { Acceptability(points, threshold: $0) })
  }

  private func option(
    _ option: Int, _ standings: [Frontier.Standing], _ marks: [Double]
  ) -> OptionEconomics {
    let position = weighed.firstIndex(of: option)
    let counts = sites.map { SiteCosts(experiment, result, site: $0, option: option) }
    let standing = position.map { standings[$0] }
    return OptionEconomics(
      name: experiment.optionNames[option], items: items(counts),
      cost: paid[option].map(estimate), discountedCost: discounted[option].map(estimate),
      actions: counts.map(\.actions).max() ?? 0, unpriced: counts.map(\.unpriced).max() ?? 0,
      people: estimate(values(option) { Double($0.peopleReached) }),
      users: estimate(values(option) { Double($0.usersReached) }),
      wellbys: wellbys(option, \.discountedAll),
      wellbysOfUsers: wellbys(option, \.discountedUsers),
      undiscountedWellbys: wellbys(option, \.all),
      effect: position == nil && effects[option].contains { !$0.isFinite }
        ? nil : estimate(effects[option]),
      points: position.map {
        points[$0].map { OptionEconomics.Point(cost: $0.cost, effect: $0.effect) }
      } ?? [], standing: standing.map(named),
      ratioError: position.flatMap { ratioError($0, standings[$0]) },
      netBenefit: position == nil ? [] : marks.map { netBenefit(option, $0) })
  }

  /// A standing with the positions of all options in place of those of the weighed ones.
  private func named(_ standing: Frontier.Standing) -> Frontier.Standing {
    switch standing {
    case .onFrontier(let step):
      .onFrontier(
        step.map { Frontier.Step(from: weighed[$0.from], cost: $0.cost, effect: $0.effect) })
    case .same(let other): .same(as: weighed[other])
    case .dominated(let other): .dominated(by: weighed[other])
    case .extendedlyDominated(let a, let b):
      .extendedlyDominated(between: weighed[a], and: weighed[b])
    }
  }

  private func ratioError(_ position: Int, _ standing: Frontier.Standing) -> Double? {
    guard case .onFrontier(let step?) = standing else { return nil }
    let (ours, theirs) = (points[position], points[step.from])
    return Estimate.ratioError(
      zip(ours, theirs).map { $0.cost - $1.cost }, zip(ours, theirs).map { $0.effect - $1.effect })
  }

  private func netBenefit(_ option: Int, _ threshold: Double) -> OptionEconomics.NetBenefit {
    let costs = discounted[option] ?? []
    return OptionEconomics.NetBenefit(
      threshold: threshold,
      pounds: estimate(zip(effects[option], costs).map { threshold * $0 - $1 }))
  }

  private func estimate(_ values: [Double]) -> Estimate { Estimate(values, setSize: size) }

  /// A number of each future, added up over sites.
  private func values(_ option: Int, _ read: (FutureValue) -> Double) -> [Double] {
    result.sites[sites[0]][option].values.indices.map { future in
      sites.reduce(0) { $0 + read(result.sites[$1][option].values[future]) }
    }
  }

  private func wellbys(_ option: Int, _ path: KeyPath<FutureValue, Double>) -> Estimate? {
    guard experiment.scenario.model.runsCommunity else { return nil }
    return estimate(EffectReading(experiment, result, sites).wellbys(option: option, path))
  }

  /// Each kind of cost once, in the order in which the sites' actions state them.
  private func items(_ sites: [SiteCosts]) -> [CostLine] {
    var order: [CostItem] = []
    for item in sites.flatMap(\.items) where !order.contains(item.item) { order.append(item.item) }
    return order.map { kind in
      let all = sites.flatMap(\.items).filter { $0.item == kind }
      let zero = [Double](repeating: 0, count: sites.first?.reached.count ?? 0)
      return CostLine(
        item: kind,
        pounds: estimate(all.reduce(zero) { zip($0, $1.pounds).map { $0 + $1 } }))
    }
  }
}

extension SiteCosts {
  /// What an option costs at a site of an experiment.
  ///
  /// - Parameter option: As in `Experiment.optionNames`: 0 = as now.
  init(_ experiment: Experiment, _ result: EnsembleResult, site: Int, option: Int) {
    self.init(
      option == 0 ? [] : experiment.sites[site].actionSources[option - 1],
      result.sites[site][option].reached,
      rate: experiment.scenario.value.discountCosts ?? ValueStandards.discountCosts)
  }
}

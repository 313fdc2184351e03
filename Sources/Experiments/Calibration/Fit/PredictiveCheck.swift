/// Where what was observed lies among what the fitted model gives.
///
/// Fresh runs with values from the posterior. The data were used for the fit, so agreement proves
/// little; disagreement shows that the model, wherever its parameters are put, does not do this.
package struct PredictiveCheck: Sendable {
  package let rows: [Row]
  /// Fresh runs.
  package let runs: Int

  /// One statistic.
  package struct Row: Sendable, Hashable {
    package let statistic: String
    package let observed: Double
    /// 5th, 50th and 95th percentile of fresh runs.
    package let q05, q50, q95: Double
    /// The share of fresh runs below the observed value; equal ones count half.
    package let below: Double
    /// The share of fresh runs at least as far out on the observed value's side.
    package let tail: Double
    /// 5th and 95th percentile of runs from the prior.
    package let prior: ClosedRange<Double>
    /// Whether no run from the prior reached the observed value from its side.
    package let isBeyondPrior: Bool
    /// Whether it took part in the fit: it varies between runs.
    package let isUsed: Bool

    /// Whether fewer than one in forty fresh runs are as far out: the model has trouble with it.
    package var isOutside: Bool { tail < 0.025 }
  }

  package init(_ posterior: Posterior) async throws {
    let problem = posterior.problem
    let abc = SequentialABC(problem, posterior.settings)
    let key = abc.key(3)
    let choice = WeightedChoice(posterior.population.weights)
    let scores = posterior.population.scores
    var runs: [[Double]] = []
    let blocks = (posterior.settings.predictions + problem.lanes - 1) / problem.lanes
    try await abc.walk(blocks: blocks, generation: SequentialABC.predictive) { number in
      scores[choice.index(key.uniform53(0, 0, step: 0, replicate: number))]
    } take: { _, block in
      runs += block.map(\.statistics)
      return true
    }
    self.runs = runs.count
    rows = problem.statistics.indices.map { index in
      Row(posterior, index, runs.map { $0[index] }.filter(\.isFinite).sorted())
    }
  }
}

extension PredictiveCheck.Row {
  init(_ posterior: Posterior, _ index: Int, _ fresh: [Double]) {
    let observed = posterior.problem.observed[index]
    let prior = posterior.prior.map { $0[index] }.filter(\.isFinite).sorted()
    let count = Double(max(1, fresh.count))
    let less = Double(fresh.count { $0 < observed }) / count
    let more = Double(fresh.count { $0 > observed }) / count
    statistic = posterior.problem.statistics[index]
    self.observed = observed
    q05 = Statistics.quantile(fresh, 0.05)
    q50 = Statistics.quantile(fresh, 0.5)
    q95 = Statistics.quantile(fresh, 0.95)
    below = less + (1 - less - more) / 2
    tail = min(1 - less, 1 - more)
    let (low, high) = (Statistics.quantile(prior, 0.05), Statistics.quantile(prior, 0.95))
    self.prior = low <= high ? low...high : 0...0
    isBeyondPrior = (prior.last ?? .infinity) < observed || (prior.first ?? -.infinity) > observed
    isUsed = posterior.scale.scales[index] != nil
  }
}

import Randomness
import Testing

@testable import Experiments

/// Simulation-based calibration of the fit (Talts et al. 2018): values from the prior, data from the
/// model, a fit, the rank of the true value among 99 draws from the posterior. Ranks must be uniform.
///
/// Power, computed with the noncentral χ² on 9 degrees of freedom: at 10⁻⁴, 240 ranks in ten bins show a
/// posterior whose spread is 1.5 times or 0.7 times the right one 19 times in 20, and one that is half a
/// standard deviation beside the right place 199 times in 200.
@Suite struct RankTests {
  static let dataSets = 240

  @Test(arguments: RankModel.allCases) func ranksAreUniform(_ model: RankModel) async throws {
    let outcomes = try await Self.fits(model, dataSets: Self.dataSets)
    let parameters = try model.problem(seed: 1).parameters
    for index in parameters.indices {
      let test = try #require(RankTest(ranks: outcomes.map { $0.ranks[index] }, draws: 99))
      print(
        "  \(model.rawValue), \(parameters[index].name): χ² = \(test.chiSquared),"
          + " p = \(test.p), \(test.counts)")
      #expect(test.p > 1e-4, "\(parameters[index].name): \(test.counts)")
    }
    let runs = outcomes.map(\.simulations)
    print("  runs a fit: \(runs.min() ?? 0) to \(runs.max() ?? 0)")
  }

  /// The posterior of a normal mean is known: over all data sets the fit's mean is off by no more than so
  /// many particles allow, and its spread is right.
  @Test func momentsAreExact() async throws {
    let outcomes = try await Self.fits(.normalMean, dataSets: Self.dataSets)
    let exact = outcomes.map { RankModel.exact($0.observed[0]) }
    let offs = zip(outcomes, exact).map { ($0.summaries[0].mean - $1.mean) / $1.sd }
    let ratios = zip(outcomes, exact).map { $0.summaries[0].sd / $1.sd }
    print("  means off by \(Statistics.mean(offs)), sd \(Statistics.standardDeviation(offs))")
    print("  spreads \(Statistics.mean(ratios)), sd \(Statistics.standardDeviation(ratios))")
    // Some 100 particles' worth: a tenth of a standard deviation each, a hundred-and-fiftieth for all.
    #expect(abs(Statistics.mean(offs)) < 0.03 && Statistics.standardDeviation(offs) < 0.15)
    #expect(abs(Statistics.mean(ratios) - 1) < 0.03 && Statistics.standardDeviation(ratios) < 0.12)
  }

  /// The test can fail: with weights left out the ranks are far from uniform.
  @Test func weightsMatter() async throws {
    let outcomes = try await Self.fits(.normalMean, dataSets: Self.dataSets, ignoresWeights: true)
    let test = try #require(RankTest(ranks: outcomes.map { $0.ranks[0] }, draws: 99))
    print("  without weights: χ² = \(test.chiSquared), p = \(test.p), \(test.counts)")
    #expect(test.p < 1e-4)
  }

  struct Outcome: Sendable {
    let truth: [Double]
    let observed: [Double]
    let ranks: [Int]
    let summaries: [ParameterSummary]
    let simulations: Int
  }

  static var settings: CalibrationSettings {
    var settings = CalibrationSettings()
    settings.particles = 200
    settings.generations = 3
    settings.leastAcceptance = 0.05
    return settings
  }

  /// One fit a data set, in their order.
  static func fits(_ model: RankModel, dataSets: Int, ignoresWeights: Bool = false)
    async throws -> [Outcome]
  {
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var all = [Outcome?](repeating: nil, count: dataSets)
      let width = 4
      for next in 0..<dataSets {
        if next >= width, let (index, outcome) = try await group.next() { all[index] = outcome }
        group.addTask { (next, try await fit(model, next, ignoresWeights)) }
      }
      for try await (index, outcome) in group { all[index] = outcome }
      return all.compactMap { $0 }
    }
  }

  private static func fit(_ model: RankModel, _ set: Int, _ ignoresWeights: Bool)
    async throws -> Outcome
  {
    let key = StreamKey(seed: 90, site: 1, process: 999)
    let seed = UInt64(1000 + set)
    let bare = try model.problem(seed: seed)
    let scores = bare.parameters.indices.map {
      key.normal(UInt32($0), 0, step: 0, replicate: UInt32(set))
    }
    let truth = try bare.values(scores)
    // A number of a run that no fit uses.
    let observed = try bare.simulate(
      [[Double]](repeating: truth, count: bare.lanes), 1010 << 22)[0]
    let problem = try model.problem(seed: seed, observed: observed)
    var settings = Self.settings
    settings.seed = seed
    settings.ignoresWeights = ignoresWeights
    let posterior = try await SequentialABC(problem, settings).run()
    return Outcome(
      truth: truth, observed: observed,
      ranks: truth.indices.map { posterior.rank(of: truth[$0], parameter: $0, draws: 99) },
      summaries: truth.indices.map { posterior.summary(of: $0) },
      simulations: posterior.simulations)
  }
}

import Foundation
import Randomness
import Testing

@testable import Experiments

/// The parts of a fit against numbers worked by hand, and whole fits against posteriors that are known.
@Suite struct FitTests {
  private func settings(_ particles: Int, generations: Int = 5, threads: Int = 1)
    -> CalibrationSettings
  {
    var settings = CalibrationSettings()
    settings.particles = particles
    settings.generations = generations
    settings.threads = threads
    return settings
  }

  /// Two particles at −1 and 1 with weights ¼ and ¾: mean ½, Σ w d² = ¼ · 2.25 + ¾ · .25 = .75,
  /// 1 − Σw² = 3/8, so the covariance is 2 and the kernel's variance 4.
  @Test func weightByHand() {
    let population = Population(
      scores: [[-1], [1]], statistics: [[0], [0]], distances: [0, 0], weights: [0.25, 0.75])
    #expect(abs(population.covariance[0][0] - 2) < 1e-12)
    #expect(abs(population.effectiveSize - 1.6) < 1e-12)
    let kernel = PerturbationKernel(population)
    func weight(_ z: Double) -> Double {
      exp(-z * z / 2) / (0.25 * exp(-(z + 1) * (z + 1) / 8) + 0.75 * exp(-(z - 1) * (z - 1) / 8))
    }
    for z in [-2.0, 0, 0.7, 3] {
      #expect(abs(kernel.weight([z]) / kernel.weight([0.3]) / (weight(z) / weight(0.3)) - 1) < 1e-8)
    }
    // A quarter of the numbers picks the first particle, and the step has twice its spread.
    #expect(kernel.candidate(0.24, [0]) == [-1] && kernel.candidate(0.26, [0]) == [1])
    #expect(abs(kernel.candidate(0.9, [1.5])[0] - 4) < 1e-8)
  }

  /// With two parameters the kernel follows their correlation: 1, 2, 3 against 2, 4, 6 has none across.
  @Test func kernelAlongCorrelation() {
    let population = Population(
      scores: [[1, 2], [2, 4], [3, 6]], statistics: [[], [], []], distances: [0, 0, 0],
      weights: [1.0 / 3, 1.0 / 3, 1.0 / 3])
    let kernel = PerturbationKernel(population)
    let moved = kernel.candidate(0.5, [1, 1])
    #expect(abs(moved[0] - 2 - 2.0.squareRoot()) < 1e-4)
    #expect(abs(moved[1] - 2 * moved[0]) < 1e-3)
  }

  /// A = [[4, 2], [2, 3]]: L = [[2, 0], [1, √2]]; A x = (8, 7) has x = (1.25, 1.5).
  @Test func cholesky() {
    let root = Cholesky([[4, 2], [2, 3]])
    #expect(abs(root.rows[1][0] - 1) < 1e-8 && abs(root.rows[1][1] - 2.0.squareRoot()) < 1e-8)
    let x = root.solve([8, 7])
    #expect(abs(x[0] - 1.25) < 1e-8 && abs(x[1] - 1.5) < 1e-8)
  }

  /// Scores that are 3 − 2 s exactly all become what they are at the observed s = 1: 1.
  @Test func regressionOnALine() {
    let values = (0..<40).map { 0.5 + Double($0) / 39 }
    let population = Population(
      scores: values.map { [3 - 2 * $0] }, statistics: values.map { [$0] },
      distances: values.map { abs($0 - 1) }, weights: values.map { _ in 1.0 / 40 })
    let scale = StatisticScale(observed: [1], runs: values.map { [$0] })
    let adjusted = RegressionAdjustment.adjust(population, scale)
    for score in adjusted.scores { #expect(abs(score[0] - 1) < 1e-6) }
    // The nearest count most, and the farthest nothing.
    #expect(adjusted.weights[19] > 5 * adjusted.weights[2] && adjusted.weights[0] == 0)
    // Four particles cannot carry two coefficients.
    var few = population
    few.scores = Array(few.scores.prefix(4))
    few.statistics = Array(few.statistics.prefix(4))
    few.distances = Array(few.distances.prefix(4))
    few.weights = Array(few.weights.prefix(4))
    #expect(RegressionAdjustment.adjust(few, scale).scores == few.scores)
  }

  /// Medians of 1, 2, 3, 4, 100: 3, deviations 2, 1, 0, 1, 97: 1.
  @Test func scaleOfStatistics() {
    #expect(StatisticScale.medianAbsoluteDeviation([1, 2, 3, 4, 100]) == 1)
    let runs: [[Double]] = [[1, 7, 0], [2, 7, 0], [3, 7, 0], [4, 7, 0], [100, 7, 10]]
    let scale = StatisticScale(observed: [5, 7, 0], runs: runs)
    #expect(scale.scales[0] == 1 && scale.scales[1] == nil)
    // Four of five are equal: the spread counts instead, √20.
    #expect(scale.scales[2].map { abs($0 - 20.0.squareRoot()) < 1e-12 } == true)
    #expect(scale.distance([8, 9, 0]) == 3)
    #expect(scale.distance([.nan, 7, 0]) == .infinity)
  }

  @Test func weightedSummaries() {
    let summary = ParameterSummary([3, 1, 2], [0.25, 0.5, 0.25])
    // Mean 1.75; Σ w d² = .25 · 1.5625 + .5 · .5625 + .25 · .0625; 1 − Σw² = .625.
    #expect(summary.mean == 1.75)
    #expect(abs(summary.sd * summary.sd - 0.6875 / 0.625) < 1e-12)
    // 1 stands at .25, 2 at .625, 3 at .875.
    #expect(abs(summary.q50 - (1 + 0.25 / 0.375)) < 1e-12)
    #expect(summary.q05 == 1 && summary.q95 == 3)
  }

  /// Expected 10 a bin: 2 · (5² / 10) = 5 on 9 degrees of freedom, p = .8343 (R: pchisq).
  @Test func rankTest() throws {
    var ranks = (0..<10).flatMap { bin in (0..<10).map { bin * 10 + $0 } }
    let even = try #require(RankTest(ranks: ranks, draws: 99))
    #expect(even.chiSquared == 0 && even.p == 1)
    for index in 0..<5 { ranks[index] = 99 }
    let uneven = try #require(RankTest(ranks: ranks, draws: 99))
    #expect(uneven.counts == [5, 10, 10, 10, 10, 10, 10, 10, 10, 15])
    #expect(uneven.chiSquared == 5 && abs(uneven.p - 0.8343083) < 1e-6)
    #expect(RankTest(ranks: [0], draws: 98) == nil && RankTest(ranks: [100], draws: 99) == nil)
  }

  /// The posterior of a normal mean is known: precisions add up.
  @Test func exactPosterior() async throws {
    let exact = RankModel.exact(13)
    for adjusts in [true, false] {
      var settings = settings(2000, generations: 7)
      settings.adjusts = adjusts
      let problem = try RankModel.normalMean.problem(seed: 4, observed: [13])
      let posterior = try await SequentialABC(problem, settings).run()
      let summary = posterior.summary(of: 0)
      let size = posterior.population.effectiveSize
      #expect(size > 800)
      // Four standard errors; without adjustment the tolerance widens it a little, too.
      let error = exact.sd / size.squareRoot()
      #expect(abs(summary.mean - exact.mean) < 4 * error, "\(summary.mean), not \(exact.mean)")
      #expect(abs(summary.sd / exact.sd - 1) < 4 * (0.5 / size).squareRoot() + 0.01)
      #expect(abs(summary.q95 - exact.mean - 1.645 * exact.sd) < 10 * error)
      #expect(
        posterior.generations.map(\.tolerance)
          == posterior.generations.map(\.tolerance).sorted(by: >))
      #expect(Learning(posterior, 0).verdict == .much)
    }
  }

  /// Only a + b is seen, and c is not seen at all.
  private func sums(_ observed: Double) throws -> CalibrationProblem {
    CalibrationProblem(
      parameters: [
        try RankModel.prior("a", "normal(0, 1)", -100...100),
        try RankModel.prior("b", "normal(0, 1)", -100...100),
        try RankModel.prior("c", "beta(2, 2)", 0...1),
      ], statistics: ["sum", "constant"], observed: [observed, 1], lanes: 16
    ) { values, first in
      let key = StreamKey(seed: 3, site: 3, process: 905)
      return values.enumerated().map {
        [
          $1[0] + $1[1] + 0.1 * key.normal(0, 0, step: 0, replicate: first + UInt32($0)), 1,
        ]
      }
    }
  }

  @Test func whatTheDataCannotTell() async throws {
    let posterior = try await SequentialABC(try sums(1), settings(600)).run()
    #expect(posterior.correlation(0, 1) < -0.95)
    #expect(posterior.entangled().map { [$0.one, $0.other] } == [[0, 1]])
    let learning = posterior.learning
    #expect(learning[2].verdict == .nothing && abs(learning[2].contraction) < 0.3)
    #expect(learning[0].verdict != .nothing)
    // The posterior of a given a + b = 1: mean ½, variance ½ (1 + .01 …).
    #expect(abs(learning[0].posterior.mean - 0.5) < 0.15)
    #expect(abs(learning[0].contraction - 0.5) < 0.15)
    #expect(posterior.scale.scales[1] == nil)
  }

  @Test(arguments: [2, 3, 7]) func sameForAnyNumberOfThreads(_ threads: Int) async throws {
    let one = try await SequentialABC(try sums(0.4), settings(100)).run()
    let many = try await SequentialABC(try sums(0.4), settings(100, threads: threads)).run()
    #expect(one.values == many.values && one.population.weights == many.population.weights)
    #expect(one.generations == many.generations && one.simulations == many.simulations)
    let (first, second) = (try await PredictiveCheck(one), try await PredictiveCheck(many))
    #expect(first.rows == second.rows)
  }

  @Test func whyItEnds() async throws {
    var few = settings(100)
    few.simulations = 450
    let short = try await SequentialABC(try sums(0.4), few).run()
    #expect(short.ended == .simulations && short.simulations <= 450)
    var picky = settings(100, generations: 30)
    picky.leastAcceptance = 0.5
    #expect(try await SequentialABC(try sums(0.4), picky).run().ended == .acceptance)
    // All runs give one of two values: once the nearer one is all there is, nothing is nearer.
    let coin = CalibrationProblem(
      parameters: [try RankModel.prior("p", "beta(1, 1)", 0...1)], statistics: ["side"],
      observed: [1], lanes: 16
    ) { values, _ in values.map { [$0[0] < 0.5 ? 0 : 1] } }
    let posterior = try await SequentialABC(coin, settings(100)).run()
    #expect(posterior.ended == .noCloser)
    #expect(posterior.values.allSatisfy { $0[0] >= 0.5 })
    #expect(try await SequentialABC(try sums(0.4), settings(100)).run().ended == .generations)
    let nothing = CalibrationProblem(
      parameters: coin.parameters, statistics: ["none"], observed: [1], lanes: 16
    ) { values, _ in values.map { _ in [.nan] } }
    await #expect(throws: CalibrationError.fewComparable) {
      try await SequentialABC(nothing, settings(100)).run()
    }
  }

  /// What the model cannot do is seen; what it does is not complained of.
  @Test func predictiveCheck() async throws {
    let fits = try await SequentialABC(try sums(1), settings(300)).run()
    let check = try await PredictiveCheck(fits)
    #expect(check.runs == 512)
    #expect(!check.rows[0].isOutside && check.rows[0].isUsed && !check.rows[0].isBeyondPrior)
    #expect(abs(check.rows[0].below - 0.5) < 0.15 && !check.rows[1].isUsed)
    let far = try await SequentialABC(try sums(9), settings(300)).run()
    #expect(try await PredictiveCheck(far).rows[0].isBeyondPrior)
    let wrong = CalibrationProblem(
      parameters: try sums(1).parameters, statistics: ["sum", "constant"], observed: [1, 2],
      lanes: 16, simulate: try sums(1).simulate)
    let constant = try await PredictiveCheck(try await SequentialABC(wrong, settings(300)).run())
    #expect(constant.rows[1].isOutside && constant.rows[1].tail == 0)
  }
}

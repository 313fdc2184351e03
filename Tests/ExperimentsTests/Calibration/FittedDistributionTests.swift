import Randomness
import Testing

@testable import Experiments

/// Distributions of the scenario language with the moments of a fit.
@Suite struct FittedDistributionTests {
  /// A posterior of one parameter with these values, all of equal weight.
  private func learning(_ prior: String, _ values: [Double], in range: ClosedRange<Double>) throws
    -> (Learning, Distribution)
  {
    let distribution = try Distribution.parse(prior).get()
    let problem = CalibrationProblem(
      parameters: [
        try #require(CalibrationProblem.Prior(name: "it", distribution, in: range))
      ], statistics: [], observed: [], lanes: 1, simulate: { values, _ in values.map { _ in [] } })
    let weights = [Double](repeating: 1 / Double(values.count), count: values.count)
    let population = Population(
      scores: values.map { _ in [0] }, statistics: values.map { _ in [] },
      distances: values.map { _ in 0 }, weights: weights)
    let posterior = Posterior(
      problem: problem, settings: CalibrationSettings(),
      scale: StatisticScale(observed: [], runs: []), prior: [], generations: [],
      ended: .generations, simulations: 0, unadjusted: population, population: population,
      values: values.map { [$0] })
    return (Learning(posterior, 0), distribution)
  }

  /// 400 values around a middle, evenly over ± √3 standard deviations.
  private func around(_ mean: Double, sd: Double) -> [Double] {
    let half = sd * 3.0.squareRoot()
    return (0..<400).map { index in mean + half * (Double(index) - 199.5) / 200 }
  }

  private func fitted(
    _ prior: String, _ values: [Double], in range: ClosedRange<Double> = 0...1000
  ) throws -> FittedDistribution {
    let (learning, distribution) = try learning(prior, values, in: range)
    return FittedDistribution(learning, prior: distribution, in: range)
  }

  @Test func familiesByWhatThePriorAllows() throws {
    let positive = try fitted("lognormal(mean 2, cv 0.8)", around(1, sd: 0.2))
    #expect("\(positive.distribution)".hasPrefix("lognormal(mean 1, sd 0.200"))
    let share = try fitted("beta(4, 6)", around(0.3, sd: 0.05), in: 0...1)
    #expect("\(share.distribution)".hasPrefix("beta(mean 0.3, sd 0.0500"))
    let normal = try fitted("normal(7, 2) above 0", around(8, sd: 0.5))
    #expect("\(normal.distribution)".hasPrefix("normal(mean 8, sd 0.500"))
    #expect(!positive.isKept && !share.isKept && !normal.isKept)
  }

  /// Cut distributions have the particles' moments after the cut, to half a per cent.
  @Test(arguments: [
    ("uniform(1, 4)", 1.4, 0.25), ("uniform(0, 0.6)", 0.5, 0.06), ("uniform(0, 0.6)", 0.3, 0.05),
    ("normal(7, 2) above 0", 1.2, 0.6), ("uniform(-3, 4)", -2.7, 0.2),
  ])
  func momentsAfterTheCut(_ prior: String, _ mean: Double, _ sd: Double) throws {
    let fitted = try fitted(prior, around(mean, sd: sd), in: -1000...1000)
    let reached = try #require(fitted.distribution.mean)
    let spread = try #require(fitted.distribution.standardDeviation)
    #expect(abs(reached - mean) < 0.005 * sd + 1e-3 * abs(mean), "\(fitted.distribution)")
    #expect(abs(spread / sd - 1) < 0.005, "\(fitted.distribution)")
    let whole = try Distribution.parse(prior).get().support
    if mean - 4 * sd < whole.lowerBound {
      #expect(fitted.distribution.support.lowerBound == whole.lowerBound)
    }
  }

  @Test func nothingLearntKeepsThePrior() throws {
    let kept = try fitted("uniform(1, 4)", around(2.5, sd: 0.866))
    #expect(kept.isKept && "\(kept.distribution)" == "uniform(low 1, high 4)")
    // The spread is as before, but not the place.
    let moved = try fitted("normal(7, 2)", around(9, sd: 2), in: -1000...1000)
    #expect(!moved.isKept)
  }
}

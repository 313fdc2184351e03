import Foundation
import Testing

@testable import Randomness

/// Means and standard deviations, against sums and integrals.
@Suite struct MomentTests {
  @Test(arguments: examples) func momentsAgreeWithTheDistribution(_ text: String) throws {
    let distribution = try distribution(text)
    guard distribution.cut == nil, distribution.kind.hasQuantiles else { return }
    if let mean = distribution.mean {
      let integral = try expectation(distribution) { $0 }
      #expect(abs(mean - integral) <= 1e-7 * max(abs(mean), spread(distribution)))
    }
    if let mean = distribution.mean, let deviation = distribution.standardDeviation {
      let integral = try expectation(distribution) { ($0 - mean) * ($0 - mean) }
      #expect(abs(deviation * deviation - integral) <= 2e-6 * deviation * deviation + 1e-30)
    }
  }

  @Test func someHaveNone() throws {
    for text in ["cauchy(0, 1)", "t(0.7)", "pareto(0.8, 1)", "f(3, 2)", "gumbel2(1, 1)", "landau"] {
      #expect(try distribution(text).mean == nil, "\(text)")
      #expect(try distribution(text).standardDeviation == nil, "\(text)")
    }
    for text in ["t(1.5)", "pareto(1.5, 1)", "f(3, 3)", "gumbel2(1.5, 1)", "levy(1, 1.5)"] {
      #expect(try distribution(text).mean != nil, "\(text)")
      #expect(try distribution(text).standardDeviation == nil, "\(text)")
    }
    #expect(try distribution("cauchy(0, 1) above 0").mean == nil)
    #expect(try distribution("pareto(1.5, 1) above 2").mean != nil)
    #expect(try distribution("pareto(1.5, 1) above 2").standardDeviation == nil)
  }

  @Test func formsHaveTheMomentsTheyAskFor() throws {
    let asked: [(String, Double, Double)] = [
      ("beta(mean 0.4, sd 0.1)", 0.4, 0.1), ("lognormal(mean 0.02, cv 0.5)", 0.02, 0.01),
      ("lognormal(mean 3, sd 1)", 3, 1), ("gamma(mean 5, cv 0.4)", 5, 2),
      ("gamma(mean 5, sd 2)", 5, 2), ("exponential(rate 0.25)", 4, 4),
      ("negative-binomial(mean 4, dispersion 0.5)", 4, (4 + 32.0).squareRoot()), ("0.3", 0.3, 0),
    ]
    for (text, mean, deviation) in asked {
      let distribution = try distribution(text)
      #expect(abs((distribution.mean ?? .nan) - mean) < 1e-12, "\(text)")
      #expect(abs((distribution.standardDeviation ?? .nan) - deviation) < 1e-12, "\(text)")
    }
  }

  @Test func cutMomentsAreKnown() throws {
    let known: [(String, Double, Double)] = [
      ("uniform(0, 4) above 2", 3, 1 / 3.0.squareRoot()),
      ("exponential(2) above 5", 7, 2),
      ("normal(0, 1) above 0", (2 / Double.pi).squareRoot(), (1 - 2 / Double.pi).squareRoot()),
      // The standard Cauchy between −1 and 1: variance ∫ x² / (1 + x²) dx · 2/π = 4/π − 1.
      ("cauchy(0, 1) between -1 and 1", 0, (4 / Double.pi - 1).squareRoot()),
    ]
    for (text, mean, deviation) in known {
      let distribution = try distribution(text)
      #expect(abs((distribution.mean ?? .nan) - mean) < 1e-8, "\(text)")
      #expect(abs((distribution.standardDeviation ?? .nan) - deviation) < 1e-8, "\(text)")
    }
    // A cut far out equals the closed form of the tail.
    let cut = try distribution("normal(0, 1) above 4.5")
    let tail = try distribution("gaussian-tail(4.5, 1)")
    #expect(abs((cut.mean ?? 0) - (tail.mean ?? 1)) < 1e-9)
    #expect(abs((cut.standardDeviation ?? 0) - (tail.standardDeviation ?? 1)) < 1e-8)
  }

  private func spread(_ distribution: Distribution) -> Double {
    distribution.standardDeviation ?? 1
  }

  /// The expectation of a function: a sum over counts, or an integral over (0, 1).
  private func expectation(
    _ distribution: Distribution, _ value: (Double) -> Double
  ) throws -> Double {
    guard distribution.isDiscrete else {
      return try integrateOverUnit { value(try distribution.quantile(below: $0, above: $1)) }
    }
    let (mean, deviation) = (distribution.mean ?? 0, distribution.standardDeviation ?? 0)
    return stride(from: 0, through: mean + 60 * deviation + 50, by: 1).reduce(0) {
      $0 + mass(distribution, $1) * value($1)
    }
  }
}

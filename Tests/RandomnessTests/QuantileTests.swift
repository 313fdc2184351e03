import Testing

@testable import Randomness

/// Inversion, of everything that can be inverted.
@Suite struct QuantileTests {
  /// Probabilities from far below to far above the middle.
  static let probabilities: [Double] = {
    let low: [Double] = [1e-15, 1e-9, 1e-4, 0.001]
    let hundredths: [Double] = (1..<100).map { Double($0) / 100 }
    let half = 0.5
    let high: [Double] = [
      half.nextDown, half.nextUp, 0.999, 0.9999, 0.999_999_999, (2 * half).nextDown,
    ]
    return low + hundredths + high
  }()

  /// What the last digits of GSL's inverses may be off by, relative to the quantile.
  static let rounding = 1e-13

  @Test func isKnown() throws {
    let known: [(String, Double, Double)] = [
      ("poisson(3.2)", 0.5, 3), ("poisson(0.4)", 0.95, 2), ("binomial(7, 0.2)", 0.9, 3),
      ("normal(0, 1)", 0.975, 1.959963984540054), ("exponential(2)", 0.5, 1.3862943611198906),
      ("beta(2, 2)", 0.5, 0.5), ("chi-squared(1)", 0.95, 3.841458820694124),
      ("t(9)", 0.975, 2.262157162740992), ("uniform(1, 4)", 0.25, 1.75),
      ("lognormal(mean 1, cv 1)", 0.5, 0.7071067811865475), ("bernoulli(0.3)", 0.7, 0),
      ("bernoulli(0.3)", 0.71, 1), ("geometric(0.5)", 0.5, 1), ("geometric(0.5)", 0.51, 2),
      ("0.3", 0.01, 0.3),
      // SciPy 1.17: truncnorm.ppf(.1, -3.5, inf, 7, 2) and truncnorm.ppf(.9, -2, 8, .2, .1).
      ("normal(7, 2) above 0", 0.1, 4.439281009373222),
      ("normal(0.2, 0.1) between 0 and 1", 0.9, 0.3294623986645131),
    ]
    for (text, u, expected) in known {
      let value = try distribution(text).quantile(u)
      #expect(abs(value - expected) <= 1e-9 * max(1, abs(expected)), "\(text) at \(u): \(value)")
    }
  }

  /// P(quantile(u)) = u, in each tail relative to the tail, where numbers are dense enough to say so.
  @Test(arguments: examples) func invertsTheCdf(_ text: String) throws {
    let distribution = try distribution(text)
    guard distribution.kind.hasQuantiles, !distribution.isDiscrete, distribution.fixedValue == nil
    else { return }
    for u in Self.probabilities {
      let x = try distribution.quantile(u)
      #expect(distribution.support.contains(x))
      let tolerance = 2e-7 * min(u, 1 - u) + 1e-13
      let below = try probability(of: distribution, atMost: x.nextDown) ?? -1
      let above = try probability(of: distribution, atMost: x.nextUp) ?? -1
      #expect(
        below - tolerance <= u && u <= above + tolerance, "\(u) -> \(x): \(below) to \(above)")
    }
  }

  @Test(arguments: examples) func neverFalls(_ text: String) throws {
    let distribution = try distribution(text)
    guard distribution.kind.hasQuantiles else { return }
    var last = -Double.infinity
    for u in Self.probabilities.sorted() {
      let x = try distribution.quantile(u)
      #expect(x >= last - Self.rounding * abs(last), "at \(u)")
      last = x
    }
    // And in small steps around the middle, where one tail takes over from the other.
    last = try distribution.quantile(0.4999)
    for step in 0...200 {
      let x = try distribution.quantile(0.4999 + Double(step) * 1e-6)
      #expect(x >= last - Self.rounding * abs(last), "at step \(step)")
      last = x
    }
  }

  /// Against sums of the probabilities, which are written here from the formulas.
  @Test(arguments: examples) func countsAgreeWithDirectSums(_ text: String) throws {
    let distribution = try distribution(text)
    guard distribution.isDiscrete else { return }
    for u in Self.probabilities where u > 1e-6 && u < 1 - 1e-6 {
      let inside = min(max(u + 1e-7, 1e-6), 1 - 1e-6)
      var sum = 0.0
      var count = -1.0
      while sum < inside, count < 1e6 {
        count += 1
        sum += mass(distribution, count)
      }
      #expect(try distribution.quantile(inside) == count, "at \(inside)")
    }
  }

  /// Where GSL's own inverse fails, against SciPy 1.17 (beta.ppf, gamma.ppf, chi2.ppf, t.ppf, f.ppf).
  @Test(arguments: hardQuantiles) func whereGSLFails(_ row: (String, Double, Double)) throws {
    let value = try distribution(row.0).quantile(row.1)
    #expect(abs(value - row.2) <= 1e-6 * abs(row.2), "\(row): \(value)")
  }

  @Test func needsAProbability() throws {
    let beta = try distribution("beta(2, 5)")
    for u in [0, 1, -0.1, 1.5, .nan, .infinity] as [Double] {
      let error = #expect(throws: DistributionError.self) { try beta.quantile(u) }
      guard case .outsideUnit? = error else {
        Issue.record("not outsideUnit at \(u)")
        continue
      }
    }
    #expect(
      DistributionError.outsideUnit(1).description
        == "a quantile needs a probability strictly between 0 and 1, not 1")
  }

  @Test(arguments: ["landau", "levy(1, 1.5)", "levy-skew(1, 1.5, 0.5)"])
  func someKindsHaveNone(_ text: String) throws {
    let distribution = try distribution(text)
    #expect(throws: DistributionError.noQuantile(kind: distribution.kind.name)) {
      try distribution.quantile(0.5)
    }
  }

  @Test func searchFindsTheSmallestNumber() {
    #expect(searchNumber(in: 0...1) { $0 >= 0.3 } == 0.3)
    #expect(searchNumber(in: -.infinity...(.infinity)) { $0 >= -1e-200 } == -1e-200)
    #expect(searchNumber(in: -5...5) { $0 >= 0 } == 0)
    #expect(searchNumber(in: -5...5) { _ in true } == -5)
    #expect(searchNumber(in: -5...5) { _ in false } == 5)
  }
}

import Testing

@testable import Experiments

/// Numbers worked by hand, and the validation targets SA1 and MA1 of the science.
struct StatisticsTests {
  private func expectClose(_ one: [Double], _ other: [Double], _ within: Double = 1e-12) {
    #expect(one.count == other.count)
    for (a, b) in zip(one, other) { #expect(abs(a - b) <= within, "\(one) is not \(other)") }
  }

  /// SA1: eight p-values; a larger one never gets a smaller adjusted value.
  @Test func holm() {
    let p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205]
    expectClose(Multiplicity.holm(p), [0.008, 0.056, 0.234, 0.234, 0.234, 0.234, 0.234, 0.234])
    // The order of the options does not matter, and what cannot be tested does not count.
    expectClose(Multiplicity.holm([0.04, 0.01, 0.02]), [0.04, 0.03, 0.04])
    let one = Multiplicity.holm([0.04, .nan])
    #expect(one[0] == 0.04 && one[1].isNaN)
    #expect(Multiplicity.holm([0.9, 0.8]) == [1, 1])
  }

  /// 4 × .005, 4/2 × .01, 4/3 × .03, 4/4 × .04, from the largest down.
  @Test func benjaminiHochberg() {
    expectClose(
      Multiplicity.benjaminiHochberg([0.01, 0.04, 0.03, 0.005]), [0.02, 0.04, 0.04, 0.02])
    #expect(Multiplicity.benjaminiHochberg([0.9, 0.95]) == [0.95, 0.95])
    #expect(Multiplicity.benjaminiHochberg([]).isEmpty)
  }

  /// SA1: of 100 values, the 40th and the 61st enclose the median.
  @Test func ranksOfTheMedian() {
    let ranks = OrderStatistics(count: 100, quantile: 0.5)
    #expect(ranks.low == 40 && ranks.high == 61)
    // Of 5 values even the smallest and largest enclose the median only 15/16 of the time.
    let few = OrderStatistics(count: 5, quantile: 0.5)
    #expect(few.low == nil && few.high == nil)
    // Of 6: 1 − 2/64 = 96.9 %.
    let six = OrderStatistics(count: 6, quantile: 0.5)
    #expect(six.low == 1 && six.high == 6)
    // Ten values say nothing below their tenth percentile: .9¹⁰ = 35 % have none there.
    #expect(OrderStatistics(count: 10, quantile: 0.1).low == nil)
  }

  /// Every rank is the one that the definition gives, by adding up the binomial law.
  @Test(arguments: [1, 2, 7, 20, 60, 200], [0.1, 0.25, 0.5, 0.9])
  func ranksByDefinition(count: Int, q: Double) {
    var mass = [Double](repeating: 0, count: count + 1)
    mass[0] = 1
    for _ in 0..<count {
      for k in stride(from: count, through: 0, by: -1) {
        mass[k] = mass[k] * (1 - q) + (k > 0 ? mass[k - 1] * q : 0)
      }
    }
    var cdf = mass
    for k in 1...count { cdf[k] += cdf[k - 1] }
    let low = (1...count).last { cdf[$0 - 1] <= 0.025 }
    let high = (1...count).first { cdf[$0 - 1] >= 0.975 }
    let ranks = OrderStatistics(count: count, quantile: q)
    #expect(ranks.low == low && ranks.high == high)
  }

  /// Wilson (1927), as R's prop.test(correct = FALSE) gives it.
  @Test func wilson() {
    let eight = Proportion(share: 0.8, trials: 10)
    expectClose([eight.low, eight.high], [0.4901625, 0.9433178], 5e-8)
    let none = Proportion(share: 0, trials: 10)
    expectClose([none.low, none.high], [0, 0.2775328], 5e-8)
    let all = Proportion(share: 1, trials: 10)
    expectClose([all.low, all.high], [0.7224672, 1], 5e-8)
  }

  /// Five sets that agree within themselves count as five, not as ten.
  @Test func sharesOfClusteredFutures() {
    let values: [Double] = [1, 1, 0, 0, 1, 1, 0, 0, 1, 1]
    let clustered = Proportion(Clusters(values, size: 2))
    let apart = Proportion(Clusters(values, size: 1))
    #expect(apart == Proportion(share: 0.6, trials: 10))
    // Variance of the mean: .3/5 = .06; of ten independent ones: .24/10; so 10 / 2.5 = 4 trials.
    let four = Proportion(share: 0.6, trials: 4)
    expectClose([clustered.low, clustered.high], [four.low, four.high])
    #expect(
      Proportion(Clusters([1, 1, 1, 1], size: 2)) == Proportion(share: 1, trials: 2))
  }

  /// Means 2 and 6: MS_b = 2 (4 + 4) = 16; MS_w = 4/2 = 2; (16 − 2)/2 = 7.
  @Test func varianceComponents() throws {
    let parts = try #require(VarianceComponents(Clusters([1, 3, 5, 7], size: 2)))
    #expect(parts.luck == 2 && parts.assumptions == 7 && !parts.wasNegative)
    #expect(parts.shareOfAssumptions == 7.0 / 9)
    let interval = try #require(parts.shareInterval)
    // F = 8 on (1, 2): upper and lower 2.5 % points 38.506 and .001251.
    expectClose(
      [interval.lowerBound, interval.upperBound], [0, (8 / 0.00125156 - 1) / (8 / 0.00125156 + 1)],
      1e-4)
    // Means alike: (0 − 5)/2 < 0.
    let none = try #require(VarianceComponents(Clusters([0, 4, 1, 3], size: 2)))
    #expect(none.luck == 5 && none.assumptions == 0 && none.wasNegative)
    #expect(VarianceComponents(Clusters([1, 2, 3], size: 1)) == nil)
    #expect(VarianceComponents(Clusters([1, 2, 3], size: 3)) == nil)
    #expect(VarianceComponents(Clusters([2, 2, 2, 2], size: 2))?.shareOfAssumptions == nil)
  }

  /// Sets of 2, 2 and 1: n₀ = (5 − 9/5)/2 = 1.6.
  @Test func aSmallerLastSet() throws {
    let clusters = Clusters([0, 2, 4, 6, 11], size: 2)
    #expect(clusters.means == [1, 5, 11] && clusters.count == 3)
    // Mean 4.6: 3/2 ((.4 × 3.6)² + (.4 × .4)² + (.2 × 6.4)²).
    expectClose(
      [clusters.standardError * clusters.standardError], [1.5 * (2.0736 + 0.0256 + 1.6384)])
    let parts = try #require(VarianceComponents(clusters))
    // MS_b = (2 × 12.96 + 2 × .16 + 40.96)/2 = 33.6; MS_w = 4/2 = 2.
    expectClose([parts.luck, parts.assumptions], [2, (33.6 - 2) / 1.6])
  }

  /// 1, 2, 3: t = 2 √3 on 2 degrees of freedom, p = 1 − t/√(t² + 2).
  @Test func pairedTest() throws {
    let test = try #require(PairedTest(Clusters([1, 2, 3], size: 1)))
    let t = 12.0.squareRoot()
    expectClose([test.t, test.p], [t, 1 - t / (t * t + 2).squareRoot()])
    #expect(PairedTest(Clusters([0, 0], size: 1))?.p == 1)
    #expect(PairedTest(Clusters([2, 2], size: 1))?.p == 0)
    #expect(PairedTest(Clusters([2], size: 1)) == nil)
    #expect(PairedTest(Clusters([2, .nan], size: 1)) == nil)
  }
}

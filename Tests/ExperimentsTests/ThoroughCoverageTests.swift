import Foundation
import Testing

@testable import Experiments

/// How often intervals hold the truth, over 2,000 repeats in which the truth is known.
///
/// With 2,000 repeats the share of a right 95 % interval has a standard error of half a point: the
/// band from 93.5 to 96.5 % is three of them either way, and an interval that covers 92 % falls out of
/// it with a chance above 99 %. The seeds are fixed.
struct ThoroughCoverageTests {
  private static let repeats = 2000

  /// Independent draws with mean 0.
  private struct Draws {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func uniform() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return (Double((z ^ (z >> 31)) >> 11) + 0.5) * 0x1p-53
    }

    mutating func normal() -> Double {
      (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
    }

    /// Lopsided: exponential with its mean taken off.
    mutating func lopsided() -> Double { -log(uniform()) - 1 }

    /// Sets of assumptions: the part that a set shares, and luck.
    mutating func clustered(_ count: Int, size: Int, isLopsided: Bool = false) -> [Double] {
      var values: [Double] = []
      while values.count < count {
        let shared = isLopsided ? lopsided() : normal()
        for _ in 0..<size { values.append(shared + (isLopsided ? lopsided() : normal())) }
      }
      return Array(values.prefix(count))
    }
  }

  private static func share(_ seed: UInt64, _ holds: (inout Draws) -> Bool) -> Double {
    var draws = Draws(seed)
    return Double((0..<repeats).count { _ in holds(&draws) }) / Double(repeats)
  }

  /// t intervals of the mean at a fixed number of futures, alone and in sets of 2 and of 5.
  @Test(arguments: [(30, 1), (60, 2), (200, 2), (100, 5)])
  func meansAtFixedFutures(futures: Int, size: Int) {
    for (level, band) in [(0.95, 0.935...0.965), (0.8, 0.78...0.82)] {
      let share = Self.share(UInt64(futures * 100 + size)) { draws in
        let clusters = Clusters(draws.clustered(futures, size: size), size: size)
        let half = Statistics.halfWidth(
          standardError: clusters.standardError, count: clusters.count, level: level)
        return abs(clusters.mean) <= half
      }
      #expect(band.contains(share), "\(futures) futures in sets of \(size), \(level): \(share)")
    }
  }

  /// Taken as if they were independent, futures in sets of 5 would be trusted far too much: this test
  /// would notice.
  @Test func setsMatter() {
    let share = Self.share(5) { draws in
      let clusters = Clusters(draws.clustered(100, size: 5), size: 1)
      let half = Statistics.halfWidth(
        standardError: clusters.standardError, count: clusters.count, level: 0.95)
      return abs(clusters.mean) <= half
    }
    #expect(share < 0.85)
  }

  /// Stops at a precision, for ones that are met at once, soon and late.
  @Test(arguments: [0.6, 0.35, 0.25, 0.18], [false, true])
  func meansWithTheStop(precision: Double, isLopsided: Bool) {
    let rule = PrecisionRule(halfWidth: precision, most: 3000, perDraw: 2, perSet: 2)
    let looks = rule.looks
    let share = Self.share(UInt64(precision * 1000) + (isLopsided ? 1 : 0)) { draws in
      var values: [Double] = []
      var met = 0
      for look in looks {
        values += draws.clustered(look - values.count, size: 2, isLopsided: isLopsided)
        met = rule.isMet([values]) ? met + 1 : 0
        if met == PrecisionRule.looksInARow { break }
      }
      let clusters = Clusters(values, size: 2)
      let half = Statistics.halfWidth(
        standardError: clusters.standardError, count: clusters.count, level: 0.95)
      return abs(clusters.mean) <= half
    }
    #expect((0.93...0.97).contains(share), "±\(precision): \(share)")
  }

  /// Stopping as soon as three sets look precise enough covers too rarely: this test would notice.
  @Test func aHastyStopCoversTooRarely() {
    let rule = PrecisionRule(halfWidth: 0.6, most: 3000, perDraw: 2, perSet: 2)
    let share = Self.share(7) { draws in
      var values = draws.clustered(6, size: 2)
      while !rule.isMet([values]) { values += draws.clustered(2, size: 2) }
      let clusters = Clusters(values, size: 2)
      let half = Statistics.halfWidth(
        standardError: clusters.standardError, count: clusters.count, level: 0.95)
      return abs(clusters.mean) <= half
    }
    #expect(share < 0.93, "\(share)")
  }

  /// Order-statistic intervals of the 10th percentile and the median cover at least 95 %: at worst two
  /// standard errors of the test less.
  @Test(arguments: [(60, 1), (200, 1), (200, 2), (200, 5)], [0.1, 0.5])
  func quantiles(_ run: (futures: Int, size: Int), q: Double) {
    // The values are normal with variance 2, or 1 where each future stands alone.
    let scale = 2.0.squareRoot()
    let truth = scale * Statistics.normalQuantile(q)
    var ranks = RankTable()
    let share = Self.share(UInt64(run.futures + run.size) + UInt64(q * 10)) { draws in
      let clusters = Clusters(
        draws.clustered(run.futures, size: run.size), size: run.size)
      let found = QuantileEstimate(
        clusters, sorted: clusters.values.sorted(), q, ranks: &ranks)
      return found.low <= truth && truth <= found.high
    }
    #expect(share >= 0.94, "\(run.futures) futures in sets of \(run.size), \(q): \(share)")
  }

  /// Wilson's interval, alone and in sets: between 93 and 98 %, because shares jump.
  @Test(arguments: [1, 2, 5])
  func shares(size: Int) {
    let share = Self.share(UInt64(40 + size)) { draws in
      let values = draws.clustered(200, size: size).map { $0 > 0.6 ? 1.0 : 0.0 }
      let found = Proportion(Clusters(values, size: size))
      // P(N(0, 2) > .6).
      let truth = 0.5 * erfc(0.6 / 2)
      return found.low <= truth && truth <= found.high
    }
    #expect((0.93...0.98).contains(share), "sets of \(size): \(share)")
  }
}

import Foundation
import Randomness

/// A distribution of the scenario language that stands for what a fit found out of one parameter.
///
/// It has the particles' mean and standard deviation; their shape beyond that, and what parameters have
/// to do with each other, is lost.
package struct FittedDistribution: Sendable, Hashable {
  /// Four significant digits a number.
  package let distribution: Distribution
  /// Whether nothing was learnt, so that the prior stays as it was.
  package let isKept: Bool

  /// By the values that the prior allows: `normal` where the prior is one, cut to the same values;
  /// `beta` for 0 to 1; `lognormal` for anything above 0; otherwise a normal distribution, cut.
  ///
  /// - Parameters:
  ///   - prior: As it was before it was cut to the values that make sense.
  ///   - range: The values that make sense.
  package init(_ learning: Learning, prior: Distribution, in range: ClosedRange<Double>) {
    let (mean, sd) = (learning.posterior.mean, learning.posterior.sd)
    guard learning.verdict != .nothing, sd > 0, mean.isFinite else {
      (distribution, isKept) = (prior, true)
      return
    }
    isKept = false
    let support = prior.support
    let low = max(support.lowerBound, range.lowerBound)
    let high = min(support.upperBound, range.upperBound)
    let isNormal = prior.kind == .normalKind
    var chosen: Distribution?
    if !isNormal, low == 0, support.upperBound == 1 {
      chosen = Self.read("beta(mean \(Self.four(mean)), sd \(Self.four(sd)))")
    } else if !isNormal, low == 0, support.upperBound == .infinity {
      chosen = Self.read("lognormal(mean \(Self.four(mean)), sd \(Self.four(sd)))")
    }
    distribution = chosen ?? Self.normal(mean, sd, from: low, to: high) ?? prior
  }

  /// A normal distribution cut to an interval, so that mean and standard deviation are these after the
  /// cut; ends that hardly matter (four standard deviations away) are left out.
  private static func normal(_ mean: Double, _ sd: Double, from low: Double, to high: Double)
    -> Distribution?
  {
    let lower = mean - 4 * sd < low ? low : -.infinity
    let upper = mean + 4 * sd > high ? high : .infinity
    var (middle, spread) = (mean, sd)
    var best: Distribution?
    for _ in 0..<200 {
      guard let cut = cut(middle, spread, lower, upper), let m = cut.mean,
        let s = cut.standardDeviation, s > 0
      else { break }
      best = cut
      if abs(m - mean) < 1e-4 * sd, abs(s / sd - 1) < 1e-4 { break }
      middle += mean - m
      spread *= min(2, max(0.5, sd / s))
      // Flatter than this is uniform, whatever the numbers say.
      if spread > 20 * (high - low) { break }
    }
    return best
  }

  private static func cut(_ mean: Double, _ sd: Double, _ low: Double, _ high: Double)
    -> Distribution?
  {
    let words =
      switch (low.isFinite, high.isFinite) {
      case (true, true): " between \(text(low)) and \(text(high))"
      case (true, false): " above \(text(low))"
      case (false, true): " below \(text(high))"
      case (false, false): ""
      }
    return read("normal(mean \(four(mean)), sd \(four(sd)))" + words)
  }

  private static func read(_ text: String) -> Distribution? {
    try? Distribution.parse(text).get()
  }

  /// A number with four significant digits.
  private static func four(_ value: Double) -> String {
    text(Double(String(format: "%.3e", value)) ?? value)
  }

  private static func text(_ value: Double) -> String { Distribution(fixed: value).description }
}

extension DistributionKind {
  /// The bell curve's row of the registry; nil if it has another name now.
  fileprivate static let normalKind = Distribution.all.first { $0.name == "normal" }
}

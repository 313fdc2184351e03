import Diagnostics
import Diffusion
import Randomness

/// One number that a sweep varies: its name and how its values are spread.
public struct SweepInput: Sendable {
  /// Such as `stigma.norm`.
  public let name: String
  /// How likely its values are.
  public let distribution: Distribution
  /// Values beyond these ends are moved to the nearer one; nil = none are.
  public let limits: ClosedRange<Double>?
  /// Where the distribution has no quantiles: draws from it, ascending.
  private let draws: [Double]

  /// How many draws stand in for the quantiles of a distribution that has none (A): quantiles between
  /// 5 % and 95 % are then known to about half a percentage point.
  public static let standIns = 4000

  /// An input.
  ///
  /// - Throws: `DistributionError` or `GSLError` where a distribution without quantiles cannot be drawn
  ///   from either.
  /// - Complexity: immediate; 4,000 draws where there are no quantiles.
  public init(
    _ name: String, _ distribution: Distribution, within limits: ClosedRange<Double>? = nil
  )
    throws
  {
    self.name = name
    self.distribution = distribution
    self.limits = limits
    guard !distribution.kind.hasQuantiles else {
      draws = []
      return
    }
    let key = Keys(seed: 0, site: 0).key(.sweepInput, subject: subjectKey(name))
    draws = try (0..<UInt32(Self.standIns)).map {
      try distribution.sampleGSL(key, $0, 0, step: 0, replicate: 0)
    }.sorted()
  }

  /// What a reader should know where the distribution has no quantiles; nil where it has.
  public var finding: Finding? {
    guard !draws.isEmpty else { return nil }
    return Finding(
      "W-SWEEP-QUANTILE",
      "\(distribution.kind.name) has no quantiles, so those of \(draws.count) draws stand in for"
        + " \"\(name)\"",
      hint: "a distribution with quantiles is exact; see kith list distributions")
  }

  /// The value below which a share of its values lies.
  ///
  /// - Parameter share: From 0 to 1; 0 and 1 themselves only where its values end somewhere.
  /// - Throws: `DistributionError` or `GSLError` where there is no such number.
  public func value(at share: Double) throws -> Double {
    let value = try quantile(share)
    guard let limits else { return value }
    return min(limits.upperBound, max(limits.lowerBound, value))
  }

  private func quantile(_ share: Double) throws -> Double {
    if !draws.isEmpty { return Statistics.quantile(draws, min(1, max(0, share))) }
    let support = distribution.support
    if share == 0, support.lowerBound.isFinite { return support.lowerBound }
    if share == 1, support.upperBound.isFinite { return support.upperBound }
    return try distribution.quantile(share)
  }
}

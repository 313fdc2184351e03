/// A mean over futures, how well it is known, and what single futures bring.
public struct Estimate: Sendable, Hashable {
  /// The mean, and its standard error.
  public let mean, error: Double
  /// Half-width of the 95 % t interval of the mean; infinite where too few futures say nothing.
  public let half95: Double
  /// 10th and 90th percentile over futures.
  public let future10, future90: Double

  /// Lower end of the 95 % interval.
  public var low95: Double { mean - half95 }
  /// Its upper end.
  public var high95: Double { mean + half95 }

  /// - Parameters:
  ///   - values: One a future, in order.
  ///   - setSize: Futures that share their assumptions, and so count as one.
  public init(_ values: [Double], setSize: Int) {
    let sets = Self.sets(values, size: setSize)
    // A sum of equal numbers may be a hair off; what never varies has no error.
    let fixed = values.first.flatMap { first in values.allSatisfy { $0 == first } ? first : nil }
    mean = fixed ?? Statistics.mean(values)
    error =
      fixed == nil ? Statistics.standardDeviation(sets) / Double(sets.count).squareRoot() : 0
    half95 = Statistics.halfWidth(standardError: error, count: sets.count, level: 0.95)
    let sorted = values.sorted()
    future10 = Statistics.quantile(sorted, 0.1)
    future90 = Statistics.quantile(sorted, 0.9)
  }

  /// One mean a set of futures that share their assumptions: luck averaged within the set.
  static func sets(_ values: [Double], size: Int) -> [Double] {
    stride(from: 0, to: values.count, by: max(1, size)).map { start in
      Statistics.mean(Array(values[start..<min(start + max(1, size), values.count)]))
    }
  }

  /// The standard error of a ratio of two means, by the usual linearisation: the spread of
  /// (a − ratio · b) / mean b over sets; not a number where b is 0.
  static func ratioError(_ above: [Double], _ below: [Double]) -> Double {
    let base = Statistics.mean(below)
    let ratio = Statistics.mean(above) / base
    let rest = zip(above, below).map { ($0 - ratio * $1) / base }
    return Statistics.standardDeviation(rest) / Double(rest.count).squareRoot()
  }
}

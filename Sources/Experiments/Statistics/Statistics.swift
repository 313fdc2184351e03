import Randomness

/// The statistics of tables: over futures, in the order of the futures.
public enum Statistics {
  /// The arithmetic mean; not a number for no values.
  public static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// The variance with n − 1; 0 for fewer than two values.
  public static func variance(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let mean = mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  /// The square root of `variance`.
  public static func standardDeviation(_ values: [Double]) -> Double {
    variance(values).squareRoot()
  }

  /// A quantile of sorted values, by linear interpolation between order statistics: h = (n − 1) p
  /// (Hyndman & Fan 1996, type 7; the rule of GSL, R and NumPy).
  public static func quantile(_ sorted: [Double], _ p: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let h = Double(sorted.count - 1) * p
    let below = Int(h)
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (h - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  /// The half-width of the t interval of a mean: t_{n−1} times the standard error.
  ///
  /// - Parameters:
  ///   - level: Such as 0.95.
  ///   - count: How many independent values the mean is of; below 2 nothing can be said (infinite).
  public static func halfWidth(standardError: Double, count: Int, level: Double) -> Double {
    guard count > 1 else { return .infinity }
    if standardError == 0 { return 0 }
    return studentQuantile((1 + level) / 2, degreesOfFreedom: count - 1) * standardError
  }
}

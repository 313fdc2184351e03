/// What the futures of a model give of one number.
public struct SimulatedRange: Sendable, Hashable {
  /// Mean over futures, and the 10th and 90th percentile; not numbers where there is no future.
  public let mean, low, high: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    mean = sorted.isEmpty ? .nan : Statistics.mean(sorted)
    low = sorted.isEmpty ? .nan : Statistics.quantile(sorted, 0.1)
    high = sorted.isEmpty ? .nan : Statistics.quantile(sorted, 0.9)
  }

  /// Whether what was observed lies among eight in ten futures.
  public func holds(_ observed: Double) -> Bool { low <= observed && observed <= high }
}

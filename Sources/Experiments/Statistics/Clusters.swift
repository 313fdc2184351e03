/// Values of futures, of which those that share a set of assumptions are not independent.
///
/// Everything that is said of the mean is said from one mean a set: futures within a set count
/// together. Where nothing is uncertain every future is a set of its own.
package struct Clusters: Sendable {
  /// By future.
  package let values: [Double]
  /// Futures a set, at least 1; the last set may hold fewer.
  package let size: Int
  /// The mean of each set.
  package let means: [Double]

  package init(_ values: [Double], size: Int) {
    self.values = values
    let size = max(1, size)
    self.size = size
    means = stride(from: 0, to: values.count, by: size).map { start in
      Statistics.mean(Array(values[start..<min(start + size, values.count)]))
    }
  }

  /// Sets.
  package var count: Int { means.count }

  /// The mean over futures.
  package var mean: Double { Statistics.mean(values) }

  /// Futures in one of the sets.
  package func size(of set: Int) -> Int { min(size, values.count - set * size) }

  /// The standard error of the mean: the sets' standard deviation over √J.
  ///
  /// Where the last set is smaller, sets weigh by their futures: J/(J − 1) Σ (n_j/n)² (m_j − m)²
  /// (the linearised variance of a ratio; it is the same where all are equal).
  package var standardError: Double {
    guard count > 1 else { return 0 }
    if values.count == count * size {
      return Statistics.standardDeviation(means) / Double(count).squareRoot()
    }
    let mean = mean
    let sum = means.indices.reduce(0.0) { sum, set in
      let part = Double(size(of: set)) / Double(values.count) * (means[set] - mean)
      return sum + part * part
    }
    return (sum * Double(count) / Double(count - 1)).squareRoot()
  }
}

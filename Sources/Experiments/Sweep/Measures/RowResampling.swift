import Diffusion
import Randomness

/// An estimate with the 95 % interval that resampling gives it.
public struct ResampledEstimate: Sendable, Hashable {
  /// From all rows.
  public let value: Double
  /// The 2.5th and 97.5th percentile over resampled rows.
  public let low, high: Double

  package init(value: Double, low: Double, high: Double) {
    (self.value, self.low, self.high) = (value, low, high)
  }
}

/// The bootstrap percentile method (Efron 1979 [M]): rows are drawn again with replacement, and what is
/// worked out from them is worked out again.
///
/// Which rows are drawn depends on the seed, the number of the resample and nothing else.
public struct RowResampling: Sendable {
  /// Resampled sets of rows (A).
  public static let standardCount = 1000

  let rows: Int
  var count = Self.standardCount
  let seed: UInt64

  /// Estimates of several numbers that are worked out together.
  ///
  /// - Parameter work: From the rows' positions to the numbers; numbers that are none do not count.
  func estimates(_ work: ([Int]) -> [Double]) -> [ResampledEstimate] {
    let values = work(Array(0..<rows))
    var all = [[Double]](repeating: [], count: values.count)
    for resample in 0..<count {
      for (index, value) in work(chosen(resample)).enumerated() where value.isFinite {
        all[index].append(value)
      }
    }
    return zip(values, all).map { value, resampled in
      let sorted = resampled.sorted()
      return ResampledEstimate(
        value: value, low: Statistics.quantile(sorted, 0.025),
        high: Statistics.quantile(sorted, 0.975))
    }
  }

  /// So many positions drawn with replacement.
  private func chosen(_ resample: Int) -> [Int] {
    let key = Keys(seed: seed, site: 0).key(.sweepResample)
    return (0..<rows).map { row in
      let word = key.word(
        UInt32(clamping: row), 0, step: UInt32(clamping: resample), replicate: 0)
      return Int((UInt64(word) * UInt64(rows)) >> 32)
    }
  }
}

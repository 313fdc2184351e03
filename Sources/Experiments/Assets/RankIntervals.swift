import Randomness

/// How sure a ranking of means is: the ranks in sets of futures that are resampled from those that were
/// worked out (the bootstrap percentile method, Efron 1979; M).
///
/// All assets are resampled together, since each future holds all of them. Nothing but the numbers and
/// the seed goes into the draws.
struct RankIntervals {
  /// From 1 for the largest mean; equal means share the better rank.
  let ranks: [Int]
  /// The ranks between which each lies in 95 of 100 resampled sets.
  let intervals: [ClosedRange<Int>]

  /// Resampled sets.
  static let resamples = 1000

  /// - Parameters:
  ///   - values: For each asset its mean loss in each set of assumptions, all of one length.
  ///   - seed: Of the resampling.
  init(_ values: [[Double]], seed: UInt64) {
    ranks = Self.ranks(values.map(Statistics.mean))
    let count = values.first?.count ?? 0
    var drawn = [[Int]](repeating: [], count: values.count)
    for resample in 0..<Self.resamples {
      let chosen = Self.chosen(count, resample, seed)
      let means = values.map { value in chosen.reduce(0) { $0 + value[$1] } }
      for (asset, rank) in Self.ranks(means).enumerated() { drawn[asset].append(rank) }
    }
    intervals = drawn.map { ranks in
      let sorted = ranks.sorted()
      let tail = Self.resamples / 40
      return sorted[tail]...sorted[Self.resamples - 1 - tail]
    }
  }

  private static func ranks(_ means: [Double]) -> [Int] {
    means.map { mean in 1 + means.count { $0 > mean } }
  }

  /// So many positions drawn with replacement.
  private static func chosen(_ count: Int, _ resample: Int, _ seed: UInt64) -> [Int] {
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    return (0..<count).map { index in
      let words = philox4x32(
        SIMD4(UInt32(resample), UInt32(index / 4), 0x6173_7365, 0x7473), key: key)
      return Int((UInt64(words[index % 4]) * UInt64(count)) >> 32)
    }
  }
}

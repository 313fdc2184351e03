import Networks

/// The distribution of a number among people, without anybody's own value in it.
///
/// Each value is replaced by the mean of itself and its four neighbours in order, so that what is kept is
/// a mean of five people everywhere, the extremes included (FORMATS §2.2, P5, with five as the least).
struct SmoothedValues {
  /// How many values make one.
  static let width = 5

  private let means: [Double]
  private let decimals: Int

  /// The values that there are; nil if there are fewer than ten.
  init?(_ values: [Double]) {
    guard values.count >= GroupSizes.fewest else { return nil }
    let sorted = values.sorted()
    let last = sorted.count - SmoothedValues.width
    means = sorted.indices.map { index in
      let start = min(max(0, index - SmoothedValues.width / 2), last)
      let window = sorted[start..<(start + SmoothedValues.width)]
      return window.reduce(0, +) / Double(SmoothedValues.width)
    }
    decimals =
      (0...3).first { places in
        values.allSatisfy { rounded($0, places) == $0 }
      } ?? 3
  }

  /// The value below which a share `u` of the people lies, from 0 to 1, as finely as the values were given.
  func value(at u: Double) -> Double {
    let place = u * Double(means.count) - 0.5
    let low = min(max(Int(place.rounded(.down)), 0), means.count - 1)
    let high = min(low + 1, means.count - 1)
    let share = min(max(place - Double(low), 0), 1)
    return rounded(means[low] + (means[high] - means[low]) * share, decimals)
  }
}

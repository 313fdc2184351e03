/// Bins of at least ten people.
enum Bins {
  /// Neighbouring bins put together until each has at least ten people, from the first on; what is left at
  /// the end joins the last. None where there are fewer than ten people in all.
  ///
  /// - Parameter counts: People of each bin.
  /// - Returns: Ranges of bins with their people; empty bins join their neighbours too.
  static func merged(_ counts: [Int]) -> [(bins: Range<Int>, people: Int)] {
    var out: [(bins: Range<Int>, people: Int)] = []
    var (start, people) = (0, 0)
    for (index, count) in counts.enumerated() {
      people += count
      if people >= GroupSizes.fewest {
        out.append((start..<index + 1, people))
        (start, people) = (index + 1, 0)
      }
    }
    guard let last = out.last else { return [] }
    out[out.count - 1] = (last.bins.lowerBound..<counts.count, last.people + people)
    return out
  }
}

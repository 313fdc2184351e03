/// Whether high values of one thing go with high values of another: Spearman's (1904 [M]) correlation of
/// ranks, from −1 to 1. It says what goes together over the worlds, not what causes what.
public enum RankCorrelation {
  /// Nil where either does not vary or fewer than three pairs are known.
  public static func of(_ one: [Double], _ other: [Double]) -> Double? {
    guard one.count == other.count, one.count > 2, one.allSatisfy(\.isFinite),
      other.allSatisfy(\.isFinite)
    else { return nil }
    let (a, b) = (ranks(one), ranks(other))
    let middle = Double(one.count + 1) / 2
    func product(_ x: [Double], _ y: [Double]) -> Double {
      zip(x, y).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
    }
    let (aa, bb) = (product(a, a), product(b, b))
    guard aa > 0, bb > 0 else { return nil }
    return min(1, max(-1, product(a, b) / (aa * bb).squareRoot()))
  }

  /// Ranks from 1; equal values share the mean of theirs.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }
}

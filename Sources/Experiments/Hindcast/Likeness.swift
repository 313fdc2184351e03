/// How alike numbers of people are.
package enum Likeness {
  /// Pearson's r; 0 where one of the two does not vary.
  package static func correlation(_ one: [Double], _ other: [Double]) -> Double {
    let (a, b) = (Statistics.mean(one), Statistics.mean(other))
    let product = zip(one, other).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
    let size =
      (one.reduce(0) { $0 + ($1 - a) * ($1 - a) } * other.reduce(0) { $0 + ($1 - b) * ($1 - b) })
      .squareRoot()
    return size > 0 ? product / size : 0
  }

  /// The mean product of the two ends' deviations over ties, divided by the variance (Moran's I with one
  /// weight a tie, Moran 1950 [M]); 0 where nothing varies. Ties with others than `people` do not count.
  package static func ofTied(_ people: [Int], _ values: [Double], _ pairs: [(Int, Int)]) -> Double {
    let mean = Statistics.mean(values)
    let deviation = Dictionary(uniqueKeysWithValues: zip(people, values.map { $0 - mean }))
    var (sum, count) = (0.0, 0)
    for (from, to) in pairs {
      guard let a = deviation[from], let b = deviation[to] else { continue }
      sum += a * b
      count += 1
    }
    let variance =
      values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count))
    return count > 0 && variance > 0 ? sum / Double(count) / variance : 0
  }
}

/// Differences of people against themselves in the same future, added up over sets of assumptions.
///
/// The futures of one set of assumptions are one cluster: they are not independent.
struct SpreadTally: Sendable {
  /// Per cluster: people times futures, and the sum of their differences.
  private(set) var counts, sums: [Double]
  /// People times futures who gained or lost at least the important change.
  private(set) var gains = 0
  private(set) var losses = 0

  init(clusters: Int) {
    counts = [Double](repeating: 0, count: clusters)
    sums = counts
  }

  mutating func add(_ difference: Double, cluster: Int, least: Double?) {
    counts[cluster] += 1
    sums[cluster] += difference
    guard let least else { return }
    if difference >= least { gains += 1 }
    if difference <= -least { losses += 1 }
  }

  static func + (left: SpreadTally, right: SpreadTally) -> SpreadTally {
    var both = left
    for cluster in both.counts.indices {
      both.counts[cluster] += right.counts[cluster]
      both.sums[cluster] += right.sums[cluster]
    }
    both.gains += right.gains
    both.losses += right.losses
    return both
  }

  /// People times futures.
  var count: Double { counts.reduce(0, +) }
  /// The sum of all differences.
  var sum: Double { sums.reduce(0, +) }

  /// Mean difference per person and future with its standard error; nil where there is nobody.
  var mean: (value: Double, error: Double)? { RatioOfSums(sums, counts)?.result }
}

/// The ratio of two sums over clusters, such as the mean over people of whom there are not always as
/// many.
///
/// r = Σa / Σb with standard error √(m/(m − 1) · Σ(a − r b)²) / |Σb| over m clusters, the linearised
/// ratio estimator (Cochran, *Sampling Techniques*, 1977, ch. 6; M). Where all b are the same it is the
/// standard error of a mean.
struct RatioOfSums {
  let result: (value: Double, error: Double)

  /// Nil where Σb is 0; with one cluster the error is not known (infinite).
  init?(_ a: [Double], _ b: [Double]) {
    let total = b.reduce(0, +)
    guard total != 0 else { return nil }
    let ratio = a.reduce(0, +) / total
    let m = Double(a.count)
    let squares = zip(a, b).reduce(0) { $0 + ($1.0 - ratio * $1.1) * ($1.0 - ratio * $1.1) }
    let error = m > 1 ? (m / (m - 1) * squares).squareRoot() / abs(total) : .infinity
    result = (ratio, error)
  }
}

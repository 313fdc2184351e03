/// Scores of real people, such as wellbeing, as they may be shown (rule P5).
public struct Scores: Sendable {
  private let rule: DisclosureRule
  private let sorted: [Double]

  /// Scores of a group; those that are not finite are missing answers.
  public init(_ values: [Double], rule: DisclosureRule) {
    self.rule = rule
    sorted = values.filter(\.isFinite).sorted()
  }

  /// How many people have a score.
  public var count: Int { sorted.count }

  /// The mean to three significant digits, so that the number of people cannot be worked out from its
  /// decimals; nil of fewer people than the rule asks for.
  public var mean: Double? {
    guard count >= rule.fewestForMean else { return nil }
    return significant(sorted.reduce(0, +) / Double(count), digits: 3)
  }

  /// The standard deviation (n − 1) to two significant digits; nil of fewer people than a mean needs.
  public var sd: Double? {
    guard count >= rule.fewestForMean else { return nil }
    let mean = sorted.reduce(0, +) / Double(count)
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return significant((squares / Double(count - 1)).squareRoot(), digits: 2)
  }

  /// The score below which a share of people lies, where at least ten lie on each side: no smallest
  /// and no largest. Between two scores it is their middle, so that it is nobody's own unless they are equal.
  ///
  /// - Parameter share: Above 0 and below 1.
  public func quantile(_ share: Double) -> Double? {
    guard share > 0, share < 1, count >= 2 else { return nil }
    let below = Int((share * Double(count)).rounded(.down))
    guard below >= GroupSizes.fewest, count - below >= GroupSizes.fewest else { return nil }
    return significant((sorted[below - 1] + sorted[below]) / 2, digits: 3)
  }

  /// Scores in bins of at least ten people; bins that have fewer are merged with the next, the last with
  /// the one before.
  ///
  /// - Parameter edges: Ascending; a bin holds what is at least its lower and below its upper edge.
  /// - Returns: Bins with their counts as the rule shows them; empty where there are fewer than ten
  ///   people in all, or some lie outside the edges.
  public func histogram(edges: [Double]) -> [(low: Double, high: Double, people: ShownCount)] {
    guard edges.count > 1, zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else { return [] }
    let counts = zip(edges, edges.dropFirst()).map { low, high in
      sorted.count { $0 >= low && $0 < high }
    }
    guard counts.reduce(0, +) == count else { return [] }
    return Bins.merged(counts).map { bins, people in
      (edges[bins.lowerBound], edges[bins.upperBound], rule.show(people))
    }
  }
}

/// A number with so many digits that count.
func significant(_ value: Double, digits: Int) -> Double {
  guard value.isFinite, value != 0 else { return value }
  let places = Int((log10Floor(value.magnitude))) + 1 - digits
  return rounded(value, toPower: places)
}

/// The power of ten of the first digit.
private func log10Floor(_ magnitude: Double) -> Double {
  var power = 0.0
  var rest = magnitude
  while rest >= 10, power < 400 { (rest, power) = (rest / 10, power + 1) }
  while rest < 1, power > -400 { (rest, power) = (rest * 10, power - 1) }
  return power
}

/// A number rounded to a multiple of 10 to a power.
private func rounded(_ value: Double, toPower power: Int) -> Double {
  var unit = 1.0
  for _ in 0..<min(300, abs(power)) { unit *= 10 }
  let out = power >= 0 ? (value / unit).rounded() * unit : (value * unit).rounded() / unit
  return out.isFinite ? out : value
}

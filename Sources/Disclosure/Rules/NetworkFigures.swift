/// What may be said of a network of real people as a whole (rule P7): no largest degree, no list of the best
/// connected, no community of fewer than ten.
public enum NetworkFigures {
  /// The fewest people of a network whose mean degree, density and clustering are shown.
  public static let fewest = 30

  /// A figure of the whole network to two significant digits; nil of fewer than thirty people.
  public static func figure(_ value: Double, people: Int) -> Double? {
    people >= fewest && value.isFinite ? significant(value, digits: 2) : nil
  }

  /// How many people have how many ties, in bins of at least ten people; the last bin has no upper end.
  ///
  /// - Parameter degrees: One number a person, at least 0.
  /// - Returns: The bins, "0 to 2" to "7 or more"; none of fewer than ten people.
  public static func degrees(_ degrees: [Int], rule: DisclosureRule) -> [(
    words: String, people: ShownCount
  )] {
    guard let most = degrees.max(), most <= degrees.count else { return [] }
    var counts = [Int](repeating: 0, count: most + 1)
    for degree in degrees { counts[max(0, degree)] += 1 }
    let bins = Bins.merged(counts)
    return bins.enumerated().map { index, bin in
      let (low, high) = (bin.bins.lowerBound, bin.bins.upperBound - 1)
      let words =
        index == bins.count - 1 ? "\(low) or more" : low == high ? "\(low)" : "\(low) to \(high)"
      return (words, rule.show(bin.people))
    }
  }

  /// Communities that may be listed, by index: those of ten people and more, if those left out are none or
  /// at least ten together.
  public static func communities(_ sizes: [Int]) -> [Int] {
    guard case .shown(let shown, _) = GroupSizes.split(sizes) else { return [] }
    return shown
  }
}

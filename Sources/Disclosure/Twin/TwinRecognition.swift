import Networks

/// Whether somebody who knows a person's friends could find the person in a twin.
///
/// The signature of a person is the number of its friends and of theirs, in order. Somebody who knows it
/// and finds one person with it would think to have found that person. Between a site and its twin such
/// finds should be no more frequent than between two twins of different seeds, of which neither holds
/// anybody of the other: that is chance.
public struct TwinRecognition: Sendable, Equatable {
  /// People of the site who alone have their signature there, and whose signature one person of the twin
  /// alone has too.
  public let found: Int
  /// The same between pairs of twins, in the order of the pairs.
  public let byChance: [Int]

  /// Counts.
  public init(site: Site, twins: [Site]) {
    let own = TwinRecognition.unique(site)
    let signatures = twins.map { TwinRecognition.unique($0) }
    found = signatures.first.map { TwinRecognition.shared(own, $0) } ?? 0
    var chance: [Int] = []
    for (index, first) in signatures.enumerated() {
      for second in signatures[(index + 1)...] {
        chance.append(TwinRecognition.shared(first, second))
      }
    }
    byChance = chance
  }

  /// Whether there are more finds than in all but one of a hundred comparisons of twins: the mean and 2.33
  /// standard deviations above it, and at least one find more than ever.
  public var isBeyondChance: Bool {
    guard !byChance.isEmpty else { return found > 0 }
    let count = Double(byChance.count)
    let mean = Double(byChance.reduce(0, +)) / count
    let squares = byChance.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let deviation = (squares / max(1, count - 1)).squareRoot()
    return Double(found) > mean + 2.33 * deviation && found > (byChance.max() ?? 0)
  }

  /// The signatures that one person alone has, in order.
  private static func unique(_ site: Site) -> [[Int]] {
    let graph = Graph(site: site)
    let all = (0..<graph.count).map { person in
      [graph.degree(person)] + graph.neighbours(of: person).map { graph.degree(Int($0)) }.sorted()
    }.sorted { $0.lexicographicallyPrecedes($1) }
    return all.indices.filter { index in
      (index == 0 || all[index - 1] != all[index])
        && (index + 1 == all.count || all[index + 1] != all[index])
    }.map { all[$0] }
  }

  /// How many signatures are in both lists, which are in order.
  private static func shared(_ a: [[Int]], _ b: [[Int]]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i].lexicographicallyPrecedes(b[j]) {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}

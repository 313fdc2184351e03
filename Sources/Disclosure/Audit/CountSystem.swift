/// What somebody knows of numbers of people who reads what was published: a range for each, and which are sums
/// of others. All that can be worked out from it is worked out here, exactly.
public struct CountSystem: Sendable {
  /// One number is the sum of others.
  public struct Sum: Sendable, Hashable {
    /// Index of the sum.
    public var total: Int
    /// Indices of its parts; none of them is the sum itself.
    public var parts: [Int]

    /// A sum.
    public init(total: Int, parts: [Int]) {
      self.total = total
      self.parts = parts
    }
  }

  /// What is known of each number by itself.
  public internal(set) var ranges: [CountRange]
  /// How they hang together.
  public let sums: [Sum]

  /// A system.
  public init(_ ranges: [CountRange], sums: [Sum]) {
    self.ranges = ranges
    self.sums = sums
  }

  /// Whether whole numbers lie at every corner (Heller and Tompkins 1956, M): each number stands in at most
  /// two sums, and the sums fall into two classes such that two entries of the same sign lie in different
  /// classes, of different signs in the same. So it is with every table of two dimensions and its margins.
  var hasWholeCorners: Bool {
    var entries = [[(sum: Int, sign: Int)]](repeating: [], count: ranges.count)
    for (index, sum) in sums.enumerated() {
      for part in sum.parts { entries[part].append((index, 1)) }
      entries[sum.total].append((index, -1))
    }
    guard entries.allSatisfy({ $0.count <= 2 }) else { return false }
    var neighbours = [[(sum: Int, isSame: Bool)]](repeating: [], count: sums.count)
    for pair in entries where pair.count == 2 {
      let isSame = pair[0].sign != pair[1].sign
      neighbours[pair[0].sum].append((pair[1].sum, isSame))
      neighbours[pair[1].sum].append((pair[0].sum, isSame))
    }
    return Self.hasTwoClasses(neighbours)
  }

  private static func hasTwoClasses(_ neighbours: [[(sum: Int, isSame: Bool)]]) -> Bool {
    var classes = [Bool?](repeating: nil, count: neighbours.count)
    for start in neighbours.indices where classes[start] == nil {
      classes[start] = true
      var waiting = [start]
      while let sum = waiting.popLast() {
        guard let own = classes[sum] else { continue }
        for (other, isSame) in neighbours[sum] {
          let wanted = isSame ? own : !own
          if classes[other] == nil {
            classes[other] = wanted
            waiting.append(other)
          } else if classes[other] != wanted {
            return false
          }
        }
      }
    }
    return true
  }
}

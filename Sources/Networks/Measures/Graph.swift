/// Who is tied to whom, frozen: a pair with several ties is one pair.
///
/// The neighbours of a person are a stretch of one array, in ascending order; every tie stands twice,
/// once at each end. A tie to oneself does not exist.
public struct Graph: Sendable, Equatable {
  /// The number of people; person `i` is `Site.people[i]`.
  public let count: Int
  /// The neighbours of person `i` are at `offsets[i]..<offsets[i + 1]`.
  public let offsets: [Int]
  /// Indices of neighbours, ascending within each person.
  public let neighbours: [Int32]
  /// κ: contacts a year of the pair at strength 1, beside each neighbour.
  public let contactsPerYear: [Double]
  /// q: strength of the pair, beside each neighbour.
  public let strengths: [Double]

  /// The number of tied pairs.
  public var pairCount: Int { neighbours.count / 2 }

  /// The number of different people that a person is tied to.
  public func degree(_ person: Int) -> Int { offsets[person + 1] - offsets[person] }

  /// The people that a person is tied to, ascending.
  public func neighbours(of person: Int) -> ArraySlice<Int32> {
    neighbours[offsets[person]..<offsets[person + 1]]
  }

  /// Whether two people are tied. Cost: O(log degree).
  public func areTied(_ a: Int, _ b: Int) -> Bool {
    var (low, high) = (offsets[a], offsets[a + 1])
    while low < high {
      let middle = (low + high) / 2
      if neighbours[middle] < b { low = middle + 1 } else { high = middle }
    }
    return low < offsets[a + 1] && neighbours[low] == b
  }

  /// The pairs of a site, the ties of all kinds collapsed: κ = Σκ_r and q = Σκ_r q_r / κ (SCIENCE §1.6).
  ///
  /// Where a pair has no contacts at all, q is the plain mean of its strengths.
  ///
  /// - Complexity: O(people + ties), given the order of ties that a site promises.
  public init(site: Site) {
    var pairs: [(Int, Int)] = []
    var (contacts, strengths): ([Double], [Double]) = ([], [])
    pairs.reserveCapacity(site.ties.count)
    var index = 0
    while index < site.ties.count {
      let first = site.ties[index]
      var end = index
      while end < site.ties.count, site.ties[end].from == first.from, site.ties[end].to == first.to
      {
        end += 1
      }
      let (contact, strength) = Graph.collapse(site.ties[index..<end])
      pairs.append((first.from, first.to))
      contacts.append(contact)
      strengths.append(strength)
      index = end
    }
    self.init(count: site.people.count, sorted: pairs, contacts: contacts, strengths: strengths)
  }

  /// A network of pairs without strengths; repeated pairs count once, pairs with oneself not at all.
  ///
  /// Every end must lie in `0..<count`; contacts and strengths are 1.
  public init(count: Int, pairs: [(Int, Int)]) {
    let ordered = pairs.filter { $0.0 != $0.1 }.map { (min($0.0, $0.1), max($0.0, $0.1)) }
      .sorted { $0 < $1 }
    var unique: [(Int, Int)] = []
    for pair in ordered where unique.last.map({ $0 != pair }) ?? true { unique.append(pair) }
    let ones = [Double](repeating: 1, count: unique.count)
    self.init(count: count, sorted: unique, contacts: ones, strengths: ones)
  }

  /// A network of different pairs, each the lower end first, in ascending order of their ends.
  ///
  /// - Parameter ties: κ is contacts a year at strength 1, q the strength.
  public init(count: Int, ties: [(from: Int, to: Int, contactsPerYear: Double, strength: Double)]) {
    self.init(
      count: count, sorted: ties.map { ($0.from, $0.to) }, contacts: ties.map(\.contactsPerYear),
      strengths: ties.map(\.strength))
  }

  /// From pairs sorted by (lower, higher): walking them once fills every person's stretch in order,
  /// provided that the lower ends of a person are written before the higher ones.
  private init(
    count: Int, sorted pairs: [(Int, Int)], contacts: [Double], strengths: [Double]
  ) {
    self.count = count
    var offsets = [Int](repeating: 0, count: count + 1)
    for (a, b) in pairs {
      offsets[a + 1] += 1
      offsets[b + 1] += 1
    }
    for person in 0..<count { offsets[person + 1] += offsets[person] }
    var next = offsets
    var neighbours = [Int32](repeating: 0, count: 2 * pairs.count)
    var (kappa, q) = (
      [Double](repeating: 0, count: 2 * pairs.count), [Double](repeating: 0, count: 2 * pairs.count)
    )
    func put(_ index: Int, at end: Int, _ other: Int) {
      let slot = next[end]
      next[end] += 1
      neighbours[slot] = Int32(other)
      kappa[slot] = contacts[index]
      q[slot] = strengths[index]
    }
    for (index, pair) in pairs.enumerated() { put(index, at: pair.1, pair.0) }
    for (index, pair) in pairs.enumerated() { put(index, at: pair.0, pair.1) }
    self.offsets = offsets
    self.neighbours = neighbours
    contactsPerYear = kappa
    self.strengths = q
  }

  private static func collapse(_ ties: ArraySlice<Tie>) -> (contacts: Double, strength: Double) {
    if ties.count == 1, let tie = ties.first { return (tie.contactsPerYear, tie.strength) }
    let contacts = ties.reduce(0) { $0 + $1.contactsPerYear }
    if contacts > 0 {
      return (contacts, ties.reduce(0) { $0 + $1.contactsPerYear * $1.strength } / contacts)
    }
    return (0, ties.reduce(0) { $0 + $1.strength } / Double(ties.count))
  }
}

import Networks

/// Who is tied to whom in a twin: degrees as drawn, ties between groups in the real shares, and as many
/// friends of friends who are friends.
///
/// Ends are paired block by block; then two ties at a time exchange ends between people of the same groups,
/// which leaves degrees and mixing alone, until the share of closed triples is that of the site
/// (double-edge swaps; Maslov & Sneppen 2002 doi:10.1126/science.1065103, F).
struct TwinPairs {
  /// The pairs, the lower index first.
  private(set) var pairs: [(Int, Int)] = []

  private var friends: [[Int]]
  private let group: [Int]
  /// Triples that are closed: three for each triangle.
  private var closed = 0
  private var triples = 0

  /// Pairs people.
  ///
  /// - Parameters:
  ///   - degree: How many people each should be tied to.
  ///   - group: The group of each.
  ///   - mixing: The real share of pairs between two groups, by the lower group and the higher one.
  ///   - transitivity: The share of triples to close.
  init(
    degree: [Int], group: [Int], mixing: [[Double]], transitivity: Double,
    _ draws: inout TwinDraws
  ) {
    self.group = group
    friends = degree.map { _ in [] }
    join(degree, mixing, &draws)
    count()
    rewire(to: transitivity, &draws)
    for person in friends.indices {
      for friend in friends[person].sorted() where friend > person {
        pairs.append((person, friend))
      }
    }
  }

  private mutating func join(_ degree: [Int], _ mixing: [[Double]], _ draws: inout TwinDraws) {
    let total = Double(degree.reduce(0, +)) / 2
    var ends = mixing.indices.map { index in
      draws.shuffled(
        group.indices.filter { group[$0] == index }.flatMap { person in
          [Int](repeating: person, count: degree[person])
        })
    }
    var blocks: [(Int, Int)] = []
    for a in mixing.indices {
      for b in a..<mixing.count {
        let wanted = Int((mixing[a][b] * total).rounded())
        blocks += [(Int, Int)](repeating: (a, b), count: wanted)
      }
    }
    for (a, b) in draws.shuffled(blocks) { tie(a, b, &ends, &draws) }
  }

  /// Ties an end of one group to an end of another, if there are two that are not tied yet.
  private mutating func tie(
    _ a: Int, _ b: Int, _ ends: inout [[Int]], _ draws: inout TwinDraws
  ) {
    guard !ends[a].isEmpty, ends[b].count > (a == b ? 1 : 0) else { return }
    for _ in 0..<20 {
      let first = draws.index(.end, below: ends[a].count)
      let second = draws.index(.end, below: ends[b].count)
      let (x, y) = (ends[a][first], ends[b][second])
      if x == y || friends[x].contains(y) { continue }
      connect(x, y)
      // The later of two places in one list goes first, so that the other stays where it is.
      if a == b {
        ends[a].swapRemove(max(first, second))
        ends[a].swapRemove(min(first, second))
      } else {
        ends[a].swapRemove(first)
        ends[b].swapRemove(second)
      }
      return
    }
  }

  private mutating func connect(_ x: Int, _ y: Int) {
    friends[x].append(y)
    friends[y].append(x)
  }

  private mutating func part(_ x: Int, _ y: Int) {
    friends[x].removeAll { $0 == y }
    friends[y].removeAll { $0 == x }
  }

  private mutating func count() {
    triples = friends.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    closed = 0
    for person in friends.indices {
      for friend in friends[person] where friend > person { closed += common(person, friend) }
    }
  }

  private func common(_ x: Int, _ y: Int) -> Int {
    let (few, many) = friends[x].count < friends[y].count ? (x, y) : (y, x)
    return friends[few].count { friends[many].contains($0) }
  }

  /// Exchanges ends until the share of closed triples is within half a hundredth, or for 200 times as many
  /// tries as there are ties.
  private mutating func rewire(to wanted: Double, _ draws: inout TwinDraws) {
    let ties = friends.reduce(0) { $0 + $1.count } / 2
    guard triples > 0, ties > 1 else { return }
    for _ in 0..<(200 * ties) {
      let share = Double(closed) / Double(triples)
      if abs(share - wanted) < 0.005 { return }
      exchange(towards: share < wanted ? 1 : -1, &draws)
    }
  }

  /// Proposes (x, p), (y, q) → (x, y), (p, q) and keeps it unless it opens triples, or closes them, where the
  /// other is wanted.
  ///
  /// To close some, x and y are friends of one person, and p and q are those of two friends each with whom
  /// fewer friends are shared.
  private mutating func exchange(towards sign: Int, _ draws: inout TwinDraws) {
    let middle = draws.index(.rewiring, below: friends.count)
    guard friends[middle].count > 1 else { return }
    let x = friends[middle][draws.index(.rewiring, below: friends[middle].count)]
    let y =
      sign > 0
      ? friends[middle][draws.index(.rewiring, below: friends[middle].count)]
      : draws.index(.rewiring, below: friends.count)
    guard x != y, !friends[x].contains(y),
      let p = friend(of: x, inGroupOf: y, sign, &draws),
      let q = friend(of: y, inGroupOf: x, sign, &draws),
      p != q, p != y, q != x, !friends[p].contains(q)
    else { return }
    let before = closed
    closed -= 3 * common(x, p)
    part(x, p)
    closed -= 3 * common(y, q)
    part(y, q)
    closed += 3 * common(x, y)
    connect(x, y)
    closed += 3 * common(p, q)
    connect(p, q)
    if (closed - before) * sign >= 0 { return }
    part(p, q)
    part(x, y)
    connect(x, p)
    connect(y, q)
    closed = before
  }

  /// A friend of one person who is of another's group: of two by chance the one with fewer, or more, friends in
  /// common.
  private func friend(
    of person: Int, inGroupOf other: Int, _ sign: Int, _ draws: inout TwinDraws
  ) -> Int? {
    let fitting = friends[person].filter { group[$0] == group[other] }
    guard !fitting.isEmpty else { return nil }
    let first = fitting[draws.index(.rewiring, below: fitting.count)]
    let second = fitting[draws.index(.rewiring, below: fitting.count)]
    let isFirst = (common(person, second) - common(person, first)) * sign >= 0
    return isFirst ? first : second
  }
}

extension Array {
  /// Takes an element out and puts the last one in its place.
  fileprivate mutating func swapRemove(_ index: Int) {
    swapAt(index, count - 1)
    removeLast()
  }
}

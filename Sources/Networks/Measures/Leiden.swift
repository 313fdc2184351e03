import Randomness

extension Graph {
  /// Parts of the network with more ties inside than chance would bring, by Leiden's method: the community
  /// of each person, from 0, in the order of the communities' first people.
  ///
  /// Each round moves people, one after another, to the neighbouring community where modularity gains
  /// most (or out of all of them), looking again only at those whose neighbours moved; then divides every
  /// community into parts that are well tied to the rest of it; then does the same with these parts as
  /// nodes, until no part moves. Strengths do not count. Every community hangs together by ties among its
  /// own people. A person without ties is a community.
  ///
  /// Where the published method draws the part that a node joins, with a chance that grows with the gain,
  /// the best is taken here (the limit θ → 0): no elementary function that differs between machines
  /// decides. All gains are whole numbers, so that no rounding does either.
  ///
  /// On small networks the search is cheap and begins anew in other orders; the best is kept, the first
  /// of equals.
  ///
  /// - Parameters:
  ///   - rank: Whose turn is first: one different number a person from 0, such as `Site.turns`. The orders
  ///     of further starts are drawn at these numbers.
  ///   - starts: How often to begin anew; nil: as often as 200,000 ties can be looked at, from 1 to 16.
  ///   - rounds: How often a start is repeated from what was found, at most; it ends when nothing moves.
  /// - References: Traag, Waltman & van Eck (2019) doi:10.1038/s41598-019-41695-z (F).
  /// - Complexity: O(rounds × ties), in practice.
  public func leidenCommunities(rank: [Int], starts: Int? = nil, rounds: Int = 4) -> [Int] {
    var best: (groups: [Int], quality: Int)?
    for start in 0..<(starts ?? min(16, max(1, 200_000 / max(1, pairCount)))) {
      let groups = leiden(Self.turns(rank, start: start), rounds: rounds)
      let quality = wholeModularity(groups)
      if best.map({ quality > $0.quality }) ?? true { best = (groups, quality) }
    }
    return best?.groups ?? Array(0..<count)
  }

  /// The order of a start: the given one, then drawn ones.
  private static func turns(_ rank: [Int], start: Int) -> [Int] {
    guard start > 0 else { return rank }
    let drawn = chooseSmallest(
      rank.count, of: rank.map { UInt32(truncatingIfNeeded: $0) },
      key: NetworkDraw.turns.key(site: 0), step: UInt32(start), replicate: 0)
    var turns = rank
    for (place, person) in drawn.enumerated() { turns[person] = place }
    return turns
  }

  /// Modularity times the square of all ends, a whole number.
  private func wholeModularity(_ groups: [Int]) -> Int {
    var inside = 0
    var ends = [Int](repeating: 0, count: count)
    for person in 0..<count {
      ends[groups[person]] += degree(person)
      for other in neighbours(of: person) where groups[Int(other)] == groups[person] { inside += 1 }
    }
    return inside * neighbours.count - ends.reduce(0) { $0 + $1 * $1 }
  }

  private func leiden(_ rank: [Int], rounds: Int) -> [Int] {
    var order = [Int](repeating: 0, count: count)
    for (person, place) in rank.enumerated() { order[place] = person }
    let people = LeidenLevel(self, order: order, rank: rank)
    var partition = Array(0..<count)
    for _ in 0..<max(1, rounds) {
      let before = partition
      partition = Self.round(people, from: partition)
      if partition == before { break }
    }
    return parts(of: rank.map { partition[$0] })
  }

  /// One round: from a division of the level's nodes to a better one, numbered by first nodes.
  private static func round(_ people: LeidenLevel, from partition: [Int]) -> [Int] {
    var level = people
    var community = partition
    // The node of `level` that holds each node of the first level.
    var holder = Array(0..<people.count)
    while true {
      community = level.moved(community)
      let refined = level.refined(community)
      let parts = (refined.max() ?? -1) + 1
      guard parts < level.count else { break }
      let (next, group) = level.merged(refined, parts: parts, community)
      holder = holder.map { refined[$0] }
      level = next
      community = group
    }
    return LeidenLevel.numbered(holder.map { community[$0] })
  }

  /// Divides groups into the parts that hang together, and numbers them by their first people.
  private func parts(of groups: [Int]) -> [Int] {
    var part = [Int](repeating: -1, count: count)
    var parts = 0
    var stack: [Int] = []
    for start in 0..<count where part[start] < 0 {
      part[start] = parts
      stack.append(start)
      while let person = stack.popLast() {
        for next in neighbours(of: person) {
          let friend = Int(next)
          guard part[friend] < 0, groups[friend] == groups[start] else { continue }
          part[friend] = parts
          stack.append(friend)
        }
      }
      parts += 1
    }
    return part
  }
}

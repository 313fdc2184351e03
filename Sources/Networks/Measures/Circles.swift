extension Graph {
  /// Small groups of people who know one another, apart from one another: where a behaviour that
  /// needs reinforcement can take hold (SCIENCE §2.3, `circles`).
  ///
  /// Repeated until there are enough: the person with the most triangles who is more than two steps
  /// from everybody chosen so far, then, one by one, the person outside with the most ties into the
  /// group. A group stays smaller where nobody else is tied to it; where nobody is far enough from
  /// those chosen, there are fewer groups.
  ///
  /// - Parameters:
  ///   - groups: How many groups to look for.
  ///   - size: People in a group, the first included.
  ///   - eligible: Whether each person may be chosen; nil means everybody.
  ///   - rank: Breaks ties, lower first: one different number a person, such as a keyed permutation.
  /// - Returns: Groups in the order of their choice, each with its first person first.
  /// - Complexity: O(groups × (people + ties)).
  public func circles(
    groups: Int, size: Int = 4, eligible: [Bool]? = nil, rank: [Int]
  ) -> [[Int]] {
    let triangles = triangles()
    var walk = BreadthFirst(count: count)
    var used: [Int] = []
    var isUsed = [Bool](repeating: false, count: count)
    var found: [[Int]] = []
    while found.count < groups {
      walk.walk(self, from: used, limit: 2)
      let far = (0..<count).filter { walk.distance[$0] < 0 && eligible?[$0] ?? true }
      guard let first = best(of: far, rank: rank, score: { triangles[$0] }) else { break }
      var group = [first]
      isUsed[first] = true
      var tiesIntoGroup = [Int](repeating: 0, count: count)
      while group.count < size {
        for friend in neighbours(of: group[group.count - 1]) { tiesIntoGroup[Int(friend)] += 1 }
        let near = group.flatMap { neighbours(of: $0).map { Int($0) } }
          .filter { !isUsed[$0] && eligible?[$0] ?? true }
        guard let next = best(of: near, rank: rank, score: { tiesIntoGroup[$0] }) else { break }
        group.append(next)
        isUsed[next] = true
      }
      used += group
      found.append(group)
    }
    return found
  }

  /// The person with the highest score, the lowest rank among equals.
  private func best(of people: [Int], rank: [Int], score: (Int) -> Int) -> Int? {
    people.min { a, b in
      let (left, right) = (score(a), score(b))
      return left == right ? rank[a] < rank[b] : left > right
    }
  }
}

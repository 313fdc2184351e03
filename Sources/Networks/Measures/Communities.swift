extension Graph {
  /// Parts of the network with more ties inside than chance would bring: the community of each person,
  /// from 0, in the order of the communities' first people.
  ///
  /// Louvain's method on the pairs (strengths do not count): each person in turn moves to the community
  /// of a neighbour where modularity gains most, until nobody moves; then communities move as people
  /// did. The order of the turns is `rank`, so the same network gives the same communities; where a move
  /// gains nothing nobody moves, and equal gains go to the community that the person of lower rank began. A community whose people hang together
  /// only through others is divided. A person without ties is a community.
  ///
  /// - Parameter rank: One different number a person, such as a keyed permutation.
  /// - References: Blondel, Guillaume, Lambiotte & Lefebvre (2008) doi:10.1088/1742-5468/2008/10/P10008;
  ///   that its communities may fall apart: Traag, Waltman & van Eck (2019) doi:10.1038/s41598-019-41695-z.
  /// - Complexity: O(rounds × ties).
  public func communities(rank: [Int]) -> [Int] {
    let order = (0..<count).sorted { rank[$0] < rank[$1] }
    var level = Level(self, order)
    var community = level.own
    while level.improve() {
      // What `level` calls a node is a community of the level below.
      community = community.map { level.community[$0] }
      let (next, name) = level.merged()
      community = community.map { name[$0] }
      level = next
    }
    // `community` counts by rank; give it back by person, divided where it does not hang together.
    var byPerson = [Int](repeating: 0, count: count)
    for (place, person) in order.enumerated() { byPerson[person] = community[place] }
    return connected(byPerson)
  }

  /// Newman and Girvan's modularity of a division into groups: the share of ties inside groups above
  /// what chance would bring, below 1; nil without ties.
  ///
  /// Q = Σ_g (e_gg − a_g²), as in `assortativity(groups:)`.
  ///
  /// - References: Newman & Girvan (2004) doi:10.1103/PhysRevE.69.026113.
  public func modularity(groups: [Int]) -> Double? {
    guard let across = externalInternal(groups: groups) else { return nil }
    let ends = Double(neighbours.count)
    var sums: [Int: Int] = [:]
    for person in 0..<count { sums[groups[person], default: 0] += degree(person) }
    let squares = sums.sorted { $0.key < $1.key }.reduce(0) {
      $0 + (Double($1.value) / ends) * (Double($1.value) / ends)
    }
    return (1 - across) / 2 - squares
  }

  /// Divides groups into the parts that hang together, and numbers them by their first people.
  private func connected(_ groups: [Int]) -> [Int] {
    var part = [Int](repeating: -1, count: count)
    var parts = 0
    for start in 0..<count where part[start] < 0 {
      part[start] = parts
      var stack = [start]
      while let person = stack.popLast() {
        for friend in neighbours(of: person).map({ Int($0) })
        where part[friend] < 0 && groups[friend] == groups[start] {
          part[friend] = parts
          stack.append(friend)
        }
      }
      parts += 1
    }
    return part
  }
}

/// One level of Louvain's method: nodes in the order of their turns, with whole-numbered weights.
private struct Level {
  /// The other nodes and the weights of the edges to them, ascending.
  private let edges: [[(node: Int, weight: Int)]]
  /// Twice the weight inside a node.
  private let inside: [Int]
  /// The weight of all ends at a node, those inside included.
  private let ends: [Int]
  private let total: Int
  private(set) var community: [Int]

  /// Each person alone.
  var own: [Int] { Array(edges.indices) }

  init(_ graph: Graph, _ order: [Int]) {
    var place = [Int](repeating: 0, count: graph.count)
    for (index, person) in order.enumerated() { place[person] = index }
    self.init(
      edges: order.map { person in
        graph.neighbours(of: person).map { (place[Int($0)], 1) }.sorted { $0.0 < $1.0 }
      }, inside: [Int](repeating: 0, count: graph.count))
  }

  private init(edges: [[(node: Int, weight: Int)]], inside: [Int]) {
    self.edges = edges
    self.inside = inside
    ends = edges.indices.map { node in edges[node].reduce(inside[node]) { $0 + $1.weight } }
    total = ends.reduce(0, +)
    community = Array(edges.indices)
  }

  /// Moves nodes until no move gains anything; whether any moved.
  ///
  /// A move to c gains in proportion to w_c · total − ends · Σends_c, all whole numbers, so that no
  /// rounding decides and every move raises modularity: it ends.
  mutating func improve() -> Bool {
    var sum = ends
    var weight = [Int](repeating: 0, count: edges.count)
    var hasMoved = false
    var isMoving = total > 0
    while isMoving {
      isMoving = false
      for node in edges.indices {
        let before = community[node]
        sum[before] -= ends[node]
        for edge in edges[node] { weight[community[edge.node]] += edge.weight }
        func gain(_ group: Int) -> Int { weight[group] * total - ends[node] * sum[group] }
        var best = before
        for edge in edges[node] {
          let other = community[edge.node]
          let (left, right) = (gain(other), gain(best))
          if left > right || (left == right && best != before && other < best) { best = other }
        }
        for edge in edges[node] { weight[community[edge.node]] = 0 }
        sum[best] += ends[node]
        community[node] = best
        if best != before { isMoving = true }
      }
      if isMoving { hasMoved = true }
    }
    return hasMoved
  }

  /// The communities as nodes of the next level, and what each is called there.
  func merged() -> (Level, [Int]) {
    var name = [Int](repeating: -1, count: edges.count)
    var members: [[Int]] = []
    for node in edges.indices {
      if name[community[node]] < 0 {
        name[community[node]] = members.count
        members.append([])
      }
      members[name[community[node]]].append(node)
    }
    var inside = members.map { $0.reduce(0) { $0 + self.inside[$1] } }
    let edges = members.indices.map { group -> [(node: Int, weight: Int)] in
      let all = members[group].flatMap { self.edges[$0] }
        .map { (node: name[community[$0.node]], weight: $0.weight) }
        .sorted { $0.node < $1.node }
      var merged: [(node: Int, weight: Int)] = []
      for edge in all {
        if edge.node == group {
          inside[group] += edge.weight
        } else if let last = merged.indices.last, merged[last].node == edge.node {
          merged[last].weight += edge.weight
        } else {
          merged.append(edge)
        }
      }
      return merged
    }
    return (Level(edges: edges, inside: inside), name)
  }
}

/// One level of Leiden's method: nodes in the order of their turns, with whole-numbered weights.
struct LeidenLevel {
  let count: Int
  /// The edges of node `i` are at `offsets[i]..<offsets[i + 1]`; none leads to the node itself.
  let offsets: [Int]
  let target: [Int32]
  let weight: [Int]
  /// The weight of all ends at a node, those inside included.
  let ends: [Int]
  /// The weight of all ends.
  let total: Int

  /// Each person is a node.
  init(_ graph: Graph, order: [Int], rank: [Int]) {
    count = graph.count
    var offsets = [0]
    var target: [Int32] = []
    offsets.reserveCapacity(graph.count + 1)
    target.reserveCapacity(graph.neighbours.count)
    for person in order {
      for other in graph.neighbours(of: person) {
        target.append(Int32(truncatingIfNeeded: rank[Int(other)]))
      }
      offsets.append(target.count)
    }
    self.offsets = offsets
    self.target = target
    weight = [Int](repeating: 1, count: target.count)
    ends = order.map { graph.degree($0) }
    total = target.count
  }

  init(offsets: [Int], target: [Int32], weight: [Int], ends: [Int], total: Int) {
    count = ends.count
    self.offsets = offsets
    self.target = target
    self.weight = weight
    self.ends = ends
    self.total = total
  }

  /// The same groups, numbered from 0 in the order of their first nodes.
  static func numbered(_ groups: [Int]) -> [Int] {
    var name = [Int](repeating: -1, count: (groups.max() ?? -1) + 1)
    var names = 0
    return groups.map { group in
      if name[group] < 0 {
        name[group] = names
        names += 1
      }
      return name[group]
    }
  }

  /// Parts as the nodes of the next level, and the community of each.
  func merged(_ refined: [Int], parts: Int, _ community: [Int]) -> (LeidenLevel, [Int]) {
    // Nodes sorted by part, by counting.
    var start = [Int](repeating: 0, count: parts + 1)
    for part in refined { start[part + 1] += 1 }
    for part in 0..<parts { start[part + 1] += start[part] }
    var next = start
    var member = [Int](repeating: 0, count: count)
    for node in 0..<count {
      member[next[refined[node]]] = node
      next[refined[node]] += 1
    }
    var (offsets, target, weight): ([Int], [Int32], [Int]) = ([0], [], [])
    var ends = [Int](repeating: 0, count: parts)
    var group = [Int](repeating: 0, count: parts)
    var sum = [Int](repeating: 0, count: parts)
    var touched: [Int] = []
    for part in 0..<parts {
      for node in member[start[part]..<start[part + 1]] {
        ends[part] += self.ends[node]
        group[part] = community[node]
        for slot in self.offsets[node]..<self.offsets[node + 1] {
          let other = refined[Int(self.target[slot])]
          guard other != part else { continue }
          if sum[other] == 0 { touched.append(other) }
          sum[other] += self.weight[slot]
        }
      }
      for other in touched {
        target.append(Int32(truncatingIfNeeded: other))
        weight.append(sum[other])
        sum[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
      offsets.append(target.count)
    }
    let level = LeidenLevel(
      offsets: offsets, target: target, weight: weight, ends: ends, total: total)
    return (level, Self.numbered(group))
  }
}

/// A network that is being laid out: springs of different strength between nodes, all in one part.
struct SpringNetwork {
  let count: Int
  /// The springs of node `i` are at `offsets[i]..<offsets[i + 1]`.
  let offsets: [Int]
  let target: [Int32]
  let strength: [Double]
  /// How many people each node stands for.
  let size: [Int]

  /// How strongly a tie between two groups pulls, beside one inside a group (A).
  private static let across = 0.25

  /// The people of one part.
  ///
  /// - Parameter position: The place of each person in `members`.
  init(_ graph: Graph, _ members: [Int], _ position: [Int], _ groups: [Int]?) {
    count = members.count
    var (offsets, target, strength): ([Int], [Int32], [Double]) = ([0], [], [])
    for person in members {
      for other in graph.neighbours(of: person) {
        target.append(Int32(truncatingIfNeeded: position[Int(other)]))
        let isInside = groups.map { $0[person] == $0[Int(other)] } ?? true
        strength.append(isInside ? 1 : Self.across)
      }
      offsets.append(target.count)
    }
    self.offsets = offsets
    self.target = target
    self.strength = strength
    size = [Int](repeating: 1, count: members.count)
  }

  private init(offsets: [Int], target: [Int32], strength: [Double], size: [Int]) {
    count = size.count
    self.offsets = offsets
    self.target = target
    self.strength = strength
    self.size = size
  }

  /// A smaller network of the same shape: neighbours in pairs, and who is left over with a neighbour's
  /// pair, at most four together; and the node of it that holds each node of this one.
  func coarser() -> (network: SpringNetwork, holder: [Int]) {
    var holder = [Int](repeating: -1, count: count)
    var sizes: [Int] = []
    // Nodes with few springs first: what hangs on a hub does not wait until the hub is taken.
    let springs: [Int] = (0..<count).map { offsets[$0 + 1] - offsets[$0] }
    let order: [Int] = (0..<count).sorted { (springs[$0], $0) < (springs[$1], $1) }
    for node in order where holder[node] < 0 {
      if let other = partner(of: node, where: { holder[$0] < 0 && $0 != node }) {
        holder[other] = sizes.count
        holder[node] = sizes.count
        sizes.append(2)
      } else if let other = partner(of: node, where: { holder[$0] >= 0 && sizes[holder[$0]] < 4 }) {
        holder[node] = holder[other]
        sizes[holder[other]] += 1
      } else {
        holder[node] = sizes.count
        sizes.append(1)
      }
    }
    return (merged(holder, sizes.count), holder)
  }

  /// The neighbour with the strongest spring for its size, the first of equals.
  private func partner(of node: Int, where isFree: (Int) -> Bool) -> Int? {
    var best: (node: Int, pull: Double)?
    for slot in offsets[node]..<offsets[node + 1] {
      let other = Int(target[slot])
      guard isFree(other) else { continue }
      let pull = strength[slot] / Double(size[other])
      if best.map({ pull > $0.pull }) ?? true { best = (other, pull) }
    }
    return best?.node
  }

  private func merged(_ holder: [Int], _ parts: Int) -> SpringNetwork {
    var members = [[Int]](repeating: [], count: parts)
    for node in 0..<count { members[holder[node]].append(node) }
    let sizes = members.map { $0.reduce(0) { $0 + size[$1] } }
    var (offsets, target, strength): ([Int], [Int32], [Double]) = ([0], [], [])
    var sum = [Double](repeating: 0, count: parts)
    for part in 0..<parts {
      var touched: [Int] = []
      for node in members[part] {
        for slot in self.offsets[node]..<self.offsets[node + 1] {
          let other = holder[Int(self.target[slot])]
          guard other != part else { continue }
          if sum[other] == 0 { touched.append(other) }
          sum[other] += self.strength[slot]
        }
      }
      for other in touched {
        target.append(Int32(truncatingIfNeeded: other))
        strength.append(sum[other] / 2)
        sum[other] = 0
      }
      offsets.append(target.count)
    }
    return SpringNetwork(offsets: offsets, target: target, strength: strength, size: sizes)
  }
}

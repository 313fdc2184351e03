extension LeidenLevel {
  /// Moves nodes to the neighbouring community of the greatest gain, or out of all of them, until no move
  /// gains; a node is looked at again only when a neighbour has moved elsewhere.
  ///
  /// A node with k ends in a network of M gains by c in proportion to w_c · M − k · Σends_c, all whole
  /// numbers; alone it gains 0. Every move raises modularity, so it ends. Of equal gains the present
  /// community is kept, else the one with the lowest number.
  func moved(_ partition: [Int]) -> [Int] {
    var community = partition
    guard total > 0 else { return community }
    var sum = [Int](repeating: 0, count: count)
    var size = [Int](repeating: 0, count: count)
    for node in 0..<count {
      sum[community[node]] += ends[node]
      size[community[node]] += 1
    }
    // Numbers of communities that nobody is in, the lowest last.
    var free = (0..<count).reversed().filter { size[$0] == 0 }
    var weightTo = [Int](repeating: 0, count: count)
    var queue = RoundQueue(count: count)
    while let node = queue.next() {
      let before = community[node]
      let span = offsets[node]..<offsets[node + 1]
      if span.isEmpty { continue }
      sum[before] -= ends[node]
      size[before] -= 1
      for slot in span { weightTo[community[Int(target[slot])]] += weight[slot] }
      var best = before
      var bestGain = weightTo[before] * total - ends[node] * sum[before]
      for slot in span {
        let other = community[Int(target[slot])]
        let gain = weightTo[other] * total - ends[node] * sum[other]
        if gain > bestGain || (gain == bestGain && best != before && other < best) {
          (best, bestGain) = (other, gain)
        }
      }
      for slot in span { weightTo[community[Int(target[slot])]] = 0 }
      if bestGain < 0, let empty = free.last {
        best = empty
        free.removeLast()
      }
      community[node] = best
      sum[best] += ends[node]
      size[best] += 1
      guard best != before else { continue }
      if size[before] == 0 { free.append(before) }
      for slot in span where community[Int(target[slot])] != best {
        queue.add(Int(target[slot]))
      }
    }
    return Self.numbered(community)
  }

  /// Divides every community into parts: each node in turn that is alone and well tied to its community
  /// joins the part of that community where modularity gains most, if any gains; parts that are not well
  /// tied to the rest of the community are not joined. Numbered by first nodes.
  ///
  /// Well tied: the weight to the rest of the community is at least what chance would bring,
  /// w · M ≥ ends · (ends of the community − ends).
  func refined(_ community: [Int]) -> [Int] {
    var part = Array(0..<count)
    guard total > 0 else { return part }
    var whole = [Int](repeating: 0, count: count)
    for node in 0..<count { whole[community[node]] += ends[node] }
    var sum = ends
    // The weight between a part and the rest of its community.
    var out = (0..<count).map { node in
      (offsets[node]..<offsets[node + 1]).reduce(0) {
        community[Int(target[$1])] == community[node] ? $0 + weight[$1] : $0
      }
    }
    var isAlone = [Bool](repeating: true, count: count)
    var weightTo = [Int](repeating: 0, count: count)
    for node in 0..<count where isAlone[node] {
      let all = whole[community[node]]
      guard out[node] * total >= ends[node] * (all - ends[node]) else { continue }
      let inside = (offsets[node]..<offsets[node + 1]).filter {
        community[Int(target[$0])] == community[node]
      }
      for slot in inside { weightTo[part[Int(target[slot])]] += weight[slot] }
      var (best, bestGain) = (node, 0)
      for slot in inside {
        let other = part[Int(target[slot])]
        let gain = weightTo[other] * total - ends[node] * sum[other]
        guard gain > bestGain || (gain == bestGain && best != node && other < best) else {
          continue
        }
        if out[other] * total >= sum[other] * (all - sum[other]) {
          (best, bestGain) = (other, gain)
        }
      }
      let joined = weightTo[best]
      for slot in inside { weightTo[part[Int(target[slot])]] = 0 }
      guard best != node else { continue }
      part[node] = best
      sum[best] += ends[node]
      out[best] += out[node] - 2 * joined
      isAlone[best] = false
    }
    return Self.numbered(part)
  }
}

/// Nodes that wait for their turn: first all in order, then whoever is added, each once at a time.
private struct RoundQueue {
  private var ring: [Int32]
  private var isWaiting: [Bool]
  private var head = 0
  private var waiting: Int

  init(count: Int) {
    ring = (0..<count).map { Int32(truncatingIfNeeded: $0) }
    isWaiting = [Bool](repeating: true, count: count)
    waiting = count
  }

  mutating func next() -> Int? {
    guard waiting > 0 else { return nil }
    let node = Int(ring[head])
    head = head + 1 == ring.count ? 0 : head + 1
    waiting -= 1
    isWaiting[node] = false
    return node
  }

  mutating func add(_ node: Int) {
    guard !isWaiting[node] else { return }
    let tail = head + waiting
    ring[tail >= ring.count ? tail - ring.count : tail] = Int32(truncatingIfNeeded: node)
    waiting += 1
    isWaiting[node] = true
  }
}

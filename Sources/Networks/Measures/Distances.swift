/// A breadth-first walk that can be used again without clearing everything: the people at each number
/// of steps from a start.
struct BreadthFirst {
  /// Steps from the start; -1 where the walk has not come.
  private(set) var distance: [Int32]
  /// The people reached, nearest first, the start among them.
  private(set) var reached: [Int32] = []

  init(count: Int) { distance = [Int32](repeating: -1, count: count) }

  /// Walks from people that count as one start, as far as `limit` steps.
  mutating func walk(_ graph: Graph, from starts: some Sequence<Int>, limit: Int32 = .max) {
    for person in reached { distance[Int(person)] = -1 }
    reached.removeAll(keepingCapacity: true)
    for start in starts where distance[start] < 0 {
      distance[start] = 0
      reached.append(Int32(start))
    }
    var head = 0
    while head < reached.count {
      let person = Int(reached[head])
      head += 1
      if distance[person] >= limit { break }
      for next in graph.neighbours(of: person) where distance[Int(next)] < 0 {
        distance[Int(next)] = distance[person] + 1
        reached.append(next)
      }
    }
  }
}

extension Graph {
  /// reach₂: how many other people each person can reach in at most two steps (SCIENCE §3.4).
  ///
  /// - Complexity: O(Σ of the degrees of everybody's neighbours).
  public func reachInTwoSteps() -> [Int] {
    var walk = BreadthFirst(count: count)
    return (0..<count).map { person in
      walk.walk(self, from: CollectionOfOne(person), limit: 2)
      return walk.reached.count - 1
    }
  }
}

/// The dependencies of one start after another on everybody between (Brandes 2001, eq. 2), with memory of
/// its own.
///
/// The walk outwards keeps the ties that lead one step further, about half of all; counting ways and
/// summing dependencies then go through those alone. No pass has a branch that depends on the data:
/// what does not count is overwritten by what comes next.
final class DependencyWalk {
  private let graph: Graph
  private let distance: UnsafeMutableBufferPointer<Int32>
  private let paths: UnsafeMutableBufferPointer<Double>
  private let share: UnsafeMutableBufferPointer<Double>
  /// One slot more than there are people: a neighbour who was met before is written there and lost.
  private let reached: UnsafeMutableBufferPointer<Int32>
  /// The ties one step further out, of the people in `reached` one after another, and one slot more.
  private let further: UnsafeMutableBufferPointer<Int32>
  /// Where the ties of each person in `reached` end in `further`.
  private let ends: UnsafeMutableBufferPointer<Int>
  /// Ways end at the people below this one alone.
  private let people: Int

  init(_ graph: Graph, people: Int) {
    self.graph = graph
    self.people = people
    func room<T>(_ count: Int, _ value: T) -> UnsafeMutableBufferPointer<T> {
      let buffer = UnsafeMutableBufferPointer<T>.allocate(capacity: count)
      buffer.initialize(repeating: value)
      return buffer
    }
    distance = room(graph.count, .max)
    paths = room(graph.count, 0)
    share = room(graph.count, 0)
    reached = room(graph.count + 1, 0)
    further = room(graph.pairCount + 1, 0)
    ends = room(graph.count + 1, 0)
  }

  deinit {
    distance.deallocate()
    paths.deallocate()
    share.deallocate()
    reached.deallocate()
    further.deallocate()
    ends.deallocate()
  }

  /// More shortest ways than this are counted as this many, so that no number overflows.
  private static let most = 1e280

  /// Adds the dependencies of `start` to everybody's sum.
  func add(from start: Int, to sums: UnsafeMutableBufferPointer<Double>) {
    let end = graph.neighbours.withUnsafeBufferPointer { neighbours in
      graph.offsets.withUnsafeBufferPointer { offsets in
        walk(from: start, neighbours, offsets)
      }
    }
    countWays(start, end)
    sum(end, to: sums)
    for index in 0..<end {
      let person = Int(reached[index])
      distance[person] = .max
      paths[person] = 0
    }
  }

  /// Walks outwards; how many people were reached, `start` among them.
  private func walk(
    from start: Int, _ neighbours: UnsafeBufferPointer<Int32>, _ offsets: UnsafeBufferPointer<Int>
  ) -> Int {
    distance[start] = 0
    reached[0] = Int32(truncatingIfNeeded: start)
    var (head, end, ties) = (0, 1, 0)
    while head < end {
      let person = Int(reached[head])
      let next = distance[person] &+ 1
      var slot = offsets[person]
      let last = offsets[person &+ 1]
      while slot < last {
        let other = neighbours[slot]
        let before = distance[Int(other)]
        // People not met yet have the greatest distance there is.
        let now = min(before, next)
        distance[Int(other)] = now
        reached[end] = other
        end &+= before == .max ? 1 : 0
        further[ties] = other
        ties &+= now == next ? 1 : 0
        slot &+= 1
      }
      ends[head] = ties
      head &+= 1
    }
    return end
  }

  /// σ(w) = Σ_v σ(v), v the neighbours one step nearer.
  private func countWays(_ start: Int, _ end: Int) {
    paths[start] = 1
    var tie = 0
    for index in 0..<end {
      let person = Int(reached[index])
      let own = min(paths[person], Self.most)
      paths[person] = own
      let last = ends[index]
      while tie < last {
        paths[Int(further[tie])] += own
        tie &+= 1
      }
    }
  }

  /// δ(v) = σ(v) · Σ_w (e(w) + δ(w)) / σ(w), w the neighbours one step further out, the furthest first; e is 1
  /// where ways end and 0 elsewhere.
  private func sum(_ end: Int, to sums: UnsafeMutableBufferPointer<Double>) {
    let others = Double(end - 2)
    var index = end
    while index > 1 {
      index &-= 1
      let person = Int(reached[index])
      var tie = ends[index &- 1]
      let last = ends[index]
      var sum = 0.0
      while tie < last {
        sum += share[Int(further[tie])]
        tie &+= 1
      }
      // Nobody lies between more people than were reached; rounding, and ways that are too many to count,
      // would make it more.
      let dependency = min(paths[person] * sum, others)
      share[person] = ((person < people ? 1 : 0) + dependency) / paths[person]
      sums[person] += dependency
    }
  }
}

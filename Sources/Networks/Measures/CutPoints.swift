extension Graph {
  /// How many people would no longer be connected to the rest if a person left: those outside the largest
  /// of the parts into which the person's part would fall. 0 for people on whom nobody hangs.
  ///
  /// - Parameter people: Only the first so many count, which where the rest are places are the people; nil = all.
  /// - References: Hopcroft & Tarjan (1973) doi:10.1145/362248.362272, without recursion.
  /// - Complexity: O(people + ties).
  public func cutOff(counting people: Int? = nil) -> [Int] {
    let sizes = (0..<count).map { $0 < people ?? count ? 1 : 0 }
    var search = CutPointSearch(sizes)
    let parts = components()
    var inPart = [Int](repeating: 0, count: parts.count)
    for person in 0..<count { inPart[parts.part[person]] += sizes[person] }
    for start in 0..<count where search.found[start] < 0 { search.walk(self, from: start) }
    return (0..<count).map { person in
      let rest = inPart[parts.part[person]] - sizes[person]
      let hanging = search.hanging[person]
      return rest - max(rest - hanging.all, hanging.largest)
    }
  }
}

/// A walk into the depth, and who hangs on whom.
private struct CutPointSearch {
  /// When each person was found; -1: not yet.
  var found: [Int]
  /// For each person the people who hang on it, those on the way back to the start left out: all of them
  /// and the largest part of them.
  var hanging: [(all: Int, largest: Int)]
  private var low: [Int]
  private var size: [Int]
  private var next: [Int]
  private var time = 0

  /// - Parameter sizes: How much each counts for.
  init(_ sizes: [Int]) {
    found = [Int](repeating: -1, count: sizes.count)
    hanging = [(all: Int, largest: Int)](repeating: (0, 0), count: sizes.count)
    low = found
    size = sizes
    next = [Int](repeating: 0, count: sizes.count)
  }

  mutating func walk(_ graph: Graph, from start: Int) {
    var path: [Int] = []
    enter(start, &path)
    while let person = path.last {
      let slot = graph.offsets[person] + next[person]
      if slot < graph.offsets[person + 1] {
        next[person] += 1
        let friend = Int(graph.neighbours[slot])
        if found[friend] < 0 {
          enter(friend, &path)
        } else if path.count < 2 || friend != path[path.count - 2] {
          low[person] = min(low[person], found[friend])
        }
        continue
      }
      path.removeLast()
      guard let above = path.last else { return }
      low[above] = min(low[above], low[person])
      size[above] += size[person]
      if low[person] >= found[above] {
        hanging[above].all += size[person]
        hanging[above].largest = max(hanging[above].largest, size[person])
      }
    }
  }

  private mutating func enter(_ person: Int, _ path: inout [Int]) {
    found[person] = time
    low[person] = time
    time += 1
    path.append(person)
  }
}

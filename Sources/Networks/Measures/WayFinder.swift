import Randomness

/// Draws two people and a shortest way between them, walking from both ends until the walks meet.
struct WayFinder {
  private let graph: Graph
  private var ends: (Walk, Walk)
  /// Ways lead between the people below this one alone, at least 2.
  private let people: Int

  init(_ graph: Graph, people: Int) {
    self.graph = graph
    self.people = people
    ends = (Walk(count: graph.count), Walk(count: graph.count))
  }

  /// One end's walk: steps from there, and in how many shortest ways.
  private struct Walk {
    var distance: [Int32]
    var paths: [Double]
    var reached: [Int32] = []
    /// Where the furthest people begin in `reached`.
    var edge = 0
    var depth: Int32 = 0

    init(count: Int) {
      distance = [Int32](repeating: -1, count: count)
      paths = [Double](repeating: 0, count: count)
    }

    mutating func begin(at start: Int) {
      for person in reached { distance[Int(person)] = -1 }
      reached.removeAll(keepingCapacity: true)
      reached.append(Int32(truncatingIfNeeded: start))
      distance[start] = 0
      paths[start] = 1
      (edge, depth) = (0, 0)
    }

    /// The ties that the next step would look at.
    func cost(_ graph: Graph) -> Int {
      reached[edge...].reduce(0) { $0 + graph.degree(Int($1)) }
    }

    /// One step further; false where there is nobody further.
    mutating func step(_ graph: Graph) -> Bool {
      let before = edge..<reached.count
      edge = reached.count
      depth += 1
      for index in before {
        let person = Int(reached[index])
        let own = min(paths[person], 1e280)
        for next in graph.neighbours(of: person) {
          let other = Int(next)
          if distance[other] < 0 {
            distance[other] = depth
            paths[other] = own
            reached.append(next)
          } else if distance[other] == depth {
            paths[other] += own
          }
        }
      }
      return edge < reached.count
    }
  }

  /// Draws way number `way` and visits everybody who lies between its ends; nobody where there is no way.
  mutating func find(_ way: Int, _ key: StreamKey, visit: (Int) -> Void) {
    let address = UInt32(truncatingIfNeeded: way)
    func draw(_ step: UInt32) -> Double {
      key.uniform53(address, step, step: 0, replicate: 0)
    }
    let a = min(people - 1, Int(draw(0) * Double(people)))
    // The other end is one of the rest, each equally likely.
    let rest = min(people - 2, Int(draw(1) * Double(people - 1)))
    let b = rest < a ? rest : rest + 1
    guard graph.degree(a) > 0, graph.degree(b) > 0 else { return }
    ends.0.begin(at: a)
    ends.1.begin(at: b)
    guard let meeting = meet() else { return }
    let weights = meeting.map { ends.0.paths[$0] * min(ends.1.paths[$0], 1e20) }
    let middle = meeting[Self.choose(weights, draw(2))]
    if middle != a, middle != b { visit(middle) }
    var step: UInt32 = 3
    for walk in [ends.0, ends.1] {
      var person = middle
      while walk.distance[person] > 1 {
        let nearer = graph.neighbours(of: person).map { Int($0) }
          .filter { walk.distance[$0] == walk.distance[person] - 1 }
        person = nearer[Self.choose(nearer.map { walk.paths[$0] }, draw(step))]
        step += 1
        visit(person)
      }
    }
  }

  /// The people half way on shortest ways, ascending; nil where no way leads from end to end.
  private mutating func meet() -> [Int]? {
    while true {
      let isFirst = ends.0.cost(graph) <= ends.1.cost(graph)
      guard isFirst ? ends.0.step(graph) : ends.1.step(graph) else { return nil }
      let (walk, other) = isFirst ? (ends.0, ends.1) : (ends.1, ends.0)
      let met = walk.reached[walk.edge...].map { Int($0) }.filter { other.distance[$0] >= 0 }
      if !met.isEmpty { return met.sorted() }
    }
  }

  /// An index with a chance in proportion to its weight.
  private static func choose(_ weights: [Double], _ u: Double) -> Int {
    var rest = u * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return max(0, weights.count - 1)
  }
}

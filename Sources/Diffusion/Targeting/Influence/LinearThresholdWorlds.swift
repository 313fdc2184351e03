import Networks
import Randomness

/// Stored worlds of the linear threshold: in each, every person listens to one of those it is tied to,
/// drawn with chances b_ij = q_ij / Σ_j q_ij, and is reached if that person is.
///
/// The worlds are the same in every future and for every option.
///
/// - References: Kempe, Kleinberg & Tardos (2003) doi:10.1145/956750.956769, claim 2.6.
package struct LinearThresholdWorlds: SpreadOracle {
  private let people: Int
  private let worlds: Int
  /// Those who listen to a person in a world: `listeners[first[world * people + person]...]`.
  private let first: [Int32]
  private let listeners: [Int32]
  private var isReached: [Bool]

  /// - Complexity: O(worlds × (people + ties)).
  package init(
    _ graph: Graph, numbers: [UInt32], keys: Keys, worlds: Int = CascadeWorlds.standard
  ) {
    people = graph.count
    self.worlds = worlds
    var first = [Int32](repeating: 0, count: worlds * graph.count + 1)
    var speaker = [Int32](repeating: -1, count: worlds * graph.count)
    for world in 0..<worlds {
      for person in 0..<graph.count {
        let heard = ListensTo.speaker(
          of: person, graph, number: numbers[person], keys: keys, world: UInt32(world))
        guard let heard else { continue }
        speaker[world * graph.count + person] = Int32(heard)
        first[world * graph.count + heard + 1] += 1
      }
    }
    for index in 1..<max(1, first.count) { first[index] += first[index - 1] }
    var next = first
    var listeners = [Int32](repeating: 0, count: Int(first[first.count - 1]))
    for world in 0..<worlds {
      for person in 0..<graph.count where speaker[world * graph.count + person] >= 0 {
        let at = world * graph.count + Int(speaker[world * graph.count + person])
        listeners[Int(next[at])] = Int32(person)
        next[at] += 1
      }
    }
    (self.first, self.listeners) = (first, listeners)
    isReached = [Bool](repeating: false, count: worlds * graph.count)
  }

  package mutating func gain(of person: Int) -> Double {
    var total = 0
    for world in 0..<worlds {
      let reached = reach(from: person, world)
      total += reached.count
      for other in reached { isReached[world * people + other] = false }
    }
    return Double(total) / Double(worlds)
  }

  package mutating func add(_ person: Int) {
    for world in 0..<worlds { _ = reach(from: person, world) }
  }

  /// Marks and returns those whom a person would newly reach.
  private mutating func reach(from person: Int, _ world: Int) -> [Int] {
    let base = world * people
    if isReached[base + person] { return [] }
    isReached[base + person] = true
    var reached = [person]
    var head = 0
    while head < reached.count {
      let at = base + reached[head]
      head += 1
      for index in first[at]..<first[at + 1] {
        let other = Int(listeners[Int(index)])
        if isReached[base + other] { continue }
        isReached[base + other] = true
        reached.append(other)
      }
    }
    return reached
  }
}

/// Whom a person listens to in one world of the linear threshold.
enum ListensTo {
  /// The person drawn with chances in proportion to strengths; nil for a person without ties.
  static func speaker(
    of person: Int, _ graph: Graph, number: UInt32, keys: Keys, world: UInt32
  ) -> Int? {
    let ties = graph.offsets[person]..<graph.offsets[person + 1]
    guard let last = ties.last else { return nil }
    let total = ties.reduce(0) { $0 + graph.strengths[$1] }
    let u = keys.key(.influence, subject: 1).uniform53(number, 0, step: 0, replicate: world)
    var sum = 0.0
    for tie in ties {
      sum += graph.strengths[tie]
      if u * total < sum { return Int(graph.neighbours[tie]) }
    }
    return Int(graph.neighbours[last])
  }
}

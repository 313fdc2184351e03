import Networks
import Randomness

/// Sets of people from whom a person drawn at random would have been reached, each in a world of its own.
/// The share of the sets that hold one of the chosen, times n, estimates the spread from them.
package struct ReverseSample {
  /// θ of SCIENCE §2.3.
  package static let standard = 200_000
  /// The most entries that are kept: where sets are large, fewer of them are drawn, which they can afford.
  static let mostEntries = 20_000_000
  private let people: Int
  /// Set s holds `members[first[s]..<first[s + 1]]`.
  private var first: [Int] = [0]
  private var members: [Int32] = []

  /// How many sets were drawn.
  package var sets: Int { first.count - 1 }

  /// - Parameter sets: How many sets to draw; fewer where they hold many people.
  /// - Complexity: O(people in all sets × their ties).
  package init(
    _ graph: Graph, numbers: [UInt32], keys: Keys, spread: SpreadModel, sets: Int = standard
  ) {
    people = graph.count
    guard graph.count > 0 else { return }
    let key = keys.key(.influence, subject: 2)
    let coins = keys.key(.influence, subject: 3)
    var isThere = [Bool](repeating: false, count: graph.count)
    var wanted = sets
    var set = 0
    while set < wanted {
      let world = UInt32(set)
      let u = key.uniform53(0, 0, step: 0, replicate: world)
      let start = members.count
      members.append(Int32(min(graph.count - 1, Int(u * Double(graph.count)))))
      isThere[Int(members[start])] = true
      var head = start
      while head < members.count {
        let person = Int(members[head])
        head += 1
        for other in Self.reaches(person, graph, numbers, keys, coins, spread, world)
        where !isThere[other] {
          isThere[other] = true
          members.append(Int32(other))
        }
      }
      for index in start..<members.count { isThere[Int(members[index])] = false }
      first.append(members.count)
      set += 1
      if set == 1000 { wanted = min(sets, max(1000, Self.mostEntries / members.count * 1000)) }
    }
  }

  /// Those who would reach a person along one tie in a world.
  private static func reaches(
    _ person: Int, _ graph: Graph, _ numbers: [UInt32], _ keys: Keys, _ coins: StreamKey,
    _ spread: SpreadModel, _ world: UInt32
  ) -> [Int] {
    switch spread {
    case .cascade(let chance):
      graph.neighbours(of: person).map { Int($0) }.filter { other in
        let (low, high) = (min(person, other), max(person, other))
        return coins.uniform53(numbers[low], numbers[high], step: 0, replicate: world) < chance
      }
    case .linearThreshold:
      ListensTo.speaker(of: person, graph, number: numbers[person], keys: keys, world: world)
        .map { [$0] } ?? []
    case .notSubmodular, .unknown: []
    }
  }

  /// The people who stand in most sets, one by one, sets that are covered no longer counting; the first in
  /// `candidates` among equals.
  ///
  /// - Returns: The people, and n × the share of sets covered: the estimated spread from them.
  package func cover(_ candidates: [Int], count: Int) -> (people: [Int], spread: Double) {
    var holds = [Int](repeating: 0, count: people)
    var setsOf = [[Int32]](repeating: [], count: people)
    for set in 0..<sets {
      for index in first[set]..<first[set + 1] {
        holds[Int(members[index])] += 1
        setsOf[Int(members[index])].append(Int32(set))
      }
    }
    var isCovered = [Bool](repeating: false, count: sets)
    var isChosen = [Bool](repeating: false, count: people)
    var (chosen, covered): ([Int], Int) = ([], 0)
    while chosen.count < min(count, candidates.count) {
      var best: Int?
      for person in candidates where !isChosen[person] {
        if best.map({ holds[person] > holds[$0] }) ?? true { best = person }
      }
      guard let best else { break }
      isChosen[best] = true
      chosen.append(best)
      for set in setsOf[best].map({ Int($0) }) where !isCovered[set] {
        isCovered[set] = true
        covered += 1
        for index in first[set]..<first[set + 1] { holds[Int(members[index])] -= 1 }
      }
    }
    return (chosen, sets == 0 ? 0 : Double(people) * Double(covered) / Double(sets))
  }
}

import Networks
import Randomness

/// Stored worlds of the independent cascade: in each, every tie passes on or not, once and for all ("live
/// edges"); whoever hangs together by live ties is reached together.
///
/// The worlds are the same in every future and for every option.
package struct CascadeWorlds: SpreadOracle {
  /// R of SCIENCE §2.3, the least it asks for.
  package static let standard = 2000
  private let people: Int
  private let worlds: Int
  /// The part of each person in each world, [world][person], numbered through all worlds.
  private let part: [Int32]
  /// How many more people are reached by reaching a part.
  private var size: [Int32]

  /// - Complexity: O(worlds × (people + ties)).
  package init(
    _ graph: Graph, numbers: [UInt32], keys: Keys, chance: Double, worlds: Int = standard
  ) {
    people = graph.count
    self.worlds = worlds
    let key = keys.key(.influence)
    var part = [Int32](repeating: 0, count: worlds * graph.count)
    var size: [Int32] = []
    var parent = [Int](repeating: 0, count: graph.count)
    func root(_ person: Int) -> Int {
      var at = person
      while parent[at] != at {
        parent[at] = parent[parent[at]]
        at = parent[at]
      }
      return at
    }
    for world in 0..<worlds {
      for person in parent.indices { parent[person] = person }
      for person in 0..<graph.count {
        for friend in graph.neighbours(of: person).map({ Int($0) }) where person < friend {
          let u = key.uniform53(
            numbers[person], numbers[friend], step: 0, replicate: UInt32(world))
          if u < chance { parent[root(friend)] = root(person) }
        }
      }
      var name = [Int32](repeating: -1, count: graph.count)
      for person in 0..<graph.count {
        let root = root(person)
        if name[root] < 0 {
          name[root] = Int32(size.count)
          size.append(0)
        }
        size[Int(name[root])] += 1
        part[world * graph.count + person] = name[root]
      }
    }
    self.part = part
    self.size = size
  }

  package func gain(of person: Int) -> Double {
    var total = 0
    for world in 0..<worlds { total += Int(size[Int(part[world * people + person])]) }
    return Double(total) / Double(worlds)
  }

  package mutating func add(_ person: Int) {
    for world in 0..<worlds { size[Int(part[world * people + person])] = 0 }
  }
}

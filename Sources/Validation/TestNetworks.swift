import Networks
import Randomness

/// Networks that every textbook has, and random ones.
package enum TestNetworks {
  /// A bare site: people and ties, nothing else; `wellbeing` for models that need it.
  package static func site(_ count: Int, _ pairs: [(Int, Int)], wellbeing: Double? = nil) -> Site {
    Site(
      key: 3, name: "bare", title: "bare", origin: .invented(recipe: "validation", seed: 0),
      people: (0..<count).map {
        var person = Person(number: UInt32($0), id: "\($0)")
        person.wellbeingSetPoint = wellbeing
        person.stigma = 0
        return person
      }, tieKinds: ["tie"],
      ties: pairs.filter { $0.0 != $0.1 }.map { (min($0.0, $0.1), max($0.0, $0.1)) }
        .sorted { $0 < $1 }.reduce(into: [(Int, Int)]()) { pairs, pair in
          if pairs.last.map({ $0 != pair }) ?? true { pairs.append(pair) }
        }
        .map { Tie(from: $0.0, to: $0.1, kind: 0, strength: 1, contactsPerYear: 52) })
  }

  package static func path(_ n: Int) -> [(Int, Int)] { (1..<max(1, n)).map { ($0 - 1, $0) } }

  package static func complete(_ n: Int) -> [(Int, Int)] {
    (0..<n).flatMap { i in (i + 1..<max(i + 1, n)).map { (i, $0) } }
  }

  /// Everybody tied to the k nearest on a ring.
  package static func ring(_ n: Int, _ k: Int) -> [(Int, Int)] {
    (0..<n).flatMap { i in (1...k / 2).map { (i, (i + $0) % n) } }
  }

  /// A random network with mean degree z: n z / 2 different pairs, drawn evenly.
  package static func random(_ n: Int, degree z: Double, seed: UInt64) -> [(Int, Int)] {
    let key = StreamKey(seed: seed, site: 7, process: 900)
    let wanted = Int((Double(n) * z / 2).rounded())
    var pairs: [(Int, Int)] = []
    var seen = Set<Int>()
    var draw: UInt32 = 0
    while pairs.count < wanted {
      func end(_ side: UInt32) -> Int {
        Int(key.uniform53(draw, side, step: 0, replicate: 0) * Double(n))
      }
      let (a, b) = (end(0), end(1))
      draw += 1
      guard a != b, seen.insert(min(a, b) * n + max(a, b)).inserted else { continue }
      pairs.append((min(a, b), max(a, b)))
    }
    return pairs
  }

  /// The network rewired, every degree kept: each tie, with chance p, swaps an end with another tie drawn
  /// evenly; swaps that would tie a person to itself or a pair twice are drawn again.
  package static func rewired(_ pairs: [(Int, Int)], n: Int, chance p: Double, seed: UInt64)
    -> [(Int, Int)]
  {
    let key = StreamKey(seed: seed, site: 7, process: 901)
    var ties = pairs.map { (min($0.0, $0.1), max($0.0, $0.1)) }
    var present = Set(ties.map { $0.0 * n + $0.1 })
    var draw = UInt32(0)
    func uniform(_ side: UInt32) -> Double {
      key.uniform53(draw, side, step: 0, replicate: 0)
    }
    for i in ties.indices {
      draw += 1
      guard uniform(2) < p else { continue }
      while true {
        draw += 1
        let j = Int(uniform(0) * Double(ties.count))
        let ((a, b), (c, d)) = (ties[i], uniform(1) < 0.5 ? ties[j] : (ties[j].1, ties[j].0))
        let (one, two) = ((min(a, d), max(a, d)), (min(c, b), max(c, b)))
        guard i != j, one.0 != one.1, two.0 != two.1, one != two,
          !present.contains(one.0 * n + one.1), !present.contains(two.0 * n + two.1)
        else { continue }
        for (old, new) in [(ties[i], one), (ties[j], two)] {
          present.remove(old.0 * n + old.1)
          present.insert(new.0 * n + new.1)
        }
        (ties[i], ties[j]) = (one, two)
        break
      }
    }
    return ties
  }
}

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

  /// Krackhardt's kite (1990).
  package static let kite = pairs(
    "0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9")
  /// Padgett's marriage ties of 15 Florentine families; 8 are the Medici.
  package static let florentine = pairs(
    "0-8 1-5 1-6 1-8 2-4 2-8 3-6 3-10 3-13 4-10 4-13 6-7 6-14 8-11 8-12 8-14 9-12 10-13 11-13 11-14"
  )
  /// Zachary's karate club (1977): 34 members, 78 ties.
  package static let karate = pairs(
    """
    0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13
    1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10
    5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33
    22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31
    28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33
    """)
  /// The members who stayed with the instructor when the club split.
  package static let karateFactions: [Int] = (0..<34).map { member in
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21].contains(member) ? 0 : 1
  }

  private static func pairs(_ text: String) -> [(Int, Int)] {
    text.split(whereSeparator: \.isWhitespace).compactMap { pair in
      let ends = pair.split(separator: "-").compactMap { Int($0) }
      return ends.count == 2 ? (ends[0], ends[1]) : nil
    }
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

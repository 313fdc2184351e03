import Diffusion
import Foundation
import Networks

extension ReferenceCases {
  private typealias Expected = ReferenceCase.Expected
  private static let exactly = "exact, SCIENCE §5 (C)"

  static let cascades: [ReferenceCase] =
    [
      cascade("IC1", "path of 4", 4, TestNetworks.path(4), 0.5, 0, [1.875]),
      cascade("IC3", "triangle", 3, TestNetworks.complete(3), 0.3, 0, [1.726]),
      cascade("IC5", "K5", 5, TestNetworks.complete(5), 0.1, 0, [1.525363]),
      cascade(
        "IC7", "kite", 10, TextbookNetworks.kite, 0.2, 3,
        [3.008805, 1, 2.2, 2.772685, 2.951904, 2.997640]),
      cascade("IC9", "Florentine families", 15, TextbookNetworks.florentine, 0.25, 8, [3.240637]),
      cascade("IC11", "K20 (Reed–Frost)", 20, TestNetworks.complete(20), 0.08, 0, [9.071846]),
      giantCascade,
    ] + enumerated

  /// The mean number reached in the end, and after each round where more numbers are given.
  private static func cascade(
    _ id: String, _ network: String, _ count: Int, _ pairs: [(Int, Int)], _ p: Double, _ seed: Int,
    _ values: [Double]
  ) -> ReferenceCase {
    ReferenceCase(
      id: id, source: exactly, network: network,
      setting: "independent cascade, p = \(p), from person \(seed)",
      expected: values.enumerated().map { index, value in
        Expected(
          index == 0 ? "people reached" : "after round \(index - 1)", value,
          // Nothing is drawn before the first round.
          index == 1 ? .exact : .errors(plus: 5e-7))
      },
      work: { lab in
        var bench = Laboratory.Bench(count, pairs, "independent-cascade")
        bench.values[.cascadeChance] = p
        bench.told = [seed]
        // With rounds of two weeks, week 1 stands between those who are told and the first round.
        bench.values[.cascadeRound] = 2
        bench.weeks = 2 * count
        let all = try lab.reached(bench, futures: 40_000)
        return values.indices.map { index in
          let week = index == 0 ? 2 * count : max(1, 2 * (index - 1))
          return ReferenceCase.Got(mean: all.map { $0[week] })
        }
      })
  }

  /// Past the threshold a cascade from one person dies out or reaches the giant part.
  private static let giantCascade = ReferenceCase(
    id: "SR1", source: exactly, network: "random, 10,000 people, 4 ties each on average",
    setting: "independent cascade, p = .4, one person at random",
    expected: [Expected("share reached, given take-off", 0.641981, .within(0.02))],
    work: { lab in
      var bench = Laboratory.Bench(
        10_000, TestNetworks.random(10_000, degree: 4, seed: lab.seed), "independent-cascade")
      bench.values[.cascadeChance] = 0.4
      bench.toldAtRandom = 1
      bench.weeks = 60
      let shares = try lab.reached(bench, futures: 128).map { $0[60] / 10_000 }
      return [ReferenceCase.Got(mean: shares.filter { $0 > 0.05 })]
    })

  /// Every connected network of two to four people, every choice of the first person: by adding up all
  /// worlds of live ties, apart from the product's code.
  private static let enumerated: [ReferenceCase] = SmallWorlds.all.enumerated().map {
    index, world in
    let pairs = world.pairs
    let exact = SmallWorlds.cascade(world, p: 0.35)
    return ReferenceCase(
      id: "IC-all-\(index + 1)", source: "all worlds of live ties (C)",
      network: "\(world.count) people, ties \(world.text)",
      setting: "independent cascade, p = .35, from person 0",
      expected: [Expected("people reached", exact, .errors())],
      work: { lab in
        var bench = Laboratory.Bench(world.count, pairs, "independent-cascade")
        bench.values[.cascadeChance] = 0.35
        bench.told = [0]
        bench.weeks = 5
        return [
          ReferenceCase.Got(mean: try lab.reached(bench, futures: 20_480).map { $0[5] })
        ]
      })
  }
}

/// All connected networks of two, three and four people, one of each shape, and what spreads on them.
enum SmallWorlds {
  struct World: Sendable {
    let count: Int
    let pairs: [(Int, Int)]
    var text: String { pairs.map { "\($0.0)-\($0.1)" }.joined(separator: " ") }
  }

  /// One of each shape: the first in the order of the sets of ties that no renaming makes equal.
  static let all: [World] = (2...4).flatMap { count -> [World] in
    let possible = TestNetworks.complete(count)
    var shapes = Set<[Int]>()
    return (1..<(1 << possible.count)).compactMap { set -> World? in
      let pairs = possible.indices.filter { set >> $0 & 1 == 1 }.map { possible[$0] }
      guard isConnected(count, pairs), shapes.insert(shape(count, pairs)).inserted else {
        return nil
      }
      return World(count: count, pairs: pairs)
    }
  }

  private static func isConnected(_ count: Int, _ pairs: [(Int, Int)]) -> Bool {
    reach(pairs, from: 0).count == count
  }

  /// The smallest of all renamings, as a set of ties.
  private static func shape(_ count: Int, _ pairs: [(Int, Int)]) -> [Int] {
    orders(count).map { order in
      [count]
        + pairs.map { min(order[$0.0], order[$0.1]) * count + max(order[$0.0], order[$0.1]) }
        .sorted()
    }.min { $0.lexicographicallyPrecedes($1) } ?? []
  }

  private static func orders(_ count: Int) -> [[Int]] {
    count == 0
      ? [[]]
      : orders(count - 1).flatMap { order in
        (0..<count).map { at in
          var longer = order
          longer.insert(count - 1, at: at)
          return longer
        }
      }
  }

  static func reach(_ pairs: [(Int, Int)], from person: Int) -> Set<Int> {
    var reached: Set = [person]
    var grows = true
    while grows {
      let before = reached.count
      for (a, b) in pairs where reached.contains(a) != reached.contains(b) {
        reached.formUnion([a, b])
      }
      grows = reached.count > before
    }
    return reached
  }

  /// Expected reach from person 0 with every tie live with chance p.
  static func cascade(_ world: World, p: Double) -> Double {
    (0..<(1 << world.pairs.count)).reduce(0) { sum, set in
      let live = world.pairs.indices.filter { set >> $0 & 1 == 1 }.map { world.pairs[$0] }
      let chance =
        pow(p, Double(live.count)) * pow(1 - p, Double(world.pairs.count - live.count))
      return sum + chance * Double(reach(live, from: 0).count)
    }
  }

  /// Expected reach from person 0 by linear thresholds with b = 1/d: everybody listens to one neighbour,
  /// drawn evenly (Kempe, Kleinberg & Tardos 2003).
  static func linearThreshold(_ world: World) -> Double {
    let neighbours = (0..<world.count).map { person in
      world.pairs.compactMap { $0.0 == person ? $0.1 : $0.1 == person ? $0.0 : nil }
    }
    var (sum, chance) = (0.0, 1.0)
    for person in 1..<world.count { chance /= Double(neighbours[person].count) }
    var choice = [Int](repeating: 0, count: world.count)
    while true {
      var reached: Set = [0]
      var grows = true
      while grows {
        let before = reached.count
        for person in 1..<world.count where reached.contains(neighbours[person][choice[person]]) {
          reached.insert(person)
        }
        grows = reached.count > before
      }
      sum += chance * Double(reached.count)
      var at = 1
      while at < world.count, choice[at] == neighbours[at].count - 1 {
        choice[at] = 0
        at += 1
      }
      if at == world.count { return sum }
      choice[at] += 1
    }
  }
}

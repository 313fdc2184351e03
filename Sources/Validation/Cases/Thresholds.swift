import Diffusion
import Foundation
import Networks

extension ReferenceCases {
  private typealias Expected = ReferenceCase.Expected
  private typealias Got = ReferenceCase.Got

  static let linearThresholds: [ReferenceCase] =
    [
      ReferenceCase(
        id: "LT1", source: "exact, SCIENCE §5 (C)", network: "kite",
        setting: "linear threshold, b = 1/d, from person 3",
        expected: [Expected("people reached", 4.873148, .errors(plus: 5e-7))],
        work: { [Got(mean: try linearReach($0, 10, TextbookNetworks.kite, from: 3))] })
    ]
    + SmallWorlds.all.enumerated().map { index, world in
      ReferenceCase(
        id: "LT-all-\(index + 1)", source: "all choices of one neighbour each (C)",
        network: "\(world.count) people, ties \(world.text)",
        setting: "linear threshold, b = 1/d, from person 0",
        expected: [Expected("people reached", SmallWorlds.linearThreshold(world), .errors())],
        work: { [Got(mean: try linearReach($0, world.count, world.pairs, from: 0))] })
    }

  private static func linearReach(
    _ lab: Laboratory, _ count: Int, _ pairs: [(Int, Int)], from person: Int
  ) throws -> [Double] {
    let courses = lab.courses(Laboratory.Bench(count, pairs, "linear-threshold"))
    return try (0..<20_000).map { replicate in
      var course = try courses(replicate)
      course.tell([person])
      course.advance(count)
      return Double(course.memory.isActive.count { $0 })
    }
  }

  static let thresholds: [ReferenceCase] = [
    crowd("TH1", "1", second: 1, 100), crowd("TH1", "2 in the place of the 1", second: 2, 1),
    window, fractions, ringOfForty, reversal,
  ]

  private static func crowd(_ id: String, _ words: String, second: Int, _ want: Double)
    -> ReferenceCase
  {
    ReferenceCase(
      id: id, source: "Granovetter 1978 (M)", network: "complete, 100 people",
      setting: "thresholds 0, 1, 2, … 99, with \(words)",
      expected: [Expected("people who join", want, .exact)],
      work: { lab in
        var bench = Laboratory.Bench(100, TestNetworks.complete(100), "threshold")
        bench.model.needs = [0, second] + Array(2..<100)
        bench.weeks = 101
        return [Got(try lab.reached(bench, futures: 1)[0][101])]
      })
  }

  /// Watts' cascade condition on a random network: Σ k (k − 1) p_k over k ≤ ⌊1/φ⌋ = z.
  private static func vulnerable(_ z: Double, most: Int) -> Double {
    let terms = (2...most).map { count -> Double in
      let k = Double(count)
      let mass = exp(k * log(z) - z - lgamma(k + 1))
      return k * (k - 1) * mass
    }
    return terms.reduce(0, +) / z
  }

  private static func edge(_ low: Double, _ high: Double) -> Double {
    var (low, high) = (low, high)
    let isRising = vulnerable(high, most: 5) > 1
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if (vulnerable(middle, most: 5) > 1) == isRising { high = middle } else { low = middle }
    }
    return low
  }

  private static let window = ReferenceCase(
    id: "TH3", source: "Watts 2002 (M), SCIENCE §5 (C)", network: "random, 100,000 people",
    setting: "threshold φ = .18, one person at random",
    expected: [
      Expected("lower edge of mean degree, by the formula", 1.02071, .within(1e-3)),
      Expected("upper edge of mean degree, by the formula", 5.76468, .within(1e-3)),
      Expected("cascades at 0.3 below the lower edge", 0, .exact),
      Expected("cascades at 0.3 above the upper edge", 0, .exact),
      Expected("cascades at 0.3 above the lower edge (1 = some)", 1, .exact),
      Expected("cascades at 0.3 below the upper edge (1 = some)", 1, .exact),
    ],
    work: { lab in
      // Below the lower edge parts are small and soon done; above it who is reached grows fast. Near the upper
      // edge it takes longest.
      func cascades(_ z: Double, weeks: Int) throws -> Int {
        var bench = Laboratory.Bench(
          100_000, TestNetworks.random(100_000, degree: z, seed: lab.seed), "threshold")
        bench.values[.thresholdPeers] = 0
        bench.values[.thresholdShare] = 0.18
        bench.toldAtRandom = 1
        bench.weeks = weeks
        return try lab.reached(bench, futures: 256).count { $0[weeks] > 10_000 }
      }
      let outside = [try cascades(0.72, weeks: 40), try cascades(6.06, weeks: 120)]
      let inside = [try cascades(1.32, weeks: 80), try cascades(5.46, weeks: 60)]
      return [Got(edge(0.3, 2)), Got(edge(3, 9))] + outside.map { Got(Double($0)) }
        + inside.map { Got($0 > 0 ? 1 : 0) }
    })

  private static let fractions = ReferenceCase(
    id: "TH5", source: "Gleeson & Cahalane 2007 (M), SCIENCE §5 (C)",
    network: "random, 20,000 people, 4 ties each on average",
    setting: "threshold φ = .18, one in a thousand at random",
    expected: [Expected("share in the end, given take-off", 0.98019, .within(0.005))],
    work: { lab in
      var bench = Laboratory.Bench(
        20_000, TestNetworks.random(20_000, degree: 4, seed: lab.seed), "threshold")
      bench.values[.thresholdPeers] = 0
      bench.values[.thresholdShare] = 0.18
      bench.toldAtRandom = 20
      bench.weeks = 80
      let shares = try lab.reached(bench, futures: 64).map { $0[80] / 20_000 }
      return [Got(mean: shares.filter { $0 > 0.1 })]
    })

  private static let ringOfForty = ReferenceCase(
    id: "CC1", source: "by hand, SCIENCE §5 (C)", network: "ring of 40, 4 ties each",
    setting: "two peers needed",
    expected: [
      Expected("rounds from two neighbours to all", 19, .exact),
      Expected("people after 19 rounds", 40, .exact),
      Expected("people from two opposite", 2, .exact),
    ],
    work: { lab in
      func reached(_ told: [Int]) throws -> [Double] {
        var bench = Laboratory.Bench(40, TestNetworks.ring(40, 4), "threshold")
        bench.values[.thresholdPeers] = 2
        bench.told = told
        bench.weeks = 25
        return try lab.reached(bench, futures: 1)[0]
      }
      let near = try reached([0, 1])
      let round = near.firstIndex(of: 40) ?? -1
      return [Got(Double(round)), Got(near[19]), Got(try reached([0, 20])[25])]
    })

  /// Long ties speed up what one contact passes on and stop what needs two.
  private static let reversal = ReferenceCase(
    id: "CC3", source: "Centola & Macy 2007 (M), SCIENCE §5 (C)",
    network: "ring of 1,000, 6 ties each, ties rewired at random",
    setting: "from one person and its neighbours",
    expected: [
      Expected("rounds to all, one peer, none rewired", 166, .share(0.1)),
      Expected("rounds to all, one peer, a tenth rewired", 7.2, .share(0.1)),
      Expected("share in the end, two peers, none rewired", 1, .within(0.02)),
      Expected("share in the end, two peers, a fifth rewired", 0.018, .within(0.02)),
    ],
    work: { lab in
      let ring = TestNetworks.ring(1000, 6)
      func runs(_ p: Double, peers: Double, networks: Int, weeks: Int) throws -> [[Double]] {
        try (0..<networks).flatMap { index in
          let pairs = TestNetworks.rewired(
            ring, n: 1000, chance: p, seed: lab.seed &+ UInt64(index))
          var bench = Laboratory.Bench(1000, pairs, "threshold")
          bench.values[.thresholdPeers] = peers
          bench.toldAtRandom = 1
          bench.tellsCircles = true
          bench.weeks = weeks
          return try lab.reached(bench, futures: 64)
        }
      }
      func rounds(_ runs: [[Double]]) -> [Double] {
        runs.map { run in Double(run.firstIndex(of: run[run.count - 1]) ?? 0) }
      }
      return [
        Got(mean: rounds(try runs(0, peers: 1, networks: 1, weeks: 340))),
        Got(mean: rounds(try runs(0.1, peers: 1, networks: 40, weeks: 60))),
        Got(mean: try runs(0, peers: 2, networks: 1, weeks: 340).map { $0[340] / 1000 }),
        Got(mean: try runs(0.2, peers: 2, networks: 200, weeks: 150).map { $0[150] / 1000 }),
      ]
    })
}

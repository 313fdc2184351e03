import Diffusion
import Experiments
import Foundation
import Networks
import Randomness

extension ReferenceCases {
  private typealias Expected = ReferenceCase.Expected
  private typealias Got = ReferenceCase.Got

  /// A graph of pairs.
  static func graph(_ count: Int, _ pairs: [(Int, Int)]) -> Graph {
    Graph(count: count, pairs: pairs)
  }

  /// Even opinions.
  static func uniform() throws -> Distribution { try Distribution.parse("uniform(0, 1)").get() }

  static let smallNetworks: [ReferenceCase] = [
    ReferenceCase(
      id: "TG1", source: "by counting, SCIENCE §5 (C)", network: "karate club",
      setting: "mean number of ties",
      expected: [
        Expected("of a person", 4.588235, .within(1e-6)),
        Expected("of a random person's random friend", 9.610210, .within(1e-6)),
        Expected("of a random tie's end", 7.769231, .within(1e-6)),
      ],
      work: { _ in
        let karate = graph(34, TextbookNetworks.karate)
        return [karate.meanDegree, karate.meanDegreeOfFriend, karate.meanDegreeOfTieEnd].map {
          Got(($0 as Double?) ?? .nan)
        }
      }),
    ReferenceCase(
      id: "NW1", source: "networkx, SCIENCE §5 (C)", network: "karate club", setting: "measures",
      expected: [
        Expected("betweenness of 0", 0.4376353, .within(1e-6)),
        Expected("closeness of 0", 0.5689655, .within(1e-6)),
        Expected("constraint of 0", 0.1554233, .within(1e-6)),
        Expected("transitivity", 0.2556818, .within(1e-6)),
        Expected("assortativity of degree", -0.4756131, .within(1e-6)),
        Expected("E–I by faction", -0.7179487, .within(1e-6)),
        Expected("mean reach in two steps", 20.17647, .within(1e-5)),
      ],
      work: { _ in
        let karate = graph(34, TextbookNetworks.karate)
        let reach = karate.reachInTwoSteps().reduce(0, +)
        return [
          Got(karate.betweenness()[0]), Got(karate.closeness()[0]),
          Got(karate.constraint()[0] ?? .nan), Got(karate.transitivity() ?? .nan),
          Got(karate.degreeAssortativity() ?? .nan),
          Got(karate.externalInternal(groups: TextbookNetworks.karateFactions) ?? .nan),
          Got(Double(reach) / 34),
        ]
      }),
  ]

  static let measures: [ReferenceCase] = [
    ReferenceCase(
      id: "IM1", source: "exact, SCIENCE §5 (C)", network: "kite",
      setting: "independent cascade, p = .2, three first people",
      expected: [
        Expected("reach of greedy choice {3, 7, 9}, simulated", 5.629251, .share(0.02)),
        Expected("reach of the best choice {1, 5, 8}, simulated", 5.746396, .share(0.02)),
      ],
      work: { lab in
        try [[3, 7, 9], [1, 5, 8]].map { people in
          var bench = Laboratory.Bench(10, TextbookNetworks.kite, "independent-cascade")
          bench.values[.cascadeChance] = 0.2
          bench.told = people
          bench.weeks = 10
          return Got(mean: try lab.reached(bench, futures: 20_480).map { $0[10] })
        }
      })
  ]

  static let statistics: [ReferenceCase] = [
    ReferenceCase(
      id: "SA1", source: "by hand, SCIENCE §5 (C)", network: "–",
      setting: "Gini of 1, 2, 3, 4; Holm of eight values; ranks that enclose the median of 100",
      expected: [
        Expected("Gini", 0.25, .within(1e-12)), Expected("Holm, first", 0.008, .within(1e-12)),
        Expected("Holm, second", 0.056, .within(1e-12)),
        Expected("Holm, third to eighth, least", 0.234, .within(1e-12)),
        Expected("Holm, third to eighth, most", 0.234, .within(1e-12)),
        Expected("lower rank", 40, .exact), Expected("upper rank", 61, .exact),
      ],
      work: { _ in
        let holm = Multiplicity.holm([0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205])
        let ranks = OrderStatistics(count: 100, quantile: 0.5)
        let rest = holm.dropFirst(2)
        return [
          Got(InequalityIndex.gini([1, 2, 3, 4]) ?? .nan), Got(holm[0]), Got(holm[1]),
          Got(rest.min() ?? .nan), Got(rest.max() ?? .nan), Got(Double(ranks.low ?? -1)),
          Got(Double(ranks.high ?? -1)),
        ]
      }),
    ReferenceCase(
      id: "MA1", source: "Colditz et al. 1994 (F), SCIENCE §5 (C)",
      network: "13 trials of BCG vaccine",
      setting: "log risk ratio, random effects",
      expected: [
        Expected("τ², DerSimonian–Laird", 0.308760, .within(1e-4)),
        Expected("mean", -0.714117, .within(1e-4)),
        Expected("standard error", 0.178742, .within(1e-4)),
        Expected("τ², REML", 0.313243, .within(1e-4)), Expected("mean", -0.714532, .within(1e-4)),
        Expected("standard error", 0.179782, .within(1e-4)),
      ],
      work: { _ in
        let effects = trials.map { log($0[0] / ($0[0] + $0[1])) - log($0[2] / ($0[2] + $0[3])) }
        let variances = trials.map {
          1 / $0[0] - 1 / ($0[0] + $0[1]) + 1 / $0[2] - 1 / ($0[2] + $0[3])
        }
        return [RandomEffects.Method.dersimonianLaird, .reml].flatMap { method -> [Got] in
          guard let pooled = RandomEffects(effects, variances: variances, method) else {
            return [Got(.nan), Got(.nan), Got(.nan)]
          }
          return [Got(pooled.tauSquared), Got(pooled.mean), Got(pooled.standardError)]
        }
      }),
    ReferenceCase(
      id: "EC1", source: "by hand, SCIENCE §5 (C)", network: "–",
      setting: "six options by cost and WELLBYs",
      expected: [
        Expected("none → hub, £ per WELLBY", 12_000, .within(1e-9)),
        Expected("hub → navigators, £ per WELLBY", 20_000, .within(1e-9)),
        Expected("options on the frontier", 3, .exact),
        Expected("extendedly dominated", 2, .exact), Expected("dominated", 1, .exact),
      ],
      work: { _ in
        let standings = Frontier.standings([
          (0, 0), (20, 1.2), (45, 2), (60, 5), (90, 6.5), (150, 6.4),
        ])
        var (ratios, on, extended, dominated) = ([Double](), 0.0, 0.0, 0.0)
        for standing in standings {
          switch standing {
          case .onFrontier(let step):
            on += 1
            if let step { ratios.append(step.ratio * 1000) }
          case .extendedlyDominated: extended += 1
          case .dominated: dominated += 1
          default: break
          }
        }
        guard ratios.count == 2 else { return [] }
        return [Got(ratios[0]), Got(ratios[1]), Got(on), Got(extended), Got(dominated)]
      }),
    ReferenceCase(
      id: "HH1", source: "Hudgens & Halloran 2008 (F), by hand", network: "groups of 4",
      setting:
        "two of four picked at random, against nobody; Y = 10 + 2z + 1.5 · others picked / 3",
      expected: [
        Expected("direct", 1.5, .within(1e-12)), Expected("indirect", 1.0, .within(1e-12)),
        Expected("total", 2.5, .within(1e-12)), Expected("overall", 1.75, .within(1e-12)),
      ],
      work: { _ in
        func outcomes(_ picked: [Bool]) -> [Double] {
          picked.indices.map { person in
            let others = picked.indices.count { $0 != person && picked[$0] }
            return 10 + (picked[person] ? 2 : 0) + 1.5 * Double(others) / 3
          }
        }
        let ways = TestNetworks.complete(4).map { pair in
          (0..<4).map { $0 == pair.0 || $0 == pair.1 }
        }
        let programme = ways.map {
          Allocation(isPicked: $0, probability: 1.0 / 6, outcomes: outcomes($0))
        }
        let nobody = [Bool](repeating: false, count: 4)
        let none = [Allocation(isPicked: nobody, probability: 1, outcomes: outcomes(nobody))]
        guard let effects = HudgensHalloran([programme], against: [none]) else { return [] }
        return [
          Got(effects.direct), Got(effects.indirect), Got(effects.total), Got(effects.overall),
        ]
      }),
  ]

  /// Tuberculosis yes and no among the vaccinated, then among the others.
  private static let trials: [[Double]] = [
    [4, 119, 11, 128], [6, 300, 29, 274], [3, 228, 11, 209], [62, 13536, 248, 12619],
    [33, 5036, 47, 5761], [180, 1361, 372, 1079], [8, 2537, 10, 619], [505, 87886, 499, 87892],
    [29, 7470, 45, 7232], [17, 1699, 65, 1600], [186, 50448, 141, 27197], [5, 2493, 3, 2338],
    [27, 16886, 29, 17825],
  ]

  static let randomness: [ReferenceCase] = [
    ReferenceCase(
      id: "RN1", source: "Salmon et al. 2011 (M); closed forms (C)", network: "–",
      setting: "Philox4x32-10 of counter and key 0; quantiles of counts",
      expected: [
        Expected("word 0", Double(0x6627_e8d5), .exact),
        Expected("word 1", Double(0xe169_c58d), .exact),
        Expected("word 2", Double(0xbc57_ac4c), .exact),
        Expected("word 3", Double(0x9b00_dbd8), .exact),
        Expected("Poisson(3.2), .5", 3, .exact), Expected("Poisson(.4), .95", 2, .exact),
        Expected("binomial(7, .2), .9", 3, .exact),
      ],
      work: { _ in
        let words = philox4x32(SIMD4(0, 0, 0, 0), key: (0, 0))
        func quantile(_ text: String, _ u: Double) throws -> Got {
          Got(try Distribution.parse(text).get().quantile(u))
        }
        return (0..<4).map { Got(Double(words[$0])) } + [
          try quantile("poisson(3.2)", 0.5), try quantile("poisson(0.4)", 0.95),
          try quantile("binomial(7, 0.2)", 0.9),
        ]
      })
  ]
}

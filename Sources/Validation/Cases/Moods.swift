import Diffusion
import Foundation
import Networks

extension ReferenceCases {
  private typealias Expected = ReferenceCase.Expected
  private typealias Got = ReferenceCase.Got

  static let moods: [ReferenceCase] = [
    contentAlone("SI1", 5, TestNetworks.complete(5), "K5", [("share content", nil, 0.435680)]),
    contentAlone(
      "SI3", 3, TestNetworks.path(3), "path of 3",
      [("ends", [0, 2], 0.281320), ("middle", [1], 0.312618)]),
    yearly, weekly, threeStates, meanField, thresholds_, healthy,
  ]

  /// Content or neutral only: a = b = .04, g = .13.
  private static func twoStates(_ count: Int, _ pairs: [(Int, Int)]) -> Laboratory.Bench {
    var bench = Laboratory.Bench(count, pairs, "sisa")
    for key in ParameterKey.allCases where key.parameter.name.hasPrefix("sisa.") {
      bench.values[key] = 0
    }
    bench.values[.sisaContentAlone] = 0.04
    bench.values[.sisaContentContagion] = 0.04
    bench.values[.sisaContentEnd] = 0.13
    bench.values[.sisaScale] = 1
    return bench
  }

  /// Time means of each person over long courses, one a course: independent numbers for a standard error.
  private static func timeMeans(
    _ lab: Laboratory, _ bench: Laboratory.Bench, mood: Double, years: Double, isByEvent: Bool,
    burnIn: Int, steps: Int, courses count: Int
  ) throws -> [[Double]] {
    let courses = lab.courses(bench, years: years, isByEvent: isByEvent)
    return try (0..<count).map { replicate in
      var course = try courses(replicate)
      course.advance(burnIn)
      var sums = [Double](repeating: 0, count: bench.site.people.count)
      for _ in 0..<steps {
        course.advance()
        for person in sums.indices where course.memory.columns[0][person] == mood {
          sums[person] += 1
        }
      }
      return sums.map { $0 / Double(steps) }
    }
  }

  private static func mean(_ rows: [[Double]], _ people: [Int]? = nil) -> Got {
    Got(
      mean: rows.map { row in
        let chosen = people ?? Array(row.indices)
        return chosen.reduce(0) { $0 + row[$1] } / Double(chosen.count)
      })
  }

  private static func contentAlone(
    _ id: String, _ count: Int, _ pairs: [(Int, Int)], _ network: String,
    _ want: [(String, [Int]?, Double)]
  ) -> ReferenceCase {
    ReferenceCase(
      id: id, source: "master equation, SCIENCE §5 (C)", network: network,
      setting: "contentment, a = b = .04, g = .13 per year, by event, in the long run",
      expected: want.map { Expected($0.0, $0.2, .errors(plus: 5e-7)) },
      work: { lab in
        let rows = try timeMeans(
          lab, twoStates(count, pairs), mood: 1, years: 4, isByEvent: true, burnIn: 20,
          steps: 100, courses: 500)
        return want.map { mean(rows, $0.1) }
      })
  }

  private static let yearly = ReferenceCase(
    id: "SI1 (yearly steps)", source: "SCIENCE §5 (C)", network: "K5",
    setting: "as SI1, in steps of a year, all at once",
    expected: [Expected("share content", 0.442776, .errors(plus: 5e-7))],
    work: { lab in
      let rows = try timeMeans(
        lab, twoStates(5, TestNetworks.complete(5)), mood: 1, years: 1, isByEvent: false,
        burnIn: 60, steps: 400, courses: 500)
      return [mean(rows)]
    })

  private static let weekly = ReferenceCase(
    id: "SI1 (weekly steps)", source: "SCIENCE §0.2 (C)", network: "K5",
    setting: "as SI1, in steps of a week, all at once",
    expected: [Expected("share content", 0.43582, .errors(plus: 5e-6))],
    work: { lab in
      let rows = try timeMeans(
        lab, twoStates(5, TestNetworks.complete(5)), mood: 1, years: ModelTime.step,
        isByEvent: false, burnIn: 3000, steps: 6000, courses: 60)
      return [mean(rows)]
    })

  private static let threeStates = ReferenceCase(
    id: "SI5", source: "master equation, SCIENCE §5 (C)", network: "K4",
    setting: "a_C .18, b_C .02, g_C .088, a_D .04, b_D .04, g_D .13 per year, by event",
    expected: [
      Expected("share content", 0.638838, .errors(plus: 5e-7)),
      Expected("share discontent", 0.103052, .errors(plus: 5e-7)),
    ],
    work: { lab in
      var bench = Laboratory.Bench(4, TestNetworks.complete(4), "sisa")
      bench.values[.sisaContentToDiscontent] = 0
      bench.values[.sisaDiscontentToContent] = 0
      return try [1.0, 2.0].map { mood in
        mean(
          try timeMeans(
            lab, bench, mood: mood, years: 4, isByEvent: true, burnIn: 20, steps: 100,
            courses: 500))
      }
    })

  /// The root of a(1 − x) + b k x(1 − x) = g x, and a well-mixed network that comes near it.
  private static let meanField = ReferenceCase(
    id: "SI7", source: "Hill et al. 2010 (F: 42 %), SCIENCE §5 (C)", network: "mean field",
    setting: "obesity, a = .019, b k = .015, g = .035 per year",
    expected: [Expected.formula("prevalence", 0.419496, .within(1e-6))],
    work: { _ in
      let (a, b, g) = (0.019, 0.015, 0.035)
      let half = (b - a - g) / (2 * b)
      return [Got(half + (half * half + a / b).squareRoot())]
    })

  private static let thresholds_ = ReferenceCase(
    id: "SI9", source: "eigenvalues, SCIENCE §5 (C)", network: "karate club; kite",
    setting: "largest eigenvalue, and the threshold of an infection",
    expected: [
      Expected("λ_max, karate", 6.725698, .within(1e-6)),
      Expected("1/λ_max, karate", 0.148683, .within(1e-6)),
      Expected("λ_max, kite", 4.306404, .within(1e-6)),
      Expected("1/λ_max, kite", 0.232212, .within(1e-6)),
    ],
    work: { _ in
      [(34, TextbookNetworks.karate), (10, TextbookNetworks.kite)].flatMap { count, pairs in
        let radius = graph(count, pairs).spectralRadius()
        return [Got(radius), Got(1 / radius)]
      }
    })

  /// Alone: P(N → D) = π₀ and P(D → N) = π₁ in half a year as rates, so π = onset/(onset + recovery).
  private static let healthy = ReferenceCase(
    id: "W4", source: "closed form (C); Hill, Griffiths & House 2015 (F)",
    network: "one person alone; star",
    setting:
      "healthy mood: with 5 friends who are well the onset halves, with 10 the recovery doubles",
    expected: [
      Expected("onset in half a year, no friend", 0.06, .within(1e-12)),
      Expected("onset, five friends", 0.03, .within(1e-12)),
      Expected("recovery, no friend", 0.3, .within(1e-12)),
      Expected("recovery, ten friends", 0.6, .within(1e-12)),
      Expected(
        "share in low mood alone, in the long run", log(0.94) / (log(0.94) + log(0.7)), .errors()),
    ],
    work: { lab in
      let values = ParameterValues()
      let alone = try timeMeans(
        lab, Laboratory.Bench(1, [], "healthy-mood"), mood: 1, years: 2, isByEvent: true,
        burnIn: 10, steps: 200, courses: 500)
      return [
        Got(HealthyMood.chance(0, friends: 0, values)),
        Got(HealthyMood.chance(0, friends: 5, values)),
        Got(HealthyMood.chance(1, friends: 0, values)),
        Got(HealthyMood.chance(1, friends: 10, values)), mean(alone),
      ]
    })
}

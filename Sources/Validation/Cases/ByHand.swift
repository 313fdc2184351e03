import Diffusion
import Foundation
import Networks

/// One week of rules for which nobody has published numbers, worked out by hand: no luck, unless said.
extension ReferenceCases {
  private static let week = 7 / 365.25
  private static func left(_ rate: Double) -> Double { exp(-rate * week) }

  static let byHand: [ReferenceCase] = [
    lonely, selfStigma, otherGroup, friendsOfFriends, encounters, hostility, closure, room,
    thereAndBack, moodSoon, habitAlone, enoughDoses, halfway, seasons,
  ]

  private typealias Expected = ReferenceCase.Expected
  private typealias Got = ReferenceCase.Got

  /// g(E) = E/(E + E½); at the start E is one contact a week and tie (52 a year, SCIENCE §1.6); θ = 2, c = .2,
  /// h = .25, λ = .6.
  private static let lonely: ReferenceCase = {
    func g(_ ties: Double) -> Double {
      ties / (ties + ParameterKey.wellbeingHalfConnection.parameter.standard)
    }
    let moved = (1 - g(2)) + 0.2 / 2.2 * (g(2) - g(1)) * (1 - left(2.2))
    let gone = left(0.6 * 0.25 * ((1 - g(2)) + (1 - g(1))) / 2)
    return ReferenceCase(
      id: "W3", source: "by hand (C)", network: "star of two round one, and one alone",
      setting: "loneliness with its defaults, one week",
      expected: [
        Expected("loneliness in the middle", moved, .within(1e-6)),
        Expected("loneliness of the one alone", 1, .within(1e-9)),
        Expected("strength of a tie", gone, .within(1e-6)),
      ],
      work: { lab in
        let end = try lab.end(
          TestNetworks.site(4, [(0, 1), (0, 2)]), [Loneliness.self], model: Loneliness.page.name)
        let lonely = end.models[0].columns[0]
        return [Got(lonely[0]), Got(lonely[3]), Got(Double(end.strength[0]))]
      })
  }()

  /// z = .2, two bad encounters and three good ones.
  private static let selfStigma: ReferenceCase = {
    let z = (1 - 0.8 * exp(-0.03 * 2)) * exp(-0.01 * 3) * left(0.5)
    return ReferenceCase(
      id: "S4", source: "by hand (C)", network: "one service user",
      setting: "self-stigma with its defaults, two bad and three good encounters, one week",
      expected: [
        Expected("self-stigma", z, .within(1e-6)),
        Expected("withdrawal", 1 - 0.7 * left(0.5 * 0.2), .within(1e-6)),
      ],
      work: { lab in
        let end = try lab.end(
          one {
            $0.isServiceUser = true; $0.withdrawal = 0.3
          }, [SelfStigma.self],
          model: SelfStigma.page.name, good: 3, bad: 2)
        return [Got(end.models[0].columns[0][0]), Got(Double(end.withdrawal[0]))]
      })
  }()

  /// The second week begins away from the level one returns to.
  private static let otherGroup: ReferenceCase = {
    func next(_ s: Double) -> Double {
      0.4 + (s * exp(-0.3 * 0.02 * 3) - 0.4)
        * left(ParameterKey.stigmaRelaxation.parameter.standard)
    }
    return ReferenceCase(
      id: "S2", source: "by hand (C)", network: "one resident",
      setting: "stigma towards another group, three good encounters a week, η⁺ = .02, two weeks",
      expected: [Expected("stigma towards the other group", next(next(0.4)), .within(1e-6))],
      work: { lab in
        let end = try lab.end(
          one {
            $0.stigma = 0.4; $0.stigmaSetPoint = 0.5
          }, [SecondaryTransfer.self],
          model: SecondaryTransfer.page.name, weeks: 2, good: 3
        ) { $0[.stigmaPositiveContact] = 0.02 }
        return [Got(end.models[0].columns[0][0])]
      })
  }()

  /// A service user, A who knows it, B who knows A, C who knows B: only B gains, from A alone.
  private static let friendsOfFriends: ReferenceCase = {
    let b = 0.5 + (0.4 * exp(-0.02 * 40 * week) - 0.5) * left(0.46)
    let others = 0.5 + (0.4 - 0.5) * left(0.46)
    return ReferenceCase(
      id: "S3", source: "by hand (C)", network: "path of a service user and three residents",
      setting: "extended contact, e = 40, η⁺ = .02, ρ = .46, no norm, one week",
      expected: [
        Expected("stigma of who knows the service user", others, .within(1e-6)),
        Expected("stigma of who knows that one", b, .within(1e-6)),
        Expected("stigma of the last", others, .within(1e-6)),
      ],
      work: { lab in
        var site = TestNetworks.site(4, TestNetworks.path(4))
        site.people[0].isServiceUser = true
        for person in 1..<4 {
          (site.people[person].stigma, site.people[person].stigmaSetPoint) = (0.4, 0.5)
        }
        let end = try lab.end(
          site, [ExtendedContact.self, Stigma.self], model: ExtendedContact.page.name
        ) {
          ($0[.extendedContact], $0[.stigmaNorm]) = (40, 0)
          ($0[.stigmaPositiveContact], $0[.stigmaRelaxation]) = (0.02, 0.46)
        }
        return (1..<4).map { Got(Double(end.stigma[$0])) }
      })
  }()

  /// Good encounters first, then bad ones, then back.
  private static let encounters: ReferenceCase = {
    let s = 1 - (1 - 0.4 * exp(-0.04 * 3)) * exp(-0.04 * 2.5 * 2)
    return ReferenceCase(
      id: "S1", source: "by hand (C)", network: "one resident",
      setting:
        "η⁺ = .04, η⁻ = .1, ρ = .46, s = .4, b = .5; three good and two bad encounters, one week",
      expected: [Expected("stigma", 0.5 + (s - 0.5) * left(0.46), .within(1e-6))],
      work: { lab in
        let end = try lab.end(
          one {
            $0.stigma = 0.4; $0.stigmaSetPoint = 0.5
          }, [Stigma.self], good: 3, bad: 2
        ) {
          ($0[.stigmaPositiveContact], $0[.stigmaNegativeRatio]) = (0.04, 2.5)
          $0[.stigmaRelaxation] = 0.46
        }
        return [Got(Double(end.stigma[0]))]
      })
  }()

  private static let hostility: ReferenceCase = {
    let v = (1 - 0.7 * exp(-0.06 * 2)) * exp(-0.02 * 3)
    return ReferenceCase(
      id: "S5", source: "by hand (C)", network: "one service user",
      setting: "withdrawal: δ = .06, η = .02, return 1 a year to .1, v = .3; two bad and three good"
        + " encounters, one week",
      expected: [Expected("withdrawal", 0.1 + (v - 0.1) * left(1), .within(1e-6))],
      work: { lab in
        let end = try lab.end(
          one {
            $0.isServiceUser = true; $0.withdrawal = 0.3
          }, [Withdrawal.self], good: 3, bad: 2
        ) {
          ($0[.withdrawalNegativeContact], $0[.withdrawalPositiveContact]) = (0.06, 0.02)
          ($0[.withdrawalReturn], $0[.withdrawalFloor]) = (1, 0.1)
        }
        return [Got(Double(end.withdrawal[0]))]
      })
  }()

  /// Two who both know a third with strengths .5 and .8: hazard 20 · .5 · .8 a year.
  private static let closure = ReferenceCase(
    id: "T2", source: "by hand (C)", network: "path of 3, ties of strength .5 and .8",
    setting: "friends of friends, 20 a year, one week",
    expected: [Expected("chance that the ends are tied", 1 - left(20 * 0.5 * 0.8), .errors())],
    work: { lab in
      var site = TestNetworks.site(3, TestNetworks.path(3))
      (site.ties[0].strength, site.ties[1].strength) = (0.5, 0.8)
      return [
        Got(
          mean: try lab.ends(
            site, [TriadicClosure.self], model: TriadicClosure.page.name, futures: 6000,
            { $0[.closureRate] = 20 }
          ) { $0.made.contains { $0.strength > 0 } || !$0.forming.isEmpty ? 1 : 0 })
      ]
    })

  /// e^(−2 |.3 − .7|) √((1 − 1/4)(1 − 2/4)): the ends of a path of 3 and one more.
  private static let room = ReferenceCase(
    id: "T2 (likeness and room)", source: "by hand (C)", network: "path of 3 and one alone",
    setting: "likeness 2, at most four ties; the middle, .3, and the one alone, .7",
    expected: [
      Expected("chance that they may", exp(-2 * 0.4) * (0.5 * 1).squareRoot(), .errors()),
      Expected(
        "chance that an end may", exp(-2 * 0.4) * (0.75 * 1).squareRoot(), .errors()),
    ],
    work: { lab in
      let site = TestNetworks.site(4, TestNetworks.path(3))
      func may(_ one: Int) throws -> [Double] {
        try lab.ends(
          site, [], weeks: 0, futures: 6000, likeness: [0.3, 0.3, 0.3, 0.7],
          { ($0[.tiesLikeness], $0[.tiesMost]) = (2, 4) }
        ) { TieFormation.hasRoom(one, 3, $0) ? 1 : 0 }
      }
      return [Got(mean: try may(1)), Got(mean: try may(0))]
    })

  /// Two with a tie who each do what the other did.
  private static let thereAndBack = ReferenceCase(
    id: "TH7", source: "Goles & Olivos 1980 (M), by hand (C)", network: "two people with a tie",
    setting: "thresholds with falling back, all at once, one peer is enough, one begins",
    expected: [
      Expected("first, after one round", 0, .exact), Expected("second", 1, .exact),
      Expected("first, after two rounds", 1, .exact), Expected("second", 0, .exact),
    ],
    work: { lab in
      var bench = Laboratory.Bench(2, [(0, 1)], "reversible-threshold")
      (bench.values[.reversiblePeers], bench.values[.reversibleShare]) = (1, 0)
      var course = try lab.courses(bench)(0)
      course.tell([0])
      return (0..<2).flatMap { _ in
        course.advance()
        return course.memory.isActive.map { Got($0 ? 1 : 0) }
      }
    })

  /// P(low) in half a year by oneself, when nobody recovers.
  private static let moodSoon = ReferenceCase(
    id: "W4 (half a year)", source: "by definition (C)", network: "one person alone",
    setting: "healthy mood, onset .06 in half a year, no recovery",
    expected: [Expected("share in low mood after half a year", 0.06, .errors())],
    work: { lab in
      var bench = Laboratory.Bench(1, [], "healthy-mood")
      bench.values[.healthyRecovery] = 0
      let courses = lab.courses(bench, years: 0.5)
      return [
        Got(
          mean: try (0..<20_000).map { replicate in
            var course = try courses(replicate)
            course.advance()
            return course.memory.columns[0][0]
          })
      ]
    })

  /// A habit needs somebody to take it from.
  private static let habitAlone = ReferenceCase(
    id: "P4 (nobody)", source: "by definition (C)", network: "two people with a tie",
    setting: "complex contagion, 50 a year, nobody does it, two years",
    expected: [Expected("people who do it", 0, .exact)],
    work: { lab in
      var bench = Laboratory.Bench(2, [(0, 1)], "complex-contagion")
      (bench.values[.complexRate], bench.weeks) = (50, 104)
      return [Got(try lab.reached(bench, futures: 64).reduce(0) { $0 + ($1.last ?? 0) })]
    })

  /// One dose of 1 a week from the only friend, for a need of 3.5: four weeks' doses are enough, three never.
  private static let enoughDoses = ReferenceCase(
    id: "P10", source: "by hand (C)", network: "two people with a tie",
    setting: "doses of 1 every week, a need of 3.5, remembered for three weeks or four",
    expected: [
      Expected("joins, of three weeks", 0, .exact),
      Expected("joins in the fourth week, of four", 1, .exact),
    ],
    work: { lab in
      try [(3.0, 20), (4.0, 4)].map { memory, weeks in
        var bench = Laboratory.Bench(2, [(0, 1)], "dodds-watts")
        (bench.values[.doddsMemory], bench.values[.doddsNeed]) = (memory, 3.5)
        (bench.values[.doddsChance], bench.values[.doddsRecovery]) = (1, 0)
        (bench.values[.doddsDoseSpread], bench.values[.doddsNeedSpread]) = (0, 0)
        var course = try lab.courses(bench)(0)
        course.tell([0])
        course.advance(weeks)
        return Got(course.memory.isActive[1] ? 1 : 0)
      }
    })

  /// Two who meet move the same way towards each other: their mean stays, their difference goes.
  private static let halfway = ReferenceCase(
    id: "P7", source: "by hand (C)", network: "two people with a tie",
    setting:
      "bounded confidence in pairs, opinions .4 and .5, bound .2, a third of the way, a year",
    expected: [
      Expected("mean opinion", 0.45, .within(1e-9)), Expected("difference", 0, .within(1e-3)),
    ],
    work: { lab in
      var bench = Laboratory.Bench(2, [(0, 1)], "deffuant")
      (bench.values[.deffuantBound], bench.values[.deffuantMove]) = (0.2, 1.0 / 3)
      bench.model.personal[.deffuantStart] = .numbers([0.4, 0.5])
      var course = try lab.courses(bench)(0)
      course.advance(52)
      let x = course.memory.columns[0]
      return [Got((x[0] + x[1]) / 2), Got(x[0] - x[1])]
    })

  /// Nobody for half a year, then twice the rate: 1 − e^(−2 · 26 weeks).
  private static let seasons = ReferenceCase(
    id: "P9", source: "closed form (C)", network: "one person alone",
    setting:
      "Bass, p = 1 a year, times 0 from week 0 and times 2 from week 26, all at once and by event",
    expected: [
      Expected("chance to have it after 26 weeks", 0, .exact),
      Expected("after 52 weeks", 1 - left(2 * 26), .errors()),
      Expected("after 52 weeks, by event", 1 - left(2 * 26), .errors()),
    ],
    work: { lab in
      var bench = Laboratory.Bench(1, [], "bass")
      bench.values[.bassInnovation] = 1
      bench.model.schedule = Schedule([.init(week: 0, times: 0), .init(week: 26, times: 2)])
      func shares(_ weeks: Int, _ isByEvent: Bool) throws -> [Double] {
        let courses = lab.courses(bench, isByEvent: isByEvent)
        return try (0..<4000).map { replicate in
          var course = try courses(replicate)
          course.advance(weeks)
          return course.memory.isActive[0] ? 1 : 0
        }
      }
      return [
        Got(try shares(26, false).reduce(0, +)), Got(mean: try shares(52, false)),
        Got(mean: try shares(52, true)),
      ]
    })

  private static func one(_ set: (inout Person) -> Void) -> Site {
    var site = TestNetworks.site(1, [])
    set(&site.people[0])
    return site
  }
}

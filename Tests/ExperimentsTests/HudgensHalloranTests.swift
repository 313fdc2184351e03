import Diffusion
import Networks
import Testing

@testable import Experiments

/// Effects of being picked, exactly (SCIENCE §5, HH1).
@Suite struct HudgensHalloranTests {
  /// Two of four, all six ways.
  static let ways: [[Bool]] = (0..<4).flatMap { a in
    (0..<a).map { b in (0..<4).map { $0 == a || $0 == b } }
  }

  /// Y = 10 + 2z + 1.5 · (others picked) / 3.
  static func outcomes(_ isPicked: [Bool]) -> [Double] {
    isPicked.indices.map { person in
      let others = isPicked.indices.count { $0 != person && isPicked[$0] }
      return 10 + (isPicked[person] ? 2 : 0) + 1.5 * Double(others) / 3
    }
  }

  static let programme = ways.map {
    Allocation(isPicked: $0, probability: 1.0 / 6, outcomes: outcomes($0))
  }
  static let nobody = [
    Allocation(
      isPicked: [false, false, false, false], probability: 1,
      outcomes: outcomes([false, false, false, false]))
  ]

  @Test func hh1() throws {
    #expect(Self.ways.count == 6)
    let groups = [Self.programme, Self.programme, Self.programme]
    let effects = try #require(
      HudgensHalloran(groups, against: [Self.nobody, Self.nobody, Self.nobody]))
    let close = { (a: Double, b: Double) in abs(a - b) < 1e-12 }
    #expect(close(effects.direct, 1.5))
    #expect(close(effects.indirect, 1.0))
    #expect(close(effects.total, 2.5))
    #expect(close(effects.overall, 1.75))
    #expect(close(effects.total, effects.direct + effects.indirect))
  }

  /// What one future gives is right on average over the ways in which it may fall out.
  @Test func theSampledMeansAreUnbiased() throws {
    let all = RandomStratum(people: [0, 1, 2, 3])
    let sampled = try Self.ways.map { way in
      let outcomes = Self.outcomes(way)
      return try #require(
        HudgensHalloran.sampled(
          [all], isPicked: { way[$0] }, outcome: { outcomes[$0] }, otherwise: { _ in 10 }))
    }
    for (effect, value) in zip(AllocationRow.Effect.allCases, [1.5, 1.0, 2.5, 1.75]) {
      #expect(abs(Statistics.mean(sampled.map { $0[effect] }) - value) < 1e-12)
    }
  }

  /// With strata of which unlike shares are picked, a plain mean of those picked would be biased.
  @Test func strataAreWeighted() throws {
    // Person 0 or 1 is picked; of 2, 3, 4, 5 three are. Being picked adds 1; the second stratum has 10 more.
    let strata = [RandomStratum(people: [0, 1]), RandomStratum(people: [2, 3, 4, 5])]
    func outcome(_ person: Int, _ picked: Set<Int>) -> Double {
      (person > 1 ? 10 : 0) + (picked.contains(person) ? 1 : 0)
    }
    let picked: Set = [0, 2, 3, 4]
    let effects = try #require(
      HudgensHalloran.sampled(
        strata, isPicked: picked.contains, outcome: { outcome($0, picked) },
        otherwise: { outcome($0, []) }))
    #expect(abs(effects.direct - 1) < 1e-12)
    #expect(abs(effects.indirect) < 1e-12)
  }

  @Test func whatCannotBeToldIsNotTold() {
    let always = [
      Allocation(isPicked: [true, false], probability: 1, outcomes: [1, 2])
    ]
    #expect(HudgensHalloran([always], against: [Self.nobody]) == nil)
    #expect(HudgensHalloran([], against: [Self.nobody]) == nil)
    #expect(
      HudgensHalloran.sampled(
        [RandomStratum(people: [0, 1])], isPicked: { _ in true }, outcome: { _ in 1 },
        otherwise: { _ in 1 }) == nil)
  }
}

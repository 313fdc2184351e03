import Testing

@testable import Experiments

struct RankingTests {
  /// Four sets, three options; the second set is a tie of two, the last of all three.
  @Test func byHand() throws {
    let levels: [[Double]] = [[1, 5, 3, 2], [4, 5, 1, 2], [2, 1, 6, 2]]
    let ranking = try #require(Ranking(levels: levels, better: .higher))
    #expect(ranking.sets == 4)
    let best = ranking.entries.map(\.bestIn)
    for (found, right) in zip(best, [0.5 + 1.0 / 3, 1.5 + 1.0 / 3, 1 + 1.0 / 3]) {
      #expect(abs(found - right) < 1e-12)
    }
    // Places: 3, 1.5, 2, 2 · 1, 1.5, 3, 2 · 2, 3, 1, 2.
    let places: [Double] = [2.125, 1.875, 2]
    #expect(ranking.entries.map(\.meanRank) == places)
    // Short of the best: 3, 0, 3, 0 · 0, 0, 5, 0 · 2, 4, 0, 0.
    #expect(ranking.entries.map(\.regret) == [1.5, 1.25, 1.5])
    #expect(ranking.entries[0].best == Proportion(share: best[0] / 4, trials: 4))
  }

  @Test func lowerMayBeBetter() throws {
    let ranking = try #require(Ranking(levels: [[1, 1], [2, 3]], better: .lower))
    #expect(ranking.entries.map(\.bestIn) == [2, 0])
    #expect(ranking.entries.map(\.regret) == [0, 1.5])
    #expect(ranking.entries.map(\.meanRank) == [1, 2])
  }

  /// What differs in the last bits only is a tie.
  @Test func lastBitsAreNoDifference() throws {
    let ranking = try #require(Ranking(levels: [[0.1 + 0.2], [0.3]], better: .higher))
    #expect(ranking.entries.map(\.bestIn) == [0.5, 0.5])
    #expect(ranking.entries.map(\.meanRank) == [1.5, 1.5])
  }

  @Test func nothingToRank() {
    #expect(Ranking(levels: [[1, .nan], [1, 2]], better: .higher) == nil)
    #expect(Ranking(levels: [[], []], better: .higher) == nil)
  }
}

/// Verdicts exactly at their limits.
struct VerdictTests {
  @Test(arguments: [
    (0.1, 0.3, Verdict.worthHaving), (0.099, 0.3, .cannotTell), (-0.3, -0.1, .harm),
    (-0.3, -0.099, .cannotTell), (-0.099, 0.099, .tooSmall), (-0.1, 0.05, .cannotTell),
    (-0.05, 0.1, .cannotTell), (0.1, 0.1, .worthHaving), (-0.1, -0.1, .harm), (0, 0, .tooSmall),
    (-.infinity, .infinity, .cannotTell),
  ])
  func atTheLimits(low: Double, high: Double, verdict: Verdict) {
    #expect(Verdict(good: low...high, least: 0.1) == verdict)
  }

  /// A difference of exactly the limit that was added up in another order.
  @Test func roundingIsNoVerdict() {
    let almost = 0.3 - 0.1 - 0.1
    #expect(almost < 0.1)
    #expect(Verdict(good: almost...almost, least: 0.1) == .worthHaving)
    #expect(Verdict(good: -almost...(-almost), least: 0.1) == .harm)
  }
}

import Networks
import Testing

@testable import Diffusion

/// The spread of an independent cascade, exactly: over all worlds of live ties, those that join the same
/// people taken together.
private struct ExactCascade: SpreadOracle {
  /// The people whom each person reaches in each kind of world, and its chance.
  private let parts: [[UInt16]]
  private let chances: [Double]
  private var reached: [UInt16]

  init(_ graph: Graph, chance: Double) {
    let alone = (0..<graph.count).map { UInt16(1) << UInt16($0) }
    var worlds = [alone: 1.0]
    for a in 0..<graph.count {
      for b in graph.neighbours(of: a) where b > a {
        // The order of a dictionary would change the last digits.
        let before = worlds.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        worlds = [:]
        for (part, share) in before {
          worlds[part, default: 0] += share * (1 - chance)
          worlds[Self.joined(part, a, Int(b)), default: 0] += share * chance
        }
      }
    }
    let sorted = worlds.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    (parts, chances) = (sorted.map(\.key), sorted.map(\.value))
    reached = [UInt16](repeating: 0, count: parts.count)
  }

  private static func joined(_ part: [UInt16], _ a: Int, _ b: Int) -> [UInt16] {
    let both = part[a] | part[b]
    if part[a] == both { return part }
    return part.indices.map { both >> UInt16($0) & 1 == 1 ? both : part[$0] }
  }

  func gain(of person: Int) -> Double {
    var total = 0.0
    for world in parts.indices {
      total += chances[world] * Double((parts[world][person] & ~reached[world]).nonzeroBitCount)
    }
    return total
  }

  mutating func add(_ person: Int) {
    for world in parts.indices { reached[world] |= parts[world][person] }
  }

  func spread(of people: [Int]) -> Double {
    var total = 0.0
    for world in parts.indices {
      let all = people.reduce(0) { $0 | parts[world][$1] }
      total += chances[world] * Double(all.nonzeroBitCount)
    }
    return total
  }
}

/// IM1 and its neighbours: greedy search, its lazy form, and reverse sampling.
@Suite struct GreedyTests {
  private static let exact = ExactCascade(Village.kite.graph, chance: 0.2)
  private let kite = Village.kite

  /// IM1: greedy {3, 7, 9} 5.629251, optimum {1, 5, 8} 5.746396.
  @Test func exactly() {
    var oracle = Self.exact
    let greedy = lazyGreedy(&oracle, Array(0..<10), count: 3)
    #expect(greedy == [3, 7, 9])
    #expect(abs(Self.exact.spread(of: greedy) - 5.629251) < 5e-7)
    var best: (people: [Int], spread: Double) = ([], 0)
    for a in 0..<10 {
      for b in (a + 1)..<10 {
        for c in (b + 1)..<max(b + 1, 10) {
          let spread = Self.exact.spread(of: [a, b, c])
          if spread > best.spread { best = ([a, b, c], spread) }
        }
      }
    }
    #expect(best.people == [1, 5, 8])
    #expect(abs(best.spread - 5.746396) < 5e-7)
    #expect(5.629251 / best.spread > 1 - 1 / 2.718281828)
    // IC7, in passing.
    #expect(abs(Self.exact.spread(of: [3]) - 3.008805) < 5e-7)
  }

  /// CELF picks what plain greedy search picks, whatever the oracle.
  @Test func lazyIsGreedy() {
    for start in 0..<10 {
      let candidates = (0..<10).map { ($0 + start) % 10 }
      var (one, other) = (Self.exact, Self.exact)
      #expect(
        lazyGreedy(&one, candidates, count: 4) == plainGreedy(&other, candidates, count: 4))
    }
    let graph = SiteZero.plan.graph
    let candidates = Array(stride(from: 0, to: graph.count, by: 5))
    var cascade = CascadeWorlds(
      graph, numbers: SiteZero.plan.numbers, keys: SiteZero.keys, chance: 0.08, worlds: 100)
    var again = cascade
    #expect(
      lazyGreedy(&cascade, candidates, count: 12) == plainGreedy(&again, candidates, count: 12))
    var linear = LinearThresholdWorlds(
      graph, numbers: SiteZero.plan.numbers, keys: SiteZero.keys, worlds: 50)
    var linearAgain = linear
    #expect(
      lazyGreedy(&linear, candidates, count: 8) == plainGreedy(&linearAgain, candidates, count: 8))
  }

  /// The rule, on stored worlds: within 2 % of the exact greedy value (IM1, MC oracle).
  @Test(arguments: ["3 by greedy search", "3 by reverse sampling"])
  func onStoredWorlds(_ phrase: String) throws {
    let picked = try Village.pick(phrase, at: kite, spread: .cascade(chance: 0.2))
    #expect(Self.exact.spread(of: picked) > 0.98 * 5.629251, "\(picked)")
  }

  /// Stored worlds estimate the spread: 20,000 of them, standard error below .02.
  @Test func worldsAgreeWithTheExactSpread() {
    var worlds = CascadeWorlds(
      kite.graph, numbers: kite.numbers, keys: Village.keys, chance: 0.2, worlds: 20_000)
    #expect(abs(worlds.gain(of: 3) - 3.008805) < 0.08)
    worlds.add(3)
    #expect(worlds.gain(of: 3) == 0)
    let together = Self.exact.spread(of: [3, 7]) - Self.exact.spread(of: [3])
    #expect(abs(worlds.gain(of: 7) - together) < 0.08)
    let sample = ReverseSample(
      kite.graph, numbers: kite.numbers, keys: Village.keys, spread: .cascade(chance: 0.2))
    #expect(sample.sets == ReverseSample.standard)
    let cover = sample.cover([3], count: 1)
    #expect(abs(cover.spread - 3.008805) < 0.05)
  }

  /// LT1: from 3, b = 1/d, 4.873148.
  @Test func linearThresholdSpread() {
    var worlds = LinearThresholdWorlds(
      kite.graph, numbers: kite.numbers, keys: Village.keys, worlds: 20_000)
    #expect(abs(worlds.gain(of: 3) - 4.873148) < 0.09)
    let sample = ReverseSample(
      kite.graph, numbers: kite.numbers, keys: Village.keys, spread: .linearThreshold)
    #expect(abs(sample.cover([3], count: 1).spread - 4.873148) < 0.05)
  }

  @Test func whereSpreadHasNoDiminishingReturnsItIsRefused() {
    let threshold = SpreadModel(contagions: ["independent-cascade", "threshold"], chance: 0.1)
    let words = Village.problem("3 by greedy search", at: kite, spread: threshold)
    #expect(
      words.hasPrefix("E-PEOPLE-GREEDY [3 by greedy search] greedy search cannot pick people"))
    #expect(words.contains("the first gains are all zero"))
    #expect(words.contains("in circles of 4"))
    #expect(
      Village.problem("3 by reverse sampling", at: kite).contains("needs something that spreads"))
  }
}

import Randomness
import Testing

@testable import Networks

/// Betweenness on several threads and by sampling.
@Suite struct BetweennessTests {
  @Test func workedByHand() {
    // A row of five: the middle lies on 4 of the 6 pairs of others, its neighbours on 3.
    let row = DrawnNetworks.path(5).betweenness(threads: 2)
    let expected: [Double] = [0, 0.5, 2.0 / 3, 0.5, 0]
    #expect(row == expected)
    // A square: of the two ways between opposite corners each of the others has one.
    let square = DrawnNetworks.squares(1).betweenness(threads: 1)
    #expect(square == [Double](repeating: 1.0 / 6, count: 4))
    #expect(Graph(count: 2, pairs: [(0, 1)]).betweenness(threads: 2) == [0, 0])
    #expect(Graph(count: 0, pairs: []).betweenness(threads: 2).isEmpty)
    #expect(Graph(count: 4, pairs: []).betweenness(threads: 2) == [0, 0, 0, 0])
  }

  /// Four people and two places: 0 and 1 go to one, 1, 2 and 3 to the other. Ways lead between people: 1 lies on 0–2
  /// and 0–3 of the three between others, the places on 3 and 5 of all six.
  static let twoMode = Graph(count: 6, pairs: [(0, 4), (1, 4), (1, 5), (2, 5), (3, 5)])

  @Test func waysBetweenPeopleAlone() {
    let exact = [0, 2.0 / 3, 0, 0, 0.5, 5.0 / 6]
    #expect(Self.twoMode.betweenness(threads: 2, between: 4) == exact)
    #expect(Self.twoMode.betweenness(threads: 1) != exact)
    let sample = Self.twoMode.sampledBetweenness(
      ways: 20_000, key: NetworkDraw.ways.key(site: 3), threads: 2, between: 4)
    for (vertex, value) in exact.enumerated() {
      // 20,000 ways have a standard error of .0035 at most, twice that for people: five of them.
      #expect(abs(sample.score[vertex] - value) < 0.035)
      #expect(abs(sample.score[vertex] - value) <= sample.error[vertex])
    }
  }

  @Test func theSameBitsForAnyNumberOfThreads() {
    let graph = DrawnNetworks.blocks(people: 300, pairs: 900, blocks: 5)
    let one = graph.betweenness(threads: 1)
    for threads in [2, 3, 7, 40] { #expect(graph.betweenness(threads: threads) == one) }
    let key = NetworkDraw.ways.key(site: 5)
    let sample = graph.sampledBetweenness(ways: 1000, key: key, threads: 1)
    for threads in [2, 5] {
      #expect(graph.sampledBetweenness(ways: 1000, key: key, threads: threads) == sample)
    }
  }

  @Test func theNumbersOfThePlainForm() {
    for graph in [
      SmallNetworks.karate, SmallNetworks.kite, SmallNetworks.florentine,
      DrawnNetworks.blocks(people: 200, pairs: 350, blocks: 4), DrawnNetworks.squares(12),
    ] {
      let (plain, blocks) = (graph.betweenness(), graph.betweenness(threads: 2))
      #expect(zip(plain, blocks).allSatisfy { abs($0 - $1) <= 1e-12 })
    }
  }

  /// More shortest ways than a number can hold.
  @Test func thereIsNoNumberTooLarge() {
    let graph = DrawnNetworks.squares(1200)
    #expect(graph.betweenness(threads: 2).allSatisfy { $0.isFinite && $0 >= 0 && $0 <= 1 })
    let sample = graph.sampledBetweenness(
      ways: 50, key: NetworkDraw.ways.key(site: 1), threads: 2)
    #expect(sample.score.allSatisfy { $0.isFinite })
  }

  /// Law: everybody's exact number lies within the stated error, in at least 95 of 100 samples.
  @Test func theStatedErrorHolds() {
    let graphs = [
      SmallNetworks.karate, DrawnNetworks.path(40), DrawnNetworks.squares(8),
      DrawnNetworks.blocks(people: 150, pairs: 300, blocks: 6),
    ]
    for graph in graphs {
      let exact = graph.betweenness()
      let held = (0..<100).filter { sample in
        let found = graph.sampledBetweenness(
          ways: 600, key: NetworkDraw.ways.key(site: UInt64(sample)), threads: 1)
        return exact.indices.allSatisfy { abs(exact[$0] - found.score[$0]) <= found.error[$0] }
      }
      #expect(held.count >= 95)
    }
  }

  /// Over many samples the mean is the exact number: every pair and every way is equally likely.
  @Test func theMeanOfManySamplesIsExact() {
    let graph = SmallNetworks.kite
    let exact = graph.betweenness()
    let ways = 200_000
    let found = graph.sampledBetweenness(
      ways: ways, key: NetworkDraw.ways.key(site: 9), threads: 2)
    for (score, b) in zip(found.score, exact) {
      // Six standard errors: one of a hundred million such tests would fail by chance. A way counts 10/8.
      let m = b * 0.8
      let room = 6 * 1.25 * (m * (1 - m) / Double(ways)).squareRoot() + 1e-12
      #expect(abs(score - b) <= room)
    }
  }

  /// The bound, worked out by hand: one person in three lies between on a third of ways.
  @Test func theErrorIsTheFormulas() {
    let found = DrawnNetworks.path(3).sampledBetweenness(
      ways: 100, key: NetworkDraw.ways.key(site: 3), threads: 1)
    // ln(4 · 3 / .05) = 5.480639; 7 · 5.480639 / (3 · 99) = 0.129173; all times 3 / (3 − 2).
    #expect(abs(found.error[0] - 3 * 0.129173) < 1e-5)
    let m = found.score[1] / 3
    #expect(m > 0.2 && m < 0.5)
    let expected = 3 * ((2 * m * (1 - m) * 5.480639 / 99).squareRoot() + 0.129173)
    #expect(abs(found.error[1] - expected) < 1e-5)
  }
}

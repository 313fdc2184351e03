import Testing

@testable import Networks

/// Leiden's communities.
@Suite struct LeidenTests {
  private func leiden(_ graph: Graph) -> [Int] {
    graph.leidenCommunities(rank: Array(0..<graph.count))
  }

  @Test func workedByHand() {
    // Two triangles and a tie between them; a person alone.
    let graph = Graph(
      count: 7, pairs: [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5)])
    #expect(leiden(graph) == [0, 0, 0, 1, 1, 1, 2])
    #expect(leiden(Graph(count: 3, pairs: [])) == [0, 1, 2])
    #expect(leiden(Graph(count: 0, pairs: [])).isEmpty)
    #expect(leiden(Graph(count: 2, pairs: [(0, 1)])) == [0, 0])
  }

  /// The best division of the karate club that is known has modularity 0.419790 (Traag et al. 2019, M).
  @Test func karateClub() throws {
    let karate = SmallNetworks.karate
    let best = try (0..<20).map { turn in
      let rank = (0..<34).map { ($0 * 13 + turn * 7) % 34 }
      return try #require(karate.modularity(groups: karate.leidenCommunities(rank: rank)))
    }
    #expect(best.allSatisfy { $0 > 0.4155 && $0 < 0.41980 })
    #expect(abs((best.max() ?? 0) - 0.419790) < 1e-6)
  }

  /// Law: every community hangs together by its own people.
  @Test func communitiesHangTogether() {
    for number in 0..<40 {
      let graph = DrawnNetworks.blocks(
        people: 60 + 5 * number, pairs: 70 + 9 * number, blocks: 2 + number % 6,
        number: UInt64(number))
      let groups = leiden(graph)
      let inside = Graph(
        count: graph.count,
        pairs: (0..<graph.count).flatMap { a in
          graph.neighbours(of: a).map { (a, Int($0)) }.filter { groups[a] == groups[$0.1] }
        })
      #expect(inside.components().count == Set(groups).count)
      // Numbered by first people.
      var seen = -1
      for group in groups {
        #expect(group <= seen + 1)
        seen = max(seen, group)
      }
    }
  }

  /// Never much worse than Louvain's on the same network, and mostly better.
  @Test func comparedWithLouvain() {
    var better = 0
    for number in 0..<30 {
      let graph = DrawnNetworks.blocks(
        people: 200, pairs: 500, blocks: 3 + number % 8, number: UInt64(number))
      let rank = (0..<200).map { ($0 * 77 + number) % 200 }
      let own = graph.modularity(groups: graph.leidenCommunities(rank: rank)) ?? 0
      let other = graph.modularity(groups: graph.communities(rank: rank)) ?? 0
      #expect(own > other - 0.01)
      if own > other { better += 1 }
    }
    #expect(better > 20)
  }

  /// Two cliques of five joined by a person in between: the person belongs to one of them, and the
  /// cliques are found whatever the order of the turns.
  @Test func theOrderOfTurnsDecidesOnlyWhatIsEqual() {
    func clique(_ first: Int) -> [(Int, Int)] {
      (0..<5).flatMap { a in (0..<a).map { (first + $0, first + a) } }
    }
    let graph = Graph(count: 11, pairs: clique(0) + clique(5) + [(4, 10), (5, 10)])
    for turn in 0..<11 {
      let groups = graph.leidenCommunities(rank: (0..<11).map { ($0 * 4 + turn) % 11 })
      #expect(Set(groups[0..<5]).count == 1 && Set(groups[5..<10]).count == 1)
      #expect(groups[0] != groups[5])
    }
  }

  /// Modularity of a division by hand, and that the method raises it from everybody alone.
  @Test func modularityRises() {
    let graph = DrawnNetworks.blocks(people: 90, pairs: 200, blocks: 3)
    let alone = graph.modularity(groups: Array(0..<90)) ?? 0
    #expect(graph.modularity(groups: leiden(graph)) ?? 0 > alone + 0.2)
  }
}

import Testing

@testable import Networks

struct CirclesTests {
  /// Two cliques of four on a chain, with a clique of five far away:
  ///
  ///     0 1 2 3 – 4 – 5 – 6 7 8 9      10 11 12 13 14
  private let chain: Graph = {
    var pairs: [(Int, Int)] = [(3, 4), (4, 5), (5, 6)]
    for group in [Array(0...3), Array(6...9), Array(10...14)] {
      for a in group { for b in group where a < b { pairs.append((a, b)) } }
    }
    return Graph(count: 15, pairs: pairs)
  }()

  @Test func startsWithTheMostTriangles() {
    let rank = (0..<15).map { $0 == 4 || $0 == 5 ? $0 + 20 : $0 }
    let circles = chain.circles(groups: 3, rank: rank)
    #expect(circles == [[10, 11, 12, 13], [0, 1, 2, 3], [6, 7, 8, 9]])
  }

  @Test func ranksBreakTies() {
    let circles = chain.circles(groups: 1, rank: Array((0..<15).reversed()))
    #expect(circles == [[14, 13, 12, 11]])
  }

  @Test func stopsWhereNobodyIsFarEnough() {
    // After the group of 0 to 3, the people 4 and 5 are within two steps; 6 is not.
    let eligible = (0..<15).map { $0 < 7 }
    let circles = chain.circles(groups: 9, eligible: eligible, rank: Array(0..<15))
    #expect(circles == [[0, 1, 2, 3], [6, 5, 4]])
  }

  @Test func aCircleNeedsTies() {
    let lonely = Graph(count: 4, pairs: [(0, 1)])
    let circles = lonely.circles(groups: 9, size: 4, rank: [0, 1, 2, 3])
    #expect(circles == [[0, 1], [2], [3]])
  }

  @Test func karateCirclesKnowOneAnother() {
    let karate = SmallNetworks.karate
    let circles = karate.circles(groups: 4, rank: Array(0..<34))
    // Number 0 stands in 18 triangles; nobody with friends is more than two steps from its circle and
    // the next one.
    #expect(circles.first == [0, 1, 2, 3])
    for circle in circles {
      for (index, person) in circle.enumerated().dropFirst() {
        #expect(circle[..<index].contains { karate.areTied($0, person) })
      }
    }
  }
}

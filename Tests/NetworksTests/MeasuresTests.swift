import Testing

@testable import Networks

/// Measures against values from the literature and from other programs (SCIENCE §5).
struct MeasuresTests {
  let karate = SmallNetworks.karate
  let kite = SmallNetworks.kite
  let florentine = SmallNetworks.florentine

  private func isNear(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-6) -> Bool {
    a.map { abs($0 - b) <= tolerance } ?? false
  }

  /// NW1.
  @Test func karateClub() {
    #expect(karate.pairCount == 78)
    #expect(isNear(karate.betweenness()[0], 0.4376353))
    #expect(isNear(karate.closeness()[0], 0.5689655))
    #expect(isNear(karate.constraint()[0], 0.1554233))
    #expect(isNear(karate.transitivity(), 0.2556818))
    #expect(isNear(karate.degreeAssortativity(), -0.4756131))
    #expect(isNear(karate.externalInternal(groups: SmallNetworks.karateFactions), -0.7179487))
    let reach = karate.reachInTwoSteps()
    #expect(isNear(Double(reach.reduce(0, +)) / 34, 20.17647, 1e-5))
  }

  /// SI9.
  @Test func spectralRadius() {
    #expect(isNear(karate.spectralRadius(), 6.725698))
    #expect(isNear(kite.spectralRadius(), 4.306404))
    #expect(isNear(Graph(count: 3, pairs: [(0, 1)]).spectralRadius(), 1))
    #expect(Graph(count: 3, pairs: []).spectralRadius() == 0)
  }

  /// TG1.
  @Test func degreesOfFriends() {
    #expect(isNear(karate.meanDegree, 4.588235))
    #expect(isNear(karate.meanDegreeOfFriend, 9.610210))
    #expect(isNear(karate.meanDegreeOfTieEnd, 7.769231))
  }

  @Test func kiteHasThreeDifferentCentres() {
    // Krackhardt's point: most ties, most between and closest are three different people.
    #expect(kite.degrees.firstIndex(of: kite.degrees.max() ?? 0) == 3)
    let between = kite.betweenness()
    #expect(between.firstIndex(of: between.max() ?? 0) == 7)
    let close = kite.closeness()
    #expect(isNear(close[5], 0.6428571, 1e-6))
    #expect(isNear(close[5], close[6], 0))
    #expect(close.max() == close[5])
    #expect(kite.shells() == [3, 3, 3, 3, 3, 3, 3, 2, 1, 1])
  }

  @Test func mediciLieBetween() {
    let between = florentine.betweenness()
    #expect(isNear(between[8], 0.521978, 1e-6))
    #expect(between.max() == between[8])
    #expect(florentine.pairCount == 20)
    #expect(florentine.triangles().reduce(0, +) == 3 * 3)
  }

  @Test func partsAreCountedInOrder() {
    let parts = Graph(count: 6, pairs: [(4, 1), (1, 2), (3, 5)]).components()
    #expect(parts.part == [0, 1, 1, 2, 1, 2])
    #expect(parts.sizes == [1, 3, 2])
    #expect(parts.largest == 3)
  }

  @Test func nobodyAndLonelyPeople() {
    let none = Graph(count: 0, pairs: [])
    #expect(none.components().count == 0)
    #expect(none.meanDegree == 0)
    #expect(none.shells().isEmpty)
    #expect(none.transitivity() == nil)
    let lonely = Graph(count: 3, pairs: [(1, 1)])
    #expect(lonely.closeness() == [0, 0, 0])
    #expect(lonely.betweenness() == [0, 0, 0])
    #expect(lonely.constraint().allSatisfy { $0 == nil })
    #expect(lonely.meanDegreeOfFriend == nil)
    #expect(lonely.degreeAssortativity() == nil)
    #expect(lonely.externalInternal(groups: [0, 1, 2]) == nil)
  }

  /// A plain search over all orders judges the fast one on every network of five people.
  @Test func shellsAgreeWithTakingAway() {
    let pairs = (0..<5).flatMap { a in ((a + 1)..<5).map { (a, $0) } }
    for mask in 0..<(1 << pairs.count) {
      let graph = Graph(
        count: 5, pairs: pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] })
      #expect(graph.shells() == peeled(graph), "pairs \(mask)")
    }
  }

  private func peeled(_ graph: Graph) -> [Int] {
    var shell = [Int](repeating: 0, count: graph.count)
    for k in 1...4 {
      var left = Set(0..<graph.count)
      while let weak = left.first(where: { person in
        graph.neighbours(of: person).filter { left.contains(Int($0)) }.count < k
      }) {
        left.remove(weak)
      }
      for person in left { shell[person] = k }
    }
    return shell
  }
}

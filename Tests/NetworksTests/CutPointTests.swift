import Testing

@testable import Networks

/// Who would be cut off if somebody left.
@Suite struct CutPointTests {
  @Test func workedByHand() {
    #expect(DrawnNetworks.path(5).cutOff() == [0, 1, 2, 1, 0])
    #expect(Graph(count: 5, pairs: [(0, 1), (0, 2), (0, 3), (0, 4)]).cutOff() == [3, 0, 0, 0, 0])
    #expect(DrawnNetworks.squares(2).cutOff() == [0, 0, 0, 3, 0, 0, 0])
    #expect(SmallNetworks.kite.cutOff() == [0, 0, 0, 0, 0, 0, 0, 2, 1, 0])
    #expect(Graph(count: 2, pairs: []).cutOff() == [0, 0])
    #expect(DrawnNetworks.path(30_000).cutOff()[10_000] == 10_000)
  }

  /// Without 1, person 0 is cut off; without the first place too; without the second, 2 and 3 are each alone.
  @Test func placesAreNotCounted() {
    #expect(BetweennessTests.twoMode.cutOff(counting: 4) == [0, 1, 0, 0, 1, 2])
    #expect(BetweennessTests.twoMode.cutOff() != BetweennessTests.twoMode.cutOff(counting: 4))
  }

  /// Law: what is said is what happens when the person is taken out.
  @Test func asWhenThePersonIsTakenOut() {
    for number in 0..<20 {
      let graph = DrawnNetworks.blocks(
        people: 60, pairs: 45 + 3 * number, blocks: 4, number: UInt64(number))
      let parts = graph.components()
      for (person, cut) in graph.cutOff().enumerated() {
        let rest = Graph(
          count: 60,
          pairs: (0..<60).flatMap { a in graph.neighbours(of: a).map { (a, Int($0)) } }
            .filter { $0.0 != person && $0.1 != person }
        ).components()
        let own = (0..<60).filter { parts.part[$0] == parts.part[person] && $0 != person }
        let largest = own.map { rest.sizes[rest.part[$0]] }.max() ?? 0
        #expect(cut == own.count - largest)
      }
    }
  }
}

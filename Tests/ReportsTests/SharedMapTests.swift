import Foundation
import Networks
import Testing

@testable import Reports

/// What of a network is shown to others.
@Suite struct SharedMapTests {
  @Test func toTheLetter() throws {
    let shared = SharedMap(MappedTown.site)
    try expectGolden(shared.terminal(), "network-map-share.txt")
    try expectGolden(shared.html, "network-map-share.html")
  }

  /// Law: nobody's id, and no mark for one person, is on the page.
  @Test func nobodyIsOnThePage() throws {
    for site in [MappedTown.site, MappedTown.twoMode] {
      let html = SharedMap(site).html
      for person in site.people {
        #expect(!html.contains(person.id.replacing("<", with: "&lt;").replacing(">", with: "&gt;")))
      }
      #expect(!html.contains("Ada"))
    }
    let html = SharedMap(MappedTown.site).html
    for word in ["<script", "href=", "src=", "data-", "<!--", "<desc"] {
      #expect(!html.contains(word))
    }
    // A circle a block and a square a place, nothing else.
    let svg = SharedMap(MappedTown.site).svg
    #expect(svg.components(separatedBy: "<circle").count - 1 == 4)
    #expect(
      svg.components(separatedBy: "<rect").count - 1 == 1 + SharedMap(MappedTown.site).places.count)
    #expect(XMLChecker().isWellFormed(svg))
  }

  /// Ten people, ten ties, and ten who are left: nine of any are not shown.
  @Test func nineAreNotShown() {
    func names(_ sizes: [Int]) -> [String] {
      SharedMap(MappedTown.blocks(sizes, across: 0, visitors: 0)).blocks.map(\.name).sorted()
    }
    #expect(names([10, 10]) == ["neighbourhood 0", "neighbourhood 1"])
    // Nine join the smallest other; two small ones join each other.
    #expect(names([12, 10, 9]) == ["neighbourhood 0", "other neighbourhoods"])
    #expect(
      names([12, 11, 5, 5]) == ["neighbourhood 0", "neighbourhood 1", "other neighbourhoods"])
    #expect(names([9]).isEmpty)
    #expect(names([9, 20]) == ["everybody"])
    func lines(_ across: Int) -> Int {
      SharedMap(MappedTown.blocks([20, 20], across: across, visitors: 0)).svg
        .components(separatedBy: "<path").count - 1
    }
    #expect(lines(9) == 0 && lines(10) == 1)
    func places(_ visitors: Int) -> Int {
      SharedMap(MappedTown.blocks([20, 20], across: 0, visitors: visitors)).places.count
    }
    #expect(places(9) == 0 && places(10) == 1 && places(30) == 1 && places(31) == 0)
  }

  /// Every person is in one block, whatever the sizes.
  @Test func everybodyIsInOneBlock() {
    for sizes in [[10, 10], [12, 10, 9], [12, 11, 5, 5], [30], [1, 2, 3, 4, 5, 40]] {
      let shared = SharedMap(MappedTown.blocks(sizes, across: 0, visitors: 0))
      let people = shared.blocks.flatMap(\.people).sorted()
      #expect(people == Array(0..<sizes.reduce(0, +)))
      #expect(shared.blocks.allSatisfy { $0.people.count >= SharedMap.fewest })
    }
  }

  @Test func countsAndSharesByHand() {
    #expect([10, 12, 13, 17, 18].map(SharedMap.shown) == [10, 10, 15, 15, 20])
    #expect(SharedMap.share(1, of: 100) == "10\u{A0}% or less")
    #expect(SharedMap.share(14, of: 100) == "10\u{A0}% or less")
    #expect(SharedMap.share(15, of: 100) == "20\u{A0}%")
    #expect(SharedMap.share(84, of: 100) == "80\u{A0}%")
    #expect(SharedMap.share(100, of: 100) == "90\u{A0}% or more")
  }
}

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

  /// What is hidden cannot be worked out from the total and the other shares.
  @Test func hiddenVisitsStayHidden() {
    // 12 go, shown as "10", which is 8 to 12. Half of 20 can only be ten, for nine would be hidden: 0 to 2 are left
    // for the second block. Nothing is shown.
    #expect(SharedVisits([10, 2], of: [20, 20], total: 12).tenths == [nil, nil])
    // Three hidden blocks among which 12 people may be any: the shown one stays.
    #expect(
      SharedVisits([50, 4, 4, 4], of: [100, 20, 20, 20], total: 62).tenths == [5, nil, nil, nil])
    // Nothing hidden: nothing to protect.
    #expect(SharedVisits([10, 30], of: [20, 60], total: 40).tenths == [5, 5])
    // All but one go, and that one is not to be found: half of 40 is 18 to 21, 39 is shown as 38 to 42, and of the
    // second block's 20, of whom at most nine do not go, 17 to 20 would be left. Of 60, 16 to 20 are.
    #expect(SharedVisits([20, 19], of: [40, 20], total: 39).tenths == [nil, nil])
    #expect(SharedVisits([30, 19], of: [60, 20], total: 49).tenths == [5, nil])
  }

  /// A page that leaves the folder of a mapped site is on record; an invented site has no record.
  @Test func whatIsShownIsOnRecord() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kith-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let shared = SharedMap(MappedTown.site)
    try shared.record(in: folder.path)
    #expect(try ExportRecord(folder: folder.path).earlier == shared.shownCounts)
    #expect(
      shared.shownCounts.contains { $0.key.hasPrefix("map|at place") && $0.range.contains(20) })
    try shared.record(in: folder.path)
    #expect(try ExportRecord(folder: folder.path).earlier.count == 2 * shared.shownCounts.count)
  }
}

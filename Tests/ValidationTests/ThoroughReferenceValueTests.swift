import Foundation
import Testing

@testable import Validation

/// Every number of the table of validation is met, with the seed of every check.
@Suite struct ThoroughReferenceValueTests {
  static let site0 = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/site0").path

  @Test(arguments: ReferenceCases.all.indices) func isMet(index: Int) throws {
    let one = ReferenceCases.all[index]
    let rows = try one.rows(Laboratory(referenceSite: Self.site0))
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(
        row.isMet,
        "\(row.id), \(row.what): \(row.got.value) ± \(row.got.error), not \(row.expected) ± \(row.tolerance)"
      )
    }
  }

  /// Every id of SCIENCE §5 has its rows.
  @Test func everyReferenceValueIsThere() {
    let ids = Set(ReferenceCases.all.map { String($0.id.prefix { $0 != " " }) })
    for id in [
      "IC1", "IC3", "IC5", "IC7", "IC9", "IC11", "IM1", "LT1", "TH1", "TH3", "TH5", "CC1", "CC3",
      "DG1", "FJ1", "DW1", "HK1", "BA1", "SI1", "SI3", "SI5", "SI7", "SI9", "SR1", "OU1", "DO1",
      "ST1", "TI1", "TG1", "NW1", "SA1", "MA1", "EC1", "HH1", "RN1", "CCM-a", "CCM-b", "CCM-c",
    ] {
      #expect(ids.contains(id), "\(id)")
    }
  }

  /// All nine shapes of connected networks of two to four people, by their number of ties.
  @Test func allSmallWorldsAreThere() {
    #expect(SmallWorlds.all.map(\.count) == [2, 3, 3, 4, 4, 4, 4, 4, 4])
    #expect(SmallWorlds.all.map(\.pairs.count).sorted() == [1, 2, 3, 3, 3, 4, 4, 5, 6])
    // By hand: two people, and the triangle with p = .3 (IC3).
    #expect(abs(SmallWorlds.cascade(SmallWorlds.all[0], p: 0.35) - 1.35) < 1e-12)
    let triangle = SmallWorlds.World(count: 3, pairs: [(0, 1), (0, 2), (1, 2)])
    #expect(abs(SmallWorlds.cascade(triangle, p: 0.3) - 1.726) < 1e-12)
    // Everybody with one neighbour follows it.
    #expect(SmallWorlds.linearThreshold(SmallWorlds.all[0]) == 2)
  }
}

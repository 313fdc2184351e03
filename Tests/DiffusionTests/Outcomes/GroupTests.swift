import Testing

@testable import Diffusion

/// Groups by ties on the map: everybody who was surveyed is in one third.
@Suite struct GroupTests {
  @Test func thirdsDivideTheSurveyed() throws {
    func members(_ words: String) throws -> [Int] {
      let pool = try Pool.read(words)
      #expect(pool.text == words)
      let members = try pool.members(TinySite.plan, keys: SiteZero.keys).get()
      return members.indices.filter { members[$0] }
    }
    // Ties 2, 2, 3, 1, 1, (1), 0 of 0 … 6; 5 was not surveyed. 0 and 1 share a rank, as do 3 and 4.
    let most = try members("the most connected third")
    let middle = try members("the middle third")
    let least = try members("the least connected third")
    #expect(most.contains(2) && least.contains(6))
    #expect([most, middle, least].map(\.count) == [2, 2, 2])
    #expect((most + middle + least).sorted() == TinySite.surveyed)
    #expect(Set(most).isSubset(of: [0, 1, 2]) && Set(least).isSubset(of: [3, 4, 6]))
  }

  /// The map's neighbourhood can be named like a column.
  @Test func peopleOfANeighbourhood() throws {
    let pool = try Pool.read("people whose neighbourhood is 2")
    let members = try pool.members(SiteZero.plan, keys: SiteZero.keys).get()
    #expect(members == SiteZero.plan.neighbourhood.map { $0 == 2 } && members.contains(true))
  }
}

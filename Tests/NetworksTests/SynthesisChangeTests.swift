import Networks
import Testing

/// A changed line of a recipe changes what the line is about, and what follows from it.
struct SynthesisChangeTests {
  private let base = SmallRecipe()

  private func site(_ rest: String) throws -> Site {
    var recipe = base
    recipe.rest = rest
    return try recipe.site()
  }

  @Test func stigma() throws {
    let (before, after) = (try base.site(), try site("[states]\nstigma = \"beta(2, 6)\"\n"))
    #expect(after.ties == before.ties && after.attendance == before.attendance)
    #expect(after.people.map(\.wellbeing) == before.people.map(\.wellbeing))
    #expect(after.people.map(\.withdrawal) == before.people.map(\.withdrawal))
    for (one, other) in zip(before.people, after.people) where !one.isServiceUser {
      // By inversion: lower for everybody.
      #expect((other.stigma ?? 1) < (one.stigma ?? 0))
    }
  }

  @Test func setPointOfServiceUsers() throws {
    let after = try site("[states]\nservice_user_set_point = -3.5\n")
    for (one, other) in zip(try base.site().people, after.people) {
      let change = (other.wellbeing ?? 0) - (one.wellbeing ?? 0)
      #expect(abs(change - (one.isServiceUser ? -2 : 0)) < 0.006)
      #expect(one.stigma == other.stigma && one.withdrawal == other.withdrawal)
    }
  }

  @Test func contactsOfFriends() throws {
    let before = try base.site()
    let after = try site("[contacts]\nfriend = \"lognormal(mean 90, cv 0.4165)\"\n")
    #expect(after.attendance == before.attendance)
    #expect(after.ties.count == before.ties.count)
    for (one, other) in zip(before.ties, after.ties) {
      #expect((one.from, one.to, one.kind) == (other.from, other.to, other.kind))
      let isFriend = before.tieKinds[one.kind] == "friend"
      #expect((one.contactsPerYear != other.contactsPerYear) == isFriend)
      #expect(other.strength >= one.strength)
    }
  }

  @Test func useOfTheHub() throws {
    let before = try base.site()
    let after = try site("[places.hub]\nservice_users = 0.9\n")
    #expect(after.ties == before.ties)
    let hub = try #require(before.places.firstIndex { $0.kind == "hub" })
    func rows(_ site: Site, _ isHub: Bool) -> [Attendance] {
      site.attendance.filter { ($0.place == hub) == isHub }
    }
    #expect(rows(after, false) == rows(before, false))
    let more = Set(rows(after, true)).subtracting(rows(before, true))
    #expect(Set(rows(before, true)).isSubset(of: rows(after, true)))
    #expect(!more.isEmpty && more.allSatisfy { before.people[$0.person].isServiceUser })
    let changed = Set(more.map(\.person))
    for (index, (one, other)) in zip(before.people, after.people).enumerated() {
      #expect(one.wellbeing == other.wellbeing || changed.contains(index))
    }
  }

  /// Ties of the other layers stay, except that a closer kind takes over a pair.
  @Test func tiesAcross() throws {
    let before = try base.site()
    var recipe = base
    recipe.ties += "across = 3\n"
    let after = try recipe.site()
    func pairs(_ site: Site, _ kind: String) -> Set<[Int]> {
      Set(site.ties.filter { site.tieKinds[$0.kind] == kind }.map { [$0.from, $0.to] })
    }
    for kind in ["kin", "friend"] { #expect(pairs(after, kind) == pairs(before, kind)) }
    let acquaintances = pairs(before, "acquaintance")
    #expect(acquaintances.isStrictSubset(of: pairs(after, "acquaintance")))
    #expect(pairs(after, "service").isSubset(of: pairs(before, "service")))
  }

  @Test func pairsKeptApart() throws {
    var recipe = base
    recipe.ties += "kept_apart = 0\n"
    let (before, after) = (try recipe.site(), try base.site())
    let kept = Set(after.ties.map { [$0.from, $0.to] })
    #expect(kept.isSubset(of: before.ties.map { [$0.from, $0.to] }))
    for tie in before.ties where !kept.contains([tie.from, tie.to]) {
      #expect(before.people[tie.from].isServiceUser != before.people[tie.to].isServiceUser)
    }
  }

  @Test func distanceOfNeighbours() throws {
    var recipe = SmallRecipe.geographic
    let before = try recipe.site()
    recipe.ties += "connectors = 0\nlong = 0\n"
    let after = try recipe.site()
    #expect(!after.tieKinds.contains("acquaintance"))
    let near = before.ties.filter { before.tieKinds[$0.kind] != "acquaintance" }
    #expect(near.map { [$0.from, $0.to] } == after.ties.map { [$0.from, $0.to] })
    #expect(after.attributes == before.attributes)
  }
}

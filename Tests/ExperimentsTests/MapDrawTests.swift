import Diffusion
import Networks
import Testing

@testable import Experiments

/// Maps drawn again from a map.
struct MapDrawTests {
  private func site() throws -> Site { try HandMade.site("north", key: 1) }

  private static func isInOrder(_ site: Site) -> Bool {
    zip(site.ties, site.ties.dropFirst()).allSatisfy {
      ($0.from, $0.to, $0.kind) <= ($1.from, $1.to, $1.kind)
    }
      && site.ties.allSatisfy { $0.from < $0.to && site.people.indices.contains($0.to) }
      && zip(site.people, site.people.dropFirst()).allSatisfy { $0.number < $1.number }
      && zip(site.attendance, site.attendance.dropFirst()).allSatisfy {
        ($0.place, $0.person) < ($1.place, $1.person)
      }
  }

  @Test(arguments: [MapDraw.interviews(3), .people(3), .namedAtMost(3)])
  func isASiteInOrder(_ draw: MapDraw) throws {
    let (own, drawn) = (try site(), draw.site(try site(), seed: 2011))
    #expect(Self.isInOrder(drawn))
    #expect(drawn.people.count == own.people.count && drawn.places == own.places)
    #expect(drawn.attributes.allSatisfy { $0.values.count == drawn.people.count })
    #expect(drawn.ties != own.ties)
    #expect(draw.site(own, seed: 2011) == drawn)
    if draw != .namedAtMost(3) { #expect(draw.site(own, seed: 2012) != drawn) }
  }

  @Test func mapsDifferFromEachOther() throws {
    let own = try site()
    #expect(
      MapDraw.interviews(0).site(own, seed: 1).ties != MapDraw.interviews(1).site(own, seed: 1).ties
    )
    #expect(
      MapDraw.people(0).site(own, seed: 1).people != MapDraw.people(1).site(own, seed: 1).people)
  }

  /// Over 200 maps contacts stay as they are and e⁻² of ties between the interviewed are gone.
  ///
  /// Power: the standard deviation of the mean over maps is about 0.5 % of the contacts, so a bias of
  /// 3 % would be seen with near certainty; the seed is fixed.
  @Test func interviewsKeepContactsInExpectation() throws {
    let own = try site()
    let contacts = own.ties.reduce(0) { $0 + $1.contactsPerYear }
    var (sum, kept) = (0.0, 0)
    for map in 0..<200 {
      let drawn = MapDraw.interviews(UInt32(map)).site(own, seed: 2011)
      sum += drawn.ties.reduce(0) { $0 + $1.contactsPerYear }
      kept += drawn.ties.count
    }
    #expect(abs(sum / 200 / contacts - 1) < 0.02)
    let share = Double(kept) / 200 / Double(own.ties.count)
    // All of site 0 were interviewed; (1 − 2/n)^n is a little below e⁻².
    let n = Double(own.people.count)
    var gone = 1.0
    for _ in 0..<own.people.count { gone *= 1 - 2 / n }
    #expect(own.people.allSatisfy { $0.isSurveyed })
    #expect(abs(share - (1 - gone)) < 0.01)
  }

  /// There are as many service users and residents as before, and nobody has anybody's number.
  @Test func peopleKeepTheGroupsAndHaveNumbersOfTheirOwn() throws {
    let own = try site()
    for map in 0..<20 {
      let drawn = MapDraw.people(UInt32(map)).site(own, seed: 2011)
      #expect(Set(drawn.people.map(\.number)).count == drawn.people.count)
      #expect(
        drawn.people.count { $0.isServiceUser } == own.people.count { $0.isServiceUser })
      let known = Dictionary(uniqueKeysWithValues: own.people.map { ($0.number, $0) })
      for person in drawn.people {
        guard let original = known[person.number] else {
          #expect(person.id.contains("(copy "))
          continue
        }
        #expect(person == original)
      }
    }
  }

  /// Copies of two tied people are tied, whoever they are.
  @Test func copiesKeepTheTies() throws {
    let own = try site()
    let drawn = MapDraw.people(5).site(own, seed: 2011)
    func original(_ person: Int) -> String {
      String(drawn.people[person].id.prefix { $0 != " " })
    }
    let pairs = Set(own.ties.map { [own.people[$0.from].id, own.people[$0.to].id].sorted() })
    let tied = Set(drawn.ties.map { [$0.from, $0.to] })
    for one in drawn.people.indices {
      for other in drawn.people.indices where one < other && original(one) != original(other) {
        #expect(
          tied.contains([one, other]) == pairs.contains([original(one), original(other)].sorted()))
      }
    }
  }

  /// Each keeps their closest; a pair stays while either keeps it; a wide limit changes nothing.
  @Test func namesTheClosest() throws {
    let own = try site()
    #expect(MapDraw.namedAtMost(1000).site(own, seed: 1) == own)
    let drawn = MapDraw.namedAtMost(2).site(own, seed: 1)
    func contacts(_ site: Site, _ person: Int) -> [[Int]: Double] {
      var sums: [[Int]: Double] = [:]
      for tie in site.ties where tie.from == person || tie.to == person {
        sums[[tie.from, tie.to], default: 0] += tie.strength * tie.contactsPerYear
      }
      return sums
    }
    for person in own.people.indices {
      let (all, kept) = (contacts(own, person), contacts(drawn, person))
      #expect(kept.count >= min(2, all.count))
      let best = all.values.sorted(by: >).prefix(2)
      #expect(kept.values.sorted(by: >).prefix(2).elementsEqual(best))
    }
    #expect(drawn.ties.count < own.ties.count)
  }
}

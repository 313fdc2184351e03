import Foundation
import Networks
import Testing

@testable import Diffusion

/// Ways in which such programs go wrong that no other test looks for by itself (`Documentation/PITFALLS.md` names
/// the tests of all).
@Suite struct PitfallTests {
  /// A rate of 2 a year is a chance of 1 − 1/e in half a year, not of 1; of two halves as of the whole.
  @Test func aRateIsNoChance() {
    #expect(abs(ModelTime.chance(rate: 2, in: 0.5) - 0.6321205588285577) < 1e-15)
    #expect(abs(ModelTime.remainder(rate: 2, in: 0.5) - 0.3678794411714423) < 1e-15)
    let twice = 1 - pow(1 - ModelTime.chance(rate: 3, in: 0.25), 2)
    #expect(abs(twice - ModelTime.chance(rate: 3, in: 0.5)) < 1e-15)
  }

  /// Two who go to the same place have no tie for that: places are not made into cliques.
  @Test func sharingAPlaceIsNoTie() {
    var site = Bare.site(3, [(0, 1)])
    site.places = [
      Place(
        number: 1, name: "hall", kind: "hub",
        setting: Setting(encountersPerVisit: 3, negativeFactor: 1, quality: 1, tieFormation: 1))
    ]
    site.attendance = (0..<3).map { Attendance(person: $0, place: 0, visitsPerYear: 52) }
    let plan = SitePlan(site)
    #expect((0..<3).map { LiveNetwork(plan).degree($0) } == [1, 1, 0])
    #expect(plan.graph.degree(2) == 0)
  }

  /// What drew a person's threshold does not depend on who else was told: one more who is told, and knows
  /// nobody, changes nobody.
  @Test func thresholdsAreTheSameUnderEveryOption() throws {
    var setup = Bare.Setup(Bare.site(11, TextbookNetworks.kite), "linear-threshold")
    setup.told = [0, 3]
    let one = try (0..<40).map { try setup.future(UInt32($0)).models[0].isActive.prefix(10) }
    setup.told.append(10)
    let other = try (0..<40).map { try setup.future(UInt32($0)).models[0].isActive.prefix(10) }
    #expect(one == other)
    #expect(Set(one).count > 5)
  }

  private func advance(_ change: (inout Site) -> Void, _ set: (inout PlainFuture) -> Void)
    throws -> PlainFuture
  {
    var site = Bare.site(3, [(0, 1), (0, 2)])
    for person in 0..<3 {
      site.people[person].stigma = 0.3
      site.people[person].stigmaSetPoint = 0.3
      site.people[person].wellbeing = 18 + Double(person)
    }
    change(&site)
    let plan = SitePlan(site)
    let timetable = Timetable(plan)
    var future = try PlainFuture(
      plan, ParameterValues(), fills: SiteZero.fills, keys: SiteZero.keys, replicate: 0,
      timetable: timetable)
    set(&future)
    NeighbourSums.advance(&future, timetable)
    Stigma.advance(&future, timetable)
    return future
  }

  /// Nobody takes over the stigma of service users, who have none of that kind: with a service user as the only
  /// friend a person is alone with its own level.
  @Test func serviceUsersAreNoNorm() throws {
    let future = try advance {
      $0.people[1].isServiceUser = true
      $0.people[2].isServiceUser = true
    } _: { _ in
    }
    #expect(future.otherStrengthSum[0] == 0 && future.strengthSum[0] > 0)
    #expect(abs(future.stigma[0] - 0.3) < 1e-6)
  }

  /// When a tie is gone those that are left weigh as much as all did; when all are gone there is no average.
  @Test func weightsAreWorkedOutAnew() throws {
    let both = try advance { _ in
    } _: { _ in
    }
    #expect(abs(both.wellbeingSum[0] / both.strengthSum[0] - 19.5) < 1e-5)
    let one = try advance { _ in
    } _: {
      $0.strength[0] = 0
    }
    #expect(abs(one.wellbeingSum[0] / one.strengthSum[0] - 20) < 1e-5)
    #expect(one.strengthSum[1] == 0)
    let none = try advance { _ in
    } _: {
      $0.strength = [0, 0]
    }
    #expect(none.strengthSum == [0, 0, 0])
    #expect(none.stigma.allSatisfy { abs($0 - 0.3) < 1e-6 })
  }
}

import Diagnostics
import Foundation
import Testing

@testable import Networks

/// The reference site of 400 people.
struct SiteZeroTests {
  @Test func holdsWhatItsTablesHold() throws {
    let (read, findings) = SiteFolder.read(fixture("site0"), shownAs: "site0")
    #expect(Rendering.text(findings) == "")
    let site = try #require(read)
    #expect(site.people.count == 400)
    #expect(site.people.filter(\.isServiceUser).count == 60)
    #expect(site.ties.count == 1441)
    #expect(site.tieKinds == ["acq", "friend", "kin", "service"])
    #expect(SiteSummary(site).tiesByKind == [245, 504, 653, 39])
    #expect(
      site.places.map(\.kind) == Array(repeating: "local", count: 5) + [
        "hub", "service", "programme",
      ])
    #expect(site.places.map(\.isOpen) == Array(repeating: true, count: 7) + [false])
    #expect(site.places[7].setting == Setting.named[3].setting)
    #expect(site.attendance.count == 322)
    #expect(site.people[1].withdrawal == 0.4237)
    #expect(site.people[1].stigma == nil)
    #expect(site.people[0].stigma == 0.4246)
    #expect(site.people[399].id == "p399")
    #expect(site.key == 0)
  }

  @Test func survivesWritingAndReading() throws {
    let site = try #require(SiteFolder.read(fixture("site0")).site)
    let again = SiteText(site).read()
    #expect(again.site == site)
    #expect(Rendering.text(again.findings) == "")
  }

  @Test func summaryIsInPlainWords() throws {
    let site = try #require(SiteFolder.read(fixture("site0")).site)
    #expect(
      SiteSummary(site).text == """
        Site 0: an invented site (400 people in five neighbourhoods, reference for the community model, seed 0); it stands for no real place
        400 people, all interviewed; 60 service users
        1441 ties: 245 acq, 504 friend, 653 kin, 39 service
        1441 pairs of people tied; 5 people have no tie
        A person is tied to 7.2 others on average (median 7, at most 21)
        The network has 6 separate parts; the largest holds 395 people
        8 places, 1 of them closed; 322 rows of who goes where
        Measured:
          wellbeing set-point, 400: given in the people table
          stigma, 340: desired social distance, 0 to 1
          stigma set-point, 340: given in the people table
          withdrawal, 60: given in the people table, 0 to 1
          strength, 1441: ties with a strength of their own
          contacts, 1441: ties with contacts of their own
          visits, 322: given in numbers a year
        Filled in or assumed:
          surveyed, 400: taken as interviewed, because no column says who was
        """)
  }
}

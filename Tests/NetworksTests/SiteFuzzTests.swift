import Diagnostics
import Foundation
import Fuzzing
import Testing

@testable import Networks

/// No bytes whatever make the site reader trap; a site that it accepts keeps the promises of `Site`.
struct SiteFuzzTests {
  private static let pieces = [
    "\"", "\n", ",", "\r", "ann", "bob,", "NA", "-1", "1e308", "0", "nan", "=", "'", "yes",
    "\u{FEFF}", "#REF!", "[map]", "kith",
    "true", "0x1", "99999999999999999999", "weekly", "\u{301}", "[[step]]\n", "programme", "id,",
    "\0",
  ].map { Array($0.utf8) }

  @Test func mutationsNeverTrap() throws {
    var small = SmallSite()
    small.settings +=
      "[columns]\nwellbeing_scale = \"swemwbs-metric\"\n[missing]\nstigma = 0.5\nwellbeing = \"exclude\"\n"
    small.people =
      "number,id,service_user,neighbourhood,wellbeing,stigma\n1,ann,1,East,20,\n2,bob,0,,,0.5\n3,cem,0,West,21.5,\n"
    small.places = "number,name,kind,open\n1,pub,local,yes\n2,hub,hub,no\n"
    small.attendance = "person,place,visits_per_year\nann,pub,weekly\nbob,hub,3\n"
    let seed: [[UInt8]] = [
      small.settings, small.people, small.ties, small.places ?? "", small.attendance ?? "",
    ].map { Array($0.utf8) }
    _ = try #require(site(seed))
    var mutation = ByteMutation(pieces: Self.pieces)
    var span = FuzzSpan("site", rounds: 6_000)
    var accepted = 0
    while span.goesOn() {
      var files = seed
      for _ in 0...mutation.next(3) {
        let file = mutation.next(files.count)
        files[file] = mutation.mutated(files[file], most: 1)
      }
      guard let site = site(files) else { continue }
      accepted += 1
      check(site)
    }
    // Far from all mutations are errors, or the test would not look at sites at all.
    #expect(accepted * 12 > span.rounds)
  }

  private func site(_ files: [[UInt8]]) -> Site? {
    let (site, findings) = SiteText(
      settings: files[0], people: files[1], ties: files[2], places: files[3], attendance: files[4]
    ).read()
    #expect((site == nil) == findings.hasErrors)
    _ = Rendering.text(findings)
    return site
  }

  private func check(_ site: Site) {
    #expect(zip(site.people, site.people.dropFirst()).allSatisfy { $0.number < $1.number })
    #expect(zip(site.places, site.places.dropFirst()).allSatisfy { $0.number < $1.number })
    #expect(
      site.ties.allSatisfy {
        $0.from < $0.to && $0.to < site.people.count && $0.kind < site.tieKinds.count
      })
    #expect(site.ties.allSatisfy { $0.strength > 0 && $0.strength <= 1 && $0.contactsPerYear >= 0 })
    #expect(
      zip(site.ties, site.ties.dropFirst()).allSatisfy {
        ($0.from, $0.to, $0.kind) < ($1.from, $1.to, $1.kind)
      })
    #expect(
      zip(site.attendance, site.attendance.dropFirst()).allSatisfy {
        ($0.place, $0.person) < ($1.place, $1.person)
      })
    #expect(site.people.allSatisfy { $0.wellbeing.map { (7...35).contains($0) } ?? true })
    _ = SiteSummary(site).text
    let again = SiteText(site).read()
    let isSame = again.site == site
    #expect(isSame, "\(Rendering.text(again.findings)) \(SiteTOML.text(site))")
  }
}

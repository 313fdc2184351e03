import Diagnostics
import Testing

@testable import Networks

/// Who named whom.
@Suite struct DirectionTests {
  private func site(_ ties: String) throws -> (Site?, Findings) {
    let people = SourceText(name: "people.csv", text: "id\na\nb\nc\n")
    // a and b name each other, b names c, twice over.
    let reports = SourceText(name: "ties.csv", text: "from,to\na,b\nb,a\nb,c\nb,c\n")
    var options = ImportOptions()
    options.settings.name = "three"
    options.settings.origin = .mapped(when: "now", how: "asked", boundary: "all", response: nil)
    options.settings.direction = SiteSettings.Direction(rawValue: ties)
    return ImportTables.read(people: people, ties: reports, options: options)
  }

  @Test func mutualByDefault() throws {
    let site = try #require(try site("mutual").0)
    #expect(site.ties.map(\.naming) == [.both, .both] && !site.isDirected)
  }

  @Test func confirmedLeavesOutWhatOneSaid() throws {
    let (read, findings) = try site("confirmed")
    let site = try #require(read)
    #expect(site.ties.count == 1 && site.ties[0].from == 0 && site.ties[0].to == 1)
    #expect(
      findings.all.contains {
        $0.code == "W-SITE-CONFIRMED"
          && $0.message == "1 tie was reported by one of the two people only, and left out"
      })
  }

  /// Directions survive writing and reading.
  @Test func directionsAreKept() throws {
    let site = try #require(try site("directed").0)
    #expect(site.isDirected && site.ties.map(\.naming) == [.both, .fromNamedTo])
    let text = SiteText(site)
    let ties = String(decoding: text.ties ?? [], as: UTF8.self).split(separator: "\n")
    #expect(ties.map { $0.prefix(4) } == ["from", "a,b,", "b,a,", "b,c,"])
    #expect(String(decoding: text.settings ?? [], as: UTF8.self).contains("ties = \"directed\""))
  }
}

import Foundation
import Testing

@testable import Networks

/// Large maps load, in seconds. What takes memory runs only where KITH_BIG is set.
struct BigSiteTests {
  /// Whatever number of rows is let in, all of its cells are, and its bytes.
  @Test func limitsAgree() {
    for (rows, columns) in [
      (SiteLimits.people, SiteColumns.people), (SiteLimits.ties, SiteColumns.ties),
      (SiteLimits.ties, SiteColumns.attendance), (SiteLimits.places, SiteColumns.places),
    ] {
      let limits = SiteLimits.table(rows: rows)
      #expect(limits.rows == rows && limits.cells >= rows * columns.count)
      #expect(limits.bytes >= rows * 50)
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["KITH_BIG"] != nil, "KITH_BIG is not set"))
  func twoHundredThousandPeople() throws {
    var random = SplitMix(state: 1)
    let count = 200_000
    var people = "number,id,neighbourhood,wellbeing_setpoint,street\n"
    for person in 0..<count {
      people +=
        "\(person),person-\(person),\(person % 40),2\(person % 9).\(person % 97),s\(person % 500)\n"
    }
    var ties = "from,to,kind,strength,contacts_per_year\n"
    for _ in 0..<2_000_000 {
      let (a, b) = (Int(random.next() % 200_000), Int(random.next() % 200_000))
      ties +=
        "person-\(a),person-\(b),\(b % 2 == 0 ? "kin" : "friend"),0.\(1 + a % 9),\(b % 365).\(a % 10)\n"
    }
    let files = SiteText(
      settings: Array(SmallSite().settings.utf8), people: Array(people.utf8), ties: Array(ties.utf8)
    )
    let clock = ContinuousClock()
    var site: Site?
    let reading = clock.measure { site = files.read().site }
    let read = try #require(site)
    var graph: Graph?
    let freezing = clock.measure { graph = Graph(site: read) }
    let writing = clock.measure { _ = SiteText(read) }
    #expect(read.people.count == count)
    #expect(try #require(graph).pairCount > 1_900_000)
    print("reading \(reading), freezing \(freezing), writing \(writing)")
    #expect(reading < .seconds(20))
  }
}

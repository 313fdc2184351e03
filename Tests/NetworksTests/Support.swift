import Diagnostics
import Foundation

@testable import Networks

/// The folder of a fixture.
func fixture(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/\(name)").path
}

/// A small site in memory, of which a test replaces what it is about.
struct SmallSite {
  var settings = """
    kith = 1
    name = "lane"
    key = 7
    [map]
    when = "May 2024"
    how = "door to door"
    boundary = "adults of the lane"

    """
  var people = """
    number,id
    1,ann
    2,bob
    3,cem

    """
  var ties = """
    from,to,kind,strength,contacts_per_year
    ann,bob,friend,0.5,52
    bob,cem,kin,0.8,100

    """
  var places: String?
  var attendance: String?

  func read() -> (site: Site?, findings: Findings) {
    SiteFolder.read(
      SiteText(
        settings: Array(settings.utf8), people: Array(people.utf8), ties: Array(ties.utf8),
        places: places.map { Array($0.utf8) }, attendance: attendance.map { Array($0.utf8) }),
      shownAs: "lane")
  }

  /// The codes of all findings in the order in which they are printed.
  var codes: [String] { read().findings.sorted.map(\.code) }
}

extension SiteText {
  /// Reads the texts as a site.
  func read() -> (site: Site?, findings: Findings) { SiteFolder.read(self, shownAs: "site") }
}

/// Numbers that look random and are the same on every machine (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

import Foundation
import Testing

@testable import Networks

/// The order of rows and columns in the files changes nothing.
struct SiteOrderTests {
  @Test func shufflingRowsAndColumnsGivesAnEqualSite() throws {
    let site = try #require(SiteFolder.read(fixture("site0")).site)
    let files = SiteText(site)
    for seed in 1...5 as ClosedRange<UInt64> {
      var random = SplitMix(state: seed)
      var shuffled = files
      shuffled.people = shuffle(files.people, &random)
      shuffled.ties = shuffle(files.ties, &random)
      shuffled.places = shuffle(files.places, &random)
      shuffled.attendance = shuffle(files.attendance, &random)
      #expect(shuffled.read().site == site)
    }
  }

  @Test func unnumberedReportsFromBothEndsDoNotDependOnOrderEither() throws {
    var files = SiteText(
      settings: Array(SmallSite().settings.utf8),
      people: Array("id,area,hue\nç,East,red\nb,West,\nA,,blue\n".utf8),
      ties: Array(
        """
        from,to,kind,strength,contacts_per_year
        b,A,kin,0.1,10
        A,b,kin,0.2,20
        b,A,kin,0.3,40.7
        ç,A,friend,,weekly
        A,ç,kin,very close,
        ç,b,friend,1,0

        """.utf8))
    files.settings? += Array("[columns]\nneighbourhood = \"area\"\n".utf8)
    let first = try #require(files.read().site)
    #expect(first.people.map(\.id) == ["A", "b", "ç"])
    #expect(first.people.map(\.number) == [0, 1, 2])
    #expect(first.people.map(\.neighbourhood) == [2, 1, 0])
    #expect(first.attributes == [Attribute(name: "hue", values: ["blue", "", "red"])])
    #expect(
      first.ties.map { "\($0.from)-\($0.to) \($0.kind)" } == ["0-1 1", "0-2 0", "0-2 1", "1-2 0"])
    let (meanStrength, meanContacts): (Double, Double) = (
      (0.1 + 0.2 + 0.3) / 3, (10 + 20 + 40.7) / 3
    )
    #expect(first.ties.map(\.strength) == [meanStrength, 0.5, 0.8, 1])
    #expect(first.ties.map(\.contactsPerYear) == [meanContacts, 52, 52, 0])
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SplitMix(state: seed)
      var shuffled = files
      shuffled.people = shuffle(files.people, &random)
      shuffled.ties = shuffle(files.ties, &random)
      #expect(shuffled.read().site == first)
    }
  }

  /// Rows and columns of a table without quotes in another order.
  private func shuffle(_ bytes: [UInt8]?, _ random: inout SplitMix) -> [UInt8]? {
    guard let bytes else { return nil }
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let columns = rows[0].indices.shuffled(using: &random)
    let order = [0] + Array(1..<rows.count).shuffled(using: &random)
    let lines = order.map { row in columns.map { String(rows[row][$0]) }.joined(separator: ",") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

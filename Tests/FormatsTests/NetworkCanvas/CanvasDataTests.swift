import Diagnostics
import Foundation
import Testing

@testable import Formats

/// A real export of ten interviews, which is not part of the project: `KITH_DATA` names its folder.
struct CanvasDataTests {
  static let data = ProcessInfo.processInfo.environment["KITH_DATA"]

  @Test(.enabled(if: data != nil), arguments: ["networkCanvasExport", "networkCanvasExport.zip"])
  func tenInterviews(name: String) throws {
    let folder = (Self.data ?? "") + "/formats-network-canvas/original/"
    let (network, findings) = NetworkFiles.read([folder + name])
    let map = try #require(network, "\(Rendering.text(findings))")
    let surveyed = try #require(map.people.column(named: "surveyed"))
    let egos = (0..<map.people.rowCount).count {
      map.people.text(row: $0, column: surveyed) == "yes"
    }
    #expect(egos == 10)
    #expect(map.people.rowCount - egos == 63)
    let kinds = map.kinds.sorted { $0.name < $1.name }
    #expect(kinds.map(\.name) == ["Close", "DrugTie", "SexTie", "named"])
    #expect(kinds.map(\.ties) == [56, 10, 14, 63])
    #expect(map.people.column(named: "Gender") != nil && map.people.column(named: "null") != nil)
  }

  @Test(.enabled(if: data != nil))
  func theProtocolIsNoExport() {
    let path = (Self.data ?? "") + "/formats-network-canvas/original/IJE_RADAR_Protocol.netcanvas"
    let (network, findings) = NetworkFiles.read([path])
    #expect(network == nil)
    #expect(findings.all.map(\.code) == ["E-NET-KIND"])
  }
}

import Diagnostics
import Foundation
import Testing

@testable import Documents

/// No bytes whatever make the reader trap, and what it accepts has the shape of a table.
///
/// `KITH_FUZZ=1000000` in the environment asks for more rounds.
struct CSVFuzzTests {
  private static let seeds = [
    "id,x,note\nann,1.5,\"a, \"\"b\"\"\"\nbob,,\n", "sep=;\r\nid;x\r\n'=a;1,5\r\n",
    "id\tx\ra\t1\rb\t2\r",
    "\u{FEFF}id|x\né\u{202E}|\u{A0}2 \n",
  ]
  private static let pieces: [[UInt8]] = [
    [0x22], [0x22, 0x22], [0x0A], [0x0D], [0x0D, 0x0A], [0x2C], [0x3B], [0x09], [0x7C], [0x00],
    [0xFF, 0xFE], [0xFE, 0xFF],
    [0xEF, 0xBB, 0xBF], [0xC3], [0x80], [0xF4, 0x90], [0xE2, 0x80, 0xAE], [0x27, 0x3D],
    [0xC2, 0xA0], Array("sep=".utf8),
    Array("1e999".utf8), Array("PK\u{3}\u{4}".utf8),
  ]

  @Test func mutationsNeverTrap() {
    let rounds = ProcessInfo.processInfo.environment["KITH_FUZZ"].flatMap { Int($0) } ?? 20_000
    var state: UInt64 = 2_011
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
    for _ in 0..<rounds {
      var bytes = Array(Self.seeds[next(Self.seeds.count)].utf8)
      for _ in 0...next(6) {
        let place = next(bytes.count + 1)
        switch next(4) {
        case 0: bytes.insert(contentsOf: Self.pieces[next(Self.pieces.count)], at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(8)))
        case 2: if place < bytes.count { bytes[place] = UInt8(next(256)) }
        default: bytes += bytes[min(place, bytes.count)...].prefix(64)
        }
      }
      let (table, findings) = CSVReader.readForChecking(
        bytes, name: "t.csv", limits: CSVLimits(rows: 50, columns: 8, cellBytes: 40, problems: 9))
      #expect(table != nil || findings.hasErrors)
      if let table { look(through: table) }
    }
  }

  private func look(through table: TextTable) {
    var findings = Findings()
    for column in table.columns.indices {
      let numbers = CSVNumberColumn(table, column: column, findings: &findings)
      for row in 0..<table.rowCount {
        let range = table.range(row: row, column: column)
        #expect(range.upperBound <= table.bytes.count)
        if case .number(let value) = numbers.content(row: row) { #expect(value.isFinite) }
        _ = CSVNumberFault.words(for: table.text(row: row, column: column))
      }
    }
    #expect(!findings.all.contains { $0.place?.line == 0 })
  }
}

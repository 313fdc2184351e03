import Diagnostics
import Foundation
import Fuzzing
import Testing

@testable import Documents

/// No bytes whatever make the reader trap, and what it accepts has the shape of a table.
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
    var mutation = ByteMutation(pieces: Self.pieces)
    var span = FuzzSpan("csv", rounds: 20_000)
    while span.goesOn() {
      let bytes = mutation.mutated(Array(mutation.one(of: Self.seeds).utf8))
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

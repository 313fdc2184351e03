import Diagnostics
import Testing

@testable import Documents

struct CSVNumberTests {
  private func parse(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    return CSVNumber.parse(bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    ("0", 0.0), ("-0.5", -0.5), ("+3", 3), ("007", 7), ("1e3", 1000), ("1E-7", 1e-7), ("0.1", 0.1),
    ("12.50", 12.5),
    ("123456789012345678", 123_456_789_012_345_680), ("0.1e+22", 1e21),
    ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ("9007199254740993", 9_007_199_254_740_992), ("1e-400", 0), ("0.30000000000000004", 0.1 + 0.2),
  ])
  func areNumbers(_ text: String, _ value: Double) { #expect(parse(text) == value) }

  @Test(arguments: [
    "", "-", ".5", "5.", "1,5", "1 000", "nan", "inf", "0x1p3", "1e", "1e+", "1e999", "-1e309", "٣",
    "1_000", "１", "1e5.0", "--1",
    "1d3", " 1", "Infinity", "1e99999999999999999999",
  ])
  func areNone(_ text: String) { #expect(parse(text) == nil) }

  /// The fast way gives the same bits as the standard library.
  @Test func agreesWithTheStandardLibrary() {
    var state: UInt64 = 5
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = "\(state >> (state & 63))"
      let cut = digits.index(digits.startIndex, offsetBy: Int(state >> 7) % digits.count)
      let text = "\(digits[...cut]).\(digits[cut...])e\(Int(state >> 20 & 63) - 32)"
      #expect(parse(text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  @Test func countsAreDigitsOnly() {
    func count(_ text: String) -> UInt64? {
      let bytes = Array(text.utf8)
      return CSVNumber.parseCount(bytes, 0..<bytes.count)
    }
    #expect(count("0") == 0)
    #expect(count("18446744073709551615") == .max)
    #expect(count("18446744073709551616") == nil)
    for text in ["", "-1", "+1", "1.0", "1e3", "٣"] { #expect(count(text) == nil) }
  }

  @Test func decimalCommas() throws {
    func contents(_ text: String) throws -> ([CSVNumberColumn.Content], [String]) {
      var findings = Findings()
      let table = try #require(CSVReader.read(Array(text.utf8), name: "t.csv").table)
      let column = CSVNumberColumn(table, column: 1, findings: &findings)
      return ((0..<table.rowCount).map { column.content(row: $0) }, findings.all.map(\.message))
    }
    #expect(
      try contents("id;x\na;1,5\nb;2\nc;\nd;u.k.\n").0 == [
        .number(1.5), .number(2), .blank, .other,
      ])
    #expect(try contents("id;x\na;1.5\nb;2\n").0 == [.number(1.5), .number(2)])
    #expect(try contents("id,x\na,\"1,5\"\n").0 == [.other])
    let (mixed, complaints) = try contents("id;x\na;1.5\nb;2,5\nc;x\n")
    #expect(mixed == [.number(1.5), .refused, .other])
    #expect(complaints == ["this column has decimal commas and decimal points (line 2)"])
  }
}

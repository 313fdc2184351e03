import Testing

@testable import Documents

struct CSVWriterTests {
  @Test func textIsGuardedAndNumbersAreNot() {
    var writer = CSVWriter(columns: ["id", "=x", "n"])
    writer.row([.text("=1+1"), .text(" @a"), .number(-0.35)])
    writer.row([.text("＋x"), .text("'-"), .count(-3)])
    writer.row([.text("a,b"), .text("say \"hi\"\n"), .blank])
    writer.row([.numeral("-007.50"), .numeral("-x"), .number(.nan)])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        id,'=x,n
        '=1+1,' @a,-0.35
        '＋x,''-,-3
        "a,b","say ""hi""
        ",
        -007.50,'-x,

        """)
  }

  /// Whatever text is written, the same text is read, spaces around it aside.
  @Test func textSurvives() throws {
    let parts = [
      "=", "'", "-", "+", "@", "a", "\"", ",", ";", "\n", " ", "＝", "é", "\r\n", "|", "1",
    ]
    var texts: [String] = []
    for first in parts {
      for second in parts { for third in parts { texts.append(first + second + third + "z") } }
    }
    var writer = CSVWriter(columns: ["number", "text"])
    for (index, text) in texts.enumerated() { writer.row([.count(index), .text(text)]) }
    let (read, findings) = CSVReader.read(writer.bytes, name: "t.csv")
    let table = try #require(read)
    #expect(table.rowCount == texts.count)
    for (row, text) in texts.enumerated() {
      let bytes = Array(table.text(row: row, column: 1).utf8)
      // A guard stands before spaces, too, and keeps them.
      let isGuarded = CSVText.looksLikeFormula(text.utf8)
      let kept = text.utf8.drop { !isGuarded && ($0 == 0x20 || $0 == 0x0A || $0 == 0x0D) }
      #expect(bytes == Array(kept), "\(text)")
    }
    #expect(findings.all.map(\.code) == ["W-CSV-SPACES"])
  }

  @Test func numbersSurvive() throws {
    let values = [
      0.1 + 0.2, 1e-7, Double.leastNonzeroMagnitude, 1e300, -1 / 3.0, 123_456_789.125, 100,
    ]
    var writer = CSVWriter(columns: ["number", "value"])
    for (index, value) in values.enumerated() { writer.row([.count(index), .number(value)]) }
    let table = try #require(CSVReader.read(writer.bytes, name: "t.csv").table)
    for (row, value) in values.enumerated() {
      #expect(CSVNumber.parse(table.bytes, table.range(row: row, column: 1)) == value)
    }
  }
}

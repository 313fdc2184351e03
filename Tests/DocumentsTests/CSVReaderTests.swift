import Diagnostics
import Testing

@testable import Documents

/// What tables may look like, and what is refused.
struct CSVReaderTests {
  private func read(_ text: String) -> (table: TextTable?, findings: Findings) {
    CSVReader.read(Array(text.utf8), name: "t.csv")
  }

  private func rows(_ table: TextTable?) -> [[String]]? {
    table.map { table in
      (0..<table.rowCount).map { row in
        table.columns.indices.map { table.text(row: row, column: $0) }
      }
    }
  }

  /// All of these are one table, without a word of complaint.
  @Test(arguments: [
    "id,x\na,1\nb,\n", "id,x\r\na,1\r\nb,\r\n", "id,x\ra,1\rb,\r", "\u{FEFF}id,x\na,1\nb,\n",
    "id;x\na;1\nb;\n", "id\tx\na\t1\nb\t\n", "id|x\na|1\nb|\n", "sep=;\nid;x\na;1\nb;\n",
    "\"sep=|\"\r\nid|x\r\na|1\r\nb|\r\n", "\u{FEFF}SEP=,\nid,x\na,1\nb,\n",
    "\"id\",\"x\"\n\"a\",\"1\"\n\"b\",\"\"\n",
    "id,x,,\na,1,,\nb,,,\n,,,\n,,,\n", "id,x\n\na,1\n\n\nb,\n", "\n,,\nid,x\na,1\nb,\n",
    "id,x\na,1,,,\nb,,\n",
    " id , x \na,1\nb,\n",
  ])
  func dialects(_ text: String) {
    let (table, findings) = read(text)
    #expect(Rendering.text(findings) == "")
    #expect(table?.columns == ["id", "x"])
    #expect(rows(table) == [["a", "1"], ["b", ""]])
  }

  @Test func utf16WithAMarkIsRead() {
    let text = "id\tx\r\nÅsa 😀\t1\r\n"
    for isBig in [false, true] {
      let bytes: [UInt8] = ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBig ? [high, low] : [low, high]
      }
      let (table, findings) = CSVReader.read(bytes, name: "t.csv")
      #expect(findings.all.isEmpty)
      #expect(rows(table) == [["Åsa 😀", "1"]])
      let odd = CSVReader.read(bytes.dropLast(), name: "t.csv")
      #expect(odd.findings.all.map(\.code) == ["E-CSV-ENCODING"])
    }
  }

  @Test func oldEncodingsAreReadWithAWarning() {
    let bytes = Array("id,x\na,1\nJos".utf8) + [0xE9, 0x80] + Array(",2\n".utf8)
    let (table, findings) = CSVReader.read(bytes, name: "t.csv")
    #expect(rows(table)?.last == ["José€", "2"])
    #expect(
      Rendering.text(findings) == """
        t.csv:3: warning: this is not UTF-8 text; it was read as Windows-1252, first needed on this line
          hint: check the accented letters, and save the table as CSV UTF-8
        1 warning
        """)
  }

  @Test func quotesHoldAnything() {
    let (table, findings) = read("id,x\n\"a,b\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\"\"\"\nc,3\n")
    #expect(findings.all.isEmpty)
    #expect(rows(table) == [["a,b", "say \"hi\""], ["two\nlines", "\""], ["c", "3"]])
    #expect(table?.line(row: 1) == 3)
    #expect(table?.line(row: 2) == 5)
  }

  @Test func quotesTellTheSeparator() {
    let (table, findings) = read("id,\"a;b\",x\n1,\"c;d\",2\n")
    #expect(findings.all.isEmpty)
    #expect(table?.columns == ["id", "a;b", "x"])
    #expect(read("\"a;b\",\"c\"\n\"1;2\",3\n").table?.columns == ["a;b", "c"])
  }

  @Test func combiningMarksDoNotSwallowSeparators() {
    let (table, _) = read("id,x\na,\u{301}b\n")
    #expect(rows(table) == [["a", "\u{301}b"]])
  }

  @Test func invisibleCharactersAreTakenOut() {
    let (table, findings) = read("id,x\na\u{202E}b,\u{200B}1\nc\u{7},2\n")
    #expect(rows(table) == [["ab", "1"], ["c", "2"]])
    #expect(
      findings.all.map(\.message) == [
        "3 invisible control characters were taken out, the first on this line"
      ])
    #expect(findings.all.first?.place?.line == 2)
  }

  @Test func apostrophesBeforeFormulasAreTakenOff() {
    let (table, _) = read("id,x\n'=1+1,'-5\n'quoted',''=x\n")
    #expect(rows(table) == [["=1+1", "-5"], ["'quoted'", "'=x"]])
  }

  @Test func shortRowsAreTold() {
    let (table, findings) = read("id,x,y\na\nb,1\nc,1,2\n")
    #expect(rows(table) == [["a", "", ""], ["b", "1", ""], ["c", "1", "2"]])
    #expect(
      findings.all.map(\.message) == [
        "2 rows (lines 2, 3) have fewer cells than the heading; the missing ones count as blank"
      ])
  }

  @Test func aMissingLineEndIsTold() {
    #expect(read("id,x\na,1").findings.all.map(\.code) == ["W-CSV-END"])
    #expect(read("id,x\na").findings.all.map(\.code) == ["E-CSV-CUT"])
  }

  @Test func columnsWithoutAHeading() {
    let (table, findings) = read("id,,x,\na,note,1,\nb,,2,\n")
    #expect(table?.columns == ["id", "column 2", "x"])
    #expect(rows(table) == [["a", "note", "1"], ["b", "", "2"]])
    #expect(findings.all.map(\.code) == ["W-CSV-UNNAMED"])
  }

  @Test(arguments: [
    ("", "E-CSV-EMPTY"), ("sep=;\n", "E-CSV-EMPTY"), ("sep=;\n;;\n", "E-CSV-EMPTY"),
    (" \r\n\n", "E-CSV-EMPTY"), ("id,x\na\0,1\n", "E-CSV-BINARY"),
    ("PK\u{3}\u{4}rest", "E-CSV-KIND"), ("%PDF-1.7", "E-CSV-KIND"), ("  <HTML>", "E-CSV-KIND"),
    ("<?xml version=\"1.0\"?>", "E-CSV-KIND"), ("id,x,id\na,1,b\n", "E-CSV-HEADING"),
    ("id,x\na,1,2\n", "E-CSV-LONG"), ("id,x\na,\"1\n", "E-CSV-QUOTE"),
    ("id,x\na,\"1\"2\n", "E-CSV-QUOTE"),
    ("id,x\na,1\"\n", "E-CSV-QUOTE"), ("id,x\na,1\r2\n", "E-CSV-RETURN"),
    ("id;x,y\na;1,2\n", "E-CSV-SEPARATOR"),
  ])
  func refused(_ text: String, _ code: String) {
    let (table, findings) = read(text)
    #expect(table == nil)
    #expect(findings.all.filter { $0.severity == .error }.map(\.code) == [code])
  }

  @Test func allProblemsAreFoundInOnePassAndCounted() {
    let text = "id,x\n" + String(repeating: "a,\"1\" 2,3\nb,c\n", count: 3)
    #expect(read(text).findings.all.map { $0.place?.line } == [2, 4, 6])
    let (table, findings) = CSVReader.readForChecking(Array(text.utf8), name: "t.csv")
    #expect(table?.isComplete == false)
    #expect(rows(table) == [["b", "c"], ["b", "c"], ["b", "c"]])
    #expect(findings.all.first?.place?.field == "x")
    let many = read("id,x\n" + String(repeating: "a,1,2\n", count: 5_000))
    #expect(many.findings.all.count == 1_001)
    #expect(many.findings.all.last?.code == "E-CSV-MANY")
  }

  @Test func limitsHold() {
    let limits = CSVLimits(bytes: 60, rows: 2, columns: 3, cellBytes: 5)
    func codes(_ text: String) -> [String] {
      CSVReader.read(Array(text.utf8), name: "t.csv", limits: limits).findings.all.map(\.code)
    }
    #expect(codes("a,b\n1,2\n3,4\n") == [])
    #expect(codes("a,b\n1,2\n3,4\n5,6\n") == ["E-CSV-LIMIT"])
    #expect(
      CSVReader.read(Array("a,b\n1,2\n3,4\n".utf8), name: "t.csv", limits: CSVLimits(cells: 2))
        .findings.all.map(\.message) == ["there are more than 2 cells"])
    #expect(codes("a,b,c,d\n1,2,3,4\n") == ["E-CSV-LIMIT"])
    #expect(codes("a,b\n123456,2\n") == ["E-CSV-LIMIT"])
    #expect(codes(String(repeating: "x", count: 61)) == ["E-CSV-LIMIT"])
  }

  @Test func headingsAreFoundWithoutRegardToCase() {
    let (table, _) = read("ID,Id,wellBeing\na,b,1\n")
    #expect(table?.column(named: "Id") == 1)
    #expect(table?.column(named: "id") == 0)
    #expect(table?.column(named: "WELLBEING") == 2)
    #expect(table?.column(named: "x") == nil)
  }

  /// Every beginning of a table is refused, warned about, or a whole table itself.
  @Test func noBeginningIsTakenForTheWhole() throws {
    let bytes = Array("id;note;x\r\nann;\"a; b\nc\";1,5\r\nbob;;2\r\n".utf8)
    for length in 0..<bytes.count {
      let (table, findings) = CSVReader.read(Array(bytes[..<length]), name: "t.csv")
      let endsLine = length > 0 && [0x0A, 0x0D].contains(bytes[length - 1])
      #expect(
        table == nil || endsLine
          || findings.all.contains { $0.code == "W-CSV-END" || $0.code == "W-CSV-SHORT" },
        "\(length)")
    }
  }
}

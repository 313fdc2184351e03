import Documents
import Testing

@testable import Formats
@testable import Reports

/// The spreadsheet: harmless words, one table a sheet, the same bytes each time.
struct SpreadsheetTests {
  private func workbook(_ cells: [Workbook.Cell]) -> Workbook {
    var workbook = Workbook(title: "A & B")
    workbook.sheets = [
      Workbook.Sheet(
        name: "One", columns: cells.map { _ in Workbook.Column(heading: "Size (points)") },
        rows: [cells])
    ]
    return workbook
  }

  @Test func wordsStayWords() throws {
    let words = ["=1+1", "+1", "-1", "@SUM(1)", "<b>&\"", "a  b", " a", "two\nlines", "'=1"]
    let bytes = OpenDocument.bytes(workbook(words.map { .text($0) }))
    let sheets = try SheetReading.sheets(bytes)
    #expect(sheets["One"]?.last == words)
    let content = try SheetReading.content(bytes)
    #expect(!content.contains("formula") && !content.contains("spanned"))
    #expect(content.components(separatedBy: "office:value-type=\"string\"").count == 19)
    #expect(bytes == OpenDocument.bytes(workbook(words.map { .text($0) })))
  }

  @Test func numbersStayNumbers() throws {
    let content = try SheetReading.content(
      OpenDocument.bytes(
        workbook([.number(-0.1), .fixed(2.5, decimals: 2), .blank, .number(1e-9)])))
    for number in ["-0.1", "2.5", "1e-9"] {
      #expect(content.contains("office:value=\"\(number)\""))
    }
    #expect(content.contains("number:decimal-places=\"2\""))
    #expect(content.contains("target-range-address=\"'One'.A1:'One'.D2\""))
  }

  /// Programs know the kind of file by its first bytes.
  @Test func theKindStandsFirst() {
    let bytes = OpenDocument.bytes(workbook([.blank]))
    #expect(bytes[30..<38].elementsEqual("mimetype".utf8))
    #expect(bytes[38...].starts(with: OpenDocument.kind.utf8))
  }

  /// Every column of the tables has a heading for people, and units stand in those of numbers.
  @Test func everyColumnHasItsWords() {
    let columns =
      ComparisonCSV.columns + RankingCSV.columns + CostsCSV.columns + IncrementsCSV.columns
      + EquityCSV.columns + GroupsCSV.columns + HarmCSV.columns
    for column in columns { #expect(SheetHeading.all[column] != nil, "\(column)") }
    #expect(OpenDocumentContent.letters(0) == "A" && OpenDocumentContent.letters(27) == "AB")
  }
}

import Documents
import Experiments
import Foundation
import Testing

@testable import Formats
@testable import Reports

/// One formatter: the page, Markdown, the spreadsheet, CSV and JSON are read back and hold the same numbers.
struct EveryForm {
  let run: ScenarioRun

  func hold() throws {
    func bytes(_ name: String) throws -> [UInt8] {
      try #require(run.files.first { $0.name == name }).bytes
    }
    let sheets = try SheetReading.sheets(bytes("comparison.ods"))
    for (sheet, file, _) in RunWorkbook.tables {
      guard let bytes = run.files.first(where: { $0.name == file })?.bytes else { continue }
      let table = try #require(CSVReader.read(bytes, name: file).table)
      // A table without rows has no sheet.
      guard table.rowCount > 0 else {
        #expect(sheets[sheet] == nil)
        continue
      }
      try same(#require(sheets[sheet]), table)
    }
    try same(
      JSONSerialization.jsonObject(
        with: Data(ComparisonJSON.rows(run.report.comparison).text.utf8)), bytes("comparison.csv"))
    let page = PageReading(String(decoding: try bytes("report.html"), as: UTF8.self))
    let markdown = String(decoding: try bytes("comparison.md"), as: UTF8.self)
    try decides(run.report, #require(sheets["Decision"]), page.tables)
    try decides(run.report, #require(sheets["Decision"]), PageReading.markdownTables(markdown))
  }

  /// A sheet and the file that it was made of, cell by cell.
  private func same(_ sheet: [[String]], _ table: TextTable?) throws {
    let table = try #require(table)
    #expect(sheet.count == table.rowCount + 1 && table.rowCount > 0)
    #expect(sheet[0].count == table.columns.count)
    for row in 0..<table.rowCount {
      let cells = table.columns.indices.map { table.text(row: row, column: $0) }
      #expect(
        zip(sheet[row + 1], cells).allSatisfy {
          $0 == $1 || Double($0) == Double($1) && Double($0) != nil
        },
        "\(sheet[row + 1]) \(cells)")
    }
  }

  /// Every cell of the JSON form and of comparison.csv.
  private func same(_ json: Any, _ bytes: [UInt8]) throws {
    let objects = try #require(json as? [[String: Any]])
    let table = try #require(CSVReader.read(bytes, name: "comparison.csv").table)
    #expect(objects.count == table.rowCount)
    for (row, object) in objects.enumerated() {
      for (column, name) in table.columns.enumerated() {
        let text = table.text(row: row, column: column)
        switch object[name] {
        case is NSNull: #expect(text.isEmpty, "\(name)")
        case let value as String: #expect(value == text)
        case let value as NSNumber: #expect(Double(text) == value.doubleValue, "\(name) \(text)")
        default: Issue.record("\(name) is missing")
        }
      }
    }
  }

  /// The main table of a form says difference and interval of the sheet, digit for digit.
  private func decides(
    _ report: RunReport, _ sheet: [[String]], _ tables: [[[String]]]
  ) throws {
    let shown = try #require(
      tables.first { $0[0].count > 1 && $0[0][1].hasSuffix("(95 % interval)") })
    let site = report.sites.count > 1 ? "all sites" : report.heading(report.sites[0])
    var seen = 0
    for row in sheet.dropFirst() where row[0] == site && row[2] == "\(report.readAt.last ?? 0)" {
      let line = try #require(shown.first { $0[0] == row[1] })
      seen += 1
      if line[1] == "exactly the same" {
        #expect(Double(row[6]) == 0)
        continue
      }
      let decimals =
        line[1].prefix { $0 != " " }.split(separator: ".").dropFirst().first?.count ?? 0
      let cells = line[1].contains("in every future") ? 6...6 : 6...8
      for cell in cells {
        let size = Digits.fixed(abs(Double(row[cell]) ?? .nan), decimals: decimals)
        #expect(line[1].contains(size), "\(row) \(line)")
      }
    }
    #expect(seen == report.options.count)
  }
}

/// A spreadsheet taken apart: the shown text of cells by the name of their sheet, headings first.
enum SheetReading {
  static func content(_ bytes: [UInt8], _ part: String = "content.xml") throws -> String {
    let directory = try ZipDirectory(bytes, most: 20)
    let entry = try #require(directory.entries.first { $0.shownName == part })
    // Behind the heading of an entry: 30 bytes and its name.
    let start = entry.start + 30 + entry.name.count
    let stored = bytes[start..<start + entry.packed]
    let whole =
      entry.method == 0 ? Array(stored) : try Inflate.unpack(stored, size: entry.unpacked)
    #expect(CRC32.of(whole) == entry.checksum)
    return String(decoding: whole, as: UTF8.self)
  }

  static func sheets(_ bytes: [UInt8]) throws -> [String: [[String]]] {
    var sheets: [String: [[String]]] = [:]
    for text in try content(bytes).components(separatedBy: "<table:table table:name=\"").dropFirst()
    {
      let name = String(text.prefix { $0 != "\"" })
      sheets[name] = text.components(separatedBy: "<table:table-row>").dropFirst().map { row in
        row.components(separatedBy: "<table:table-cell").dropFirst().map(cell)
      }
    }
    return sheets
  }

  private static func cell(_ markup: String) -> String {
    let lines = markup.components(separatedBy: "<text:p>").dropFirst().map { line in
      line.components(separatedBy: "</text:p>")[0]
    }
    return lines.joined(separator: "\n").replacing("<text:s/>", with: " ")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

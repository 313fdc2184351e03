import Foundation
import Testing

@testable import Reports

/// `report.html` of made-up comparisons.
struct ReportPageTests {
  private static let reports = [
    ("seven sites", MadeUpRun.sevenSites), ("one site", MadeUpRun.oneSite),
  ]

  /// Every table of the Markdown form stands on the page, cell by cell.
  @Test(arguments: reports.map(\.0)) func sameTablesAsMarkdown(_ name: String) throws {
    let report = try #require(Self.reports.first { $0.0 == name }).1
    let tables = PageReading(report.html).tables
    for table in PageReading.markdownTables(report.markdown) {
      #expect(
        tables.contains(table),
        "\(table.first ?? []) … \(tables.first { $0.first == table.first } ?? [])")
    }
  }

  @Test func headingsGoDownStepByStep() {
    let levels = PageReading(MadeUpRun.sevenSites.html).headingLevels
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test func completeInItself() {
    let page = MadeUpRun.sevenSites.html
    for word in ["<script", "http:", "https:", "url(", "@import", "src=", "<link", "<iframe"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<title>Who gets the invitation?</title>"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("class=\"skip\""))
    #expect(page.contains("What-if, not forecast."))
  }

  @Test func everyTableHasItsName() {
    let page = MadeUpRun.sevenSites.html
    let tables = page.components(separatedBy: "<table>").dropFirst()
    #expect(tables.count > 5)
    for table in tables {
      #expect(table.hasPrefix("\n<caption"))
      #expect(table.contains("<th scope=\"col\"") && table.contains("<th scope=\"row\""))
    }
  }

  /// Nothing that somebody typed is taken for markup, however hostile.
  @Test func hostileNames() throws {
    let names = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x", "a & b &lt;",
      "</title></style>", String(repeating: "long name ", count: 40), "שלום עולם", "👩‍👩‍👧‍👦 café",
      "\u{202E}evil", "tab\there\nline",
    ]
    for name in names {
      var report = MadeUpRun.sevenSites
      report.title = name
      report.question = name
      report.sites[0].title = name
      report.options[1].designedWith = name
      report.options[1].whatResidentsSaid = name
      let page = report.html
      #expect(
        !page.contains("<script") && !page.contains("<img") && !page.contains("</title></style>"))
      #expect(!page.contains("\u{202E}"))
      #expect(PageReading(page).isWellFormed, "\(name)")
    }
  }

  /// 80 % intervals are narrower, beside the same differences.
  @Test func choiceOfIntervals() throws {
    let tables = PageReading(MadeUpRun.sevenSites.html).tables
    let wide = try #require(tables.first { $0[0].contains { $0.hasSuffix("(95 % interval)") } })
    let narrow = try #require(tables.first { $0[0].contains { $0.hasSuffix("(80 % interval)") } })
    #expect(wide.map(\.first) == narrow.map(\.first) && wide.count == narrow.count)
    #expect(wide != narrow)
    #expect(wide[2][1].hasPrefix("0.24 higher") && narrow[2][1].hasPrefix("0.24 higher"))
  }
}

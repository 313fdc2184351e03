import Documents
import Experiments
import Scenarios

extension RunWorkbook {
  /// The line that decides in every week of reading: a row a week × site × option, all sites first, with the digits of
  /// the report and shares as percentages.
  static func decision(_ report: RunReport) -> Workbook.Sheet {
    let comparison = ComparisonDocument(report)
    let words = comparison.main
    let level = words.outcome?.isPercentage ?? false ? "%" : words.unitInHeading
    let together: [String?] = comparison.scope == nil ? [nil] : []
    let scopes: [String?] = together + report.sites.map { $0.name }
    var rows: [ComparisonRow] = []
    for week in report.readAt {
      for site in scopes {
        rows += report.options.compactMap {
          comparison.row($0.name, site: .some(site), week: week)
        }
      }
    }
    let texts = [("Site", 5.0), ("Option", 7)]
    let numbers = [
      "Week", "People", "As now (\(level))", "With the option (\(level))",
    ]
    let differences = [
      "Difference", "95 % interval, low", "95 % interval, high", "80 % interval, low",
      "80 % interval, high", "1 in 10 futures below", "1 in 10 futures above",
    ].map { "\($0) (\(words.unitInHeading))" }
    return Workbook.Sheet(
      name: "Decision",
      columns: texts.map { Workbook.Column(heading: $0.0, width: $0.1) }
        + (numbers + differences).map { Workbook.Column(heading: $0) }
        + ["Better in (% of futures)", "Verdict"].map { Workbook.Column(heading: $0, width: 4) },
      rows: rows.map { cells($0, words, comparison) })
  }

  private static func cells(
    _ row: ComparisonRow, _ words: OutcomeWords, _ comparison: ComparisonDocument
  ) -> [Workbook.Cell] {
    func number(_ value: Double, _ error: Double) -> Workbook.Cell {
      fixed(words.scaled(value), words.decimals(error))
    }
    let share = row.betterIn.map { 100 * $0 / Double(row.futures) }
    let names = [
      row.site.map { comparison.heading(site: $0) } ?? ComparisonCSV.allSites, row.option,
    ]
    return names.map { .text($0) }
      + [
        .number(Double(row.week)), .number(Double(row.people)),
        number(row.comparator, row.comparatorError), number(row.level, row.levelError),
      ]
      + [row.difference, row.low95, row.high95, row.low80, row.high80].map {
        number($0, row.standardError)
      }
      + [row.future10, row.future90].map { number($0, row.futureError) }
      + [share.map { fixed($0, 0) } ?? .blank, row.verdict.map { .text($0.rawValue) } ?? .blank]
  }

  /// The number with as many decimals as are shown; no cell where it is not known.
  private static func fixed(_ value: Double, _ decimals: Int) -> Workbook.Cell {
    guard var digits = DecimalDigits(value) else { return .blank }
    digits.round(decimals: decimals)
    return .fixed(digits.value, decimals: decimals)
  }
}

import Experiments
import Scenarios

/// `comparison.ods`: the tables of a run for a spreadsheet program, with a cover and notes.
enum RunWorkbook {
  static let name = "comparison.ods"

  /// The tables that machines read and that stand in it too, by the names of their sheets.
  static let tables: [(sheet: String, file: String, about: String)] = [
    ("Comparison", "comparison.csv", "every line of the comparison, by site, group and week"),
    ("Ranking", "ranking.csv", "how often each option is best"),
    ("Costs", "costs.csv", "costs beside consequences"),
    ("Increments", "increments.csv", "options in the order of their cost, each against the next"),
    ("Equity", "equity.csv", "gain in all, the gap, and the worst-off fifth"),
    ("Groups", "groups.csv", "what each group gains and loses of wellbeing"),
    ("Harm", "harm.csv", "in how many futures service users lose more than what matters"),
  ]

  /// The workbook.
  ///
  /// - Parameter files: What the run wrote; tables that are not among them are left out.
  static func workbook(
    _ report: RunReport, _ files: [(name: String, bytes: [UInt8])]
  ) -> Workbook {
    var contents: [(sheet: Workbook.Sheet, about: String)] = [
      (decision(report), "the line that decides, rounded as in the report"),
      (options(report), "what each option is"),
    ]
    var headings: [(String, String)] = []
    for (sheet, file, about) in tables {
      guard let bytes = files.first(where: { $0.name == file })?.bytes,
        let table = Workbook.Sheet(sheet, csv: bytes, headings: SheetHeading.all),
        !table.rows.isEmpty
      else { continue }
      contents.append((table, "\(about); the same numbers as in \(file)"))
      headings += table.columns.map { (sheet, $0.heading) }
    }
    contents.append((inputs(report), "every number that the run stands on, and where it is from"))
    var workbook = Workbook(title: report.title)
    let notes = notes(headings)
    let about = contents.map { ($0.sheet.name, $0.about) }
    workbook.sheets =
      [cover(report, [(notes.name, "what columns mean")] + about), notes] + contents.map(\.sheet)
    return workbook
  }

  /// The file.
  static func bytes(_ report: RunReport, _ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    OpenDocument.bytes(workbook(report, files))
  }
}

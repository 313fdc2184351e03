import Documents
import Networks

/// Tables for R, Python and spreadsheets: a file each for people, ties, places and attendance, and one that
/// says what every column means.
enum TidyWriter {
  static let writer = SiteWriter(
    name: "csv", title: "tables for R, Python and spreadsheets, with a list of their columns",
    leavesOut: "where the map comes from and how it was read stays in the site folder"
  ) { site, _ in
    let sheets = SiteSheets(site).sheets
    var dictionary = CSVWriter(columns: ["file", "column", "type", "meaning"])
    var files: [SiteWriter.File] = []
    for sheet in sheets {
      var table = CSVWriter(columns: sheet.columns.map(\.name))
      for row in sheet.rows { table.row(row) }
      files.append(SiteWriter.File(name: "\(sheet.name).csv", bytes: table.bytes))
      for column in sheet.columns {
        dictionary.row([
          .text("\(sheet.name).csv"), .text(column.name), .text(column.kind.rawValue),
          .text(column.meaning),
        ])
      }
    }
    return files + [SiteWriter.File(name: "columns.csv", bytes: dictionary.bytes)]
  }
}

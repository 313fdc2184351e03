import Diagnostics
import Disclosure
import Documents
import Foundation
import Networks

/// What was shared of a site so far: `private/exports.csv` in its folder, to which later exports are held.
struct ExportRecord: Sendable {
  static let fileName = "exports.csv"
  private static let columns = ["export", "what", "least", "most", "hidden", "note"]

  /// The site's folder.
  let folder: String
  private(set) var earlier: [Publication.Earlier] = []
  private var rows: [[CSVCell]] = []
  private var exports = 0

  /// Reads what there is.
  ///
  /// - Throws: `E-SHARE-RECORD` where the record cannot be read: without it nothing can be held to it.
  init(folder: String) throws(Finding) {
    self.folder = folder
    let path = PrivateFolder(in: folder).path + "/" + Self.fileName
    guard access(path, F_OK) == 0 else { return }
    let bytes = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
    let (table, _) = CSVReader.read(bytes, name: path)
    guard let table, table.columns == Self.columns else {
      throw Finding(
        "E-SHARE-RECORD", "the record of earlier exports cannot be read",
        at: SourcePlace(file: path),
        hint: "restore it from a backup; without it, what was shared before could give away what is"
          + " hidden now")
    }
    for row in 0..<table.rowCount {
      let cells = table.columns.indices.map { table.text(row: row, column: $0) }
      rows.append(cells.map { .numeral($0) })
      exports = max(exports, Int(cells[0]) ?? 0)
      guard let low = Int(cells[2]) else { continue }
      earlier.append(
        Publication.Earlier(
          key: cells[1], range: CountRange(low, Int(cells[3])), isHidden: cells[4] == "yes"))
    }
  }

  /// Adds an export and writes the record.
  ///
  /// - Parameter note: Why person-level data were released, if they were.
  func add(_ shown: [Publication.Earlier], note: String?) throws(Finding) {
    var writer = CSVWriter(columns: Self.columns)
    for row in rows { writer.row(row) }
    for cell in shown {
      writer.row([
        .count(exports + 1), .text(cell.key), .count(cell.range.low),
        cell.range.high.map { .count($0) } ?? .blank, .text(cell.isHidden ? "yes" : "no"), .blank,
      ])
    }
    if let note {
      writer.row([
        .count(exports + 1), .text("person-level data"), .blank, .blank, .text("no"), .text(note),
      ])
    }
    try PrivateFolder(in: folder).write(writer.bytes, as: Self.fileName)
  }
}

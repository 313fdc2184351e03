import Diagnostics
import Documents

/// Tables of comma-separated values and their relations, as spreadsheets, Gephi, Kumu and R write them.
enum TableFormat {
  static let format = NetworkFormat(
    name: "table", title: "a table", endings: ["csv", "tsv", "txt", "tab"],
    recognises: { _ in true }, read: { TableNetwork.read($0, $1, &$2) })
}

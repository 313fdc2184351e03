import Diagnostics
import Documents

/// Ids are written into every tie of a person, so that long ones would make tables of any size: they are refused
/// before that.
enum IdLengths {
  /// Complains of the first id in a column that is too long; whether there is one.
  static func complain(_ table: TextTable, _ column: Int, _ findings: inout Findings) -> Bool {
    let limit = NetworkBuilder.Limits.idBytes
    guard
      let row = (0..<table.rowCount).first(where: {
        table.range(row: $0, column: column).count > limit
      })
    else { return false }
    findings.add(
      Finding(
        "E-NET-LIMIT", "this id is longer than \(limit) bytes",
        at: table.place(row: row, column: column), hint: "give a shorter one"))
    return true
  }
}

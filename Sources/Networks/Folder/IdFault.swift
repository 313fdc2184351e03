import Documents

/// Ids that cannot be ids, and ids that a spreadsheet may have damaged.
enum IdFault {
  /// The longest id in bytes.
  static let longest = 256

  /// Why a text cannot be an id, as the end of a sentence; nil if it can.
  static func words(for table: TextTable, _ range: Range<Int>) -> String? {
    if range.count > longest { return "is longer than \(longest) bytes" }
    let cell = table.bytes[range]
    guard cell.first == UInt8(ascii: "#") else { return nil }
    if cell.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      return "is what a spreadsheet shows where a column is too narrow"
    }
    let marks = ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"]
    return marks.contains { cell.elementsEqual($0.utf8) }
      ? "is an error mark of a spreadsheet" : nil
  }

  /// Whether an id looks like a long number that a spreadsheet shortened, such as 1.23457E+11.
  static func looksShortened(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    return bytes.count >= 5 && bytes.contains(UInt8(ascii: "E"))
      && (bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: "+")))
      && CSVNumber.parse(bytes, 0..<bytes.count) != nil
  }
}

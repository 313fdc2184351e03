import Diagnostics
import Documents

/// Files of Pajek (FORMATS §1.4): networks, and partitions and vectors beside them.
enum PajekFormat {
  static let format = NetworkFormat(
    name: "pajek", title: "a Pajek file",
    recognises: recognises, read: { PajekReader.read($0, $1, &$2) })

  /// By the ends of names that are Pajek's alone, or by a section that Pajek's files begin with.
  private static func recognises(_ file: InputFile) -> Bool {
    if ["net", "paj", "pajek", "clu", "vec", "per"].contains(file.ending) { return true }
    var opening = TextOpening.of(file.bytes)[...]
    while opening.first == UInt8(ascii: "%") {
      opening = opening.drop { $0 != 0x0A && $0 != 0x0D }.drop { $0 <= 0x20 }
    }
    return ["*vertices", "*network", "*partition", "*vector"].contains {
      TextOpening.begins(Array(opening), with: $0)
    }
  }
}

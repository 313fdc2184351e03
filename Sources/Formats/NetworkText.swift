import Diagnostics
import Documents

/// The text of a file whose lines mean something, and the way through them.
struct NetworkText {
  /// UTF-8 without NUL, marks and invisible characters; then whatever was added.
  private(set) var bytes: [UInt8]
  private let end: Int
  private var index = 0
  /// The physical line that was taken last, from 1.
  private(set) var line = 0

  /// Decodes a file; nil with complaints if it is no text.
  init?(_ file: InputFile, _ decoding: TextDecoding, _ complaints: inout NetworkComplaints) {
    var findings = Findings()
    let decoded = decoding.decode(file.bytes, name: file.name, findings: &findings)
    bytes =
      decoded.map {
        TextCleaning.clean($0, name: file.name, code: "NET", findings: &findings)
      } ?? []
    end = bytes.count
    complaints.add(findings)
    if decoded == nil { return nil }
  }

  /// The next line without its end; LF, CR LF and a lone CR end a line.
  mutating func nextLine() -> Range<Int>? {
    guard index < end else { return nil }
    line += 1
    let start = index
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    let stop = index
    if index < end {
      let isReturn = bytes[index] == 0x0D
      index += 1
      if isReturn, index < end, bytes[index] == 0x0A { index += 1 }
    }
    return start..<stop
  }

  /// Says that the last line is not ended, as in a file that was cut off.
  func warnIfCut(_ complaints: inout NetworkComplaints) {
    guard end > 0, bytes[end - 1] != 0x0A, bytes[end - 1] != 0x0D else { return }
    complaints.warn(
      "W-NET-END", "the last line has no end, so the file may be cut off",
      line: TextDecoding.lineNumber(of: end, in: bytes),
      hint: "check that it was copied as a whole")
  }

  /// Keeps text that does not stand in the file as it is, and says where.
  mutating func keep(_ text: [UInt8]) -> Range<Int> {
    let start = bytes.count
    bytes += text
    return start..<bytes.count
  }

  /// A stretch as text, for people to read.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

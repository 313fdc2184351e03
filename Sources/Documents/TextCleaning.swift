import Diagnostics

/// Takes invisible characters out of a text: controls and marks that turn the writing direction.
///
/// They cannot be seen on a screen, so two names that look alike would be two people.
public enum TextCleaning {
  /// The text without them, and a warning that counts them.
  ///
  /// - Parameter code: The middle of the warning's code.
  public static func clean(
    _ bytes: [UInt8], name: String, code: String = "CSV", findings: inout Findings
  ) -> [UInt8] {
    guard let first = (0..<bytes.count).first(where: { hiddenLength(at: $0, in: bytes) > 0 }) else {
      return bytes
    }
    var kept = Array(bytes[..<first])
    kept.reserveCapacity(bytes.count)
    var count = 0
    var index = first
    while index < bytes.count {
      let length = hiddenLength(at: index, in: bytes)
      if length > 0 {
        count += 1
        index += length
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    findings.add(
      Finding(
        "W-\(code)-HIDDEN",
        count == 1
          ? "1 invisible control character was taken out"
          : "\(count) invisible control characters were taken out, the first on this line",
        at: SourcePlace(file: name, line: TextDecoding.lineNumber(of: first, in: bytes))))
    return kept
  }

  /// A stretch of bytes without spaces, tabs, line ends and no-break spaces at its ends.
  public static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    CSVText.trimmed(bytes, range)
  }

  /// The bytes of the hidden character that starts here; 0 if none does.
  public static func hiddenLength(at index: Int, in bytes: [UInt8]) -> Int {
    let byte = bytes[index]
    if byte == 0x7F { return 1 }
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    guard index + 2 < bytes.count else { return 0 }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    switch (byte, second) {
    case (0xE2, 0x80):  // U+200B, U+200E, U+200F, U+202A to U+202E
      return third == 0x8B || third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third)
        ? 3 : 0
    case (0xE2, 0x81):  // U+2066 to U+2069
      return (0xA6...0xA9).contains(third) ? 3 : 0
    case (0xEF, 0xBB):  // U+FEFF, a byte-order mark inside the text
      return third == 0xBF ? 3 : 0
    default: return 0
    }
  }
}

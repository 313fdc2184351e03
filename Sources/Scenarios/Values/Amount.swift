import Documents

/// A number and what it is counted in, as in `26 per year` or `15 %`.
struct Amount {
  let number: Double
  let numberRange: Range<Int>
  /// The words after the number: lower case, single blanks.
  let unit: String
  let unitRange: Range<Int>

  /// Takes a text apart; nil if it does not begin with a number.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count, bytes[start] == 32 { start += 1 }
    var end = start
    while end < bytes.count, Self.isNumeric(bytes[end], atStart: end == start) { end += 1 }
    // A thousand's comma is read only in money; elsewhere it is more likely a decimal comma.
    guard let number = Double(String(decoding: bytes[start..<end], as: UTF8.self)),
      number.isFinite
    else { return nil }
    self.number = number
    numberRange = start..<end
    while end < bytes.count, bytes[end] == 32 { end += 1 }
    unitRange = end..<bytes.count
    unit = normalised(String(decoding: bytes[unitRange], as: UTF8.self))
  }

  private static func isNumeric(_ byte: UInt8, atStart: Bool) -> Bool {
    (48...57).contains(byte) || byte == UInt8(ascii: ".")
      || (atStart && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")))
  }
}

/// Lower case, single blanks, none at the ends.
func normalised(_ text: String) -> String {
  text.lowercased().split(separator: " ").joined(separator: " ")
}

/// What belongs to a cell's text, and what only surrounds it.
enum CSVText {
  /// The cell without spaces, tabs and no-break spaces at its ends.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if isBlank(bytes[start]) {
        start += 1
      } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if isBlank(bytes[end - 1]) {
        end -= 1
      } else if end - 1 > start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether a spreadsheet would take a text for a formula, apostrophes and spaces before it aside.
  ///
  /// Writing puts an apostrophe before such text and reading takes one away, so text survives both.
  static func looksLikeFormula(_ bytes: some Sequence<UInt8>) -> Bool {
    var wide = 0
    for byte in bytes {
      if wide == 1 {
        if byte != 0xBC { return false }
        wide = 2
      } else if wide == 2 {  // full-width + - = @
        return byte == 0x8B || byte == 0x8D || byte == 0x9D || byte == 0xA0
      } else if byte == 0xEF {
        wide = 1
      } else if byte == UInt8(ascii: "'") || byte == 0x20 {
        continue
      } else {
        return byte == UInt8(ascii: "=") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "@") || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0
      }
    }
    return false
  }

  /// The cell without the apostrophe that guards a text against being taken for a formula.
  static func unguarded(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, bytes[first] == UInt8(ascii: "'"),
      looksLikeFormula(bytes[(first + 1)..<range.upperBound])
    else { return range }
    return (first + 1)..<range.upperBound
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

/// What a text begins with, to tell its format before it is decoded.
enum TextOpening {
  /// The first bytes in small ASCII letters: without a byte-order mark, without white space before them,
  /// and without the NULs that UTF-16 puts between the letters of ASCII.
  static func of(_ bytes: [UInt8], count: Int = 4_096) -> [UInt8] {
    var opening: [UInt8] = []
    for byte in bytes.prefix(2 * count) where byte != 0 && opening.count < count {
      if opening.isEmpty, byte <= 0x20 || isMark(byte) { continue }
      opening.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return opening
  }

  /// Whether an opening begins with a word, and with nothing that would make it a longer one.
  static func begins(_ opening: [UInt8], with word: String) -> Bool {
    let word = Array(word.utf8)
    guard opening.starts(with: word) else { return false }
    guard opening.count > word.count else { return true }
    return !isWordByte(opening[word.count])
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    [0xEF, 0xBB, 0xBF, 0xFF, 0xFE].contains(byte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || byte >= 0x80
  }
}

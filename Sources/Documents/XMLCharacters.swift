/// Which characters XML 1.0 allows, and where.
enum XMLCharacters {
  /// Space, tab and line feed; carriage returns are gone before anything is read.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Whether a character may stand in a document at all (production Char).
  static func isLegal(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return true
    default: return false
    }
  }

  /// The offset of the first character that may not stand in a document, in well-formed UTF-8.
  static func firstIllegal(in bytes: [UInt8]) -> Int? {
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte < 0x20 {
        if !isSpace(byte) { return index }
      } else if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        return index
      }
    }
    return nil
  }

  /// The length of the name that starts at an offset in well-formed UTF-8; 0 if none does.
  static func nameLength(at start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let kind = ascii[Int(byte)]
        guard kind == 2 || (kind == 1 && index > start) else { break }
        index += 1
      } else {
        let (scalar, length) = scalar(at: index, in: bytes)
        guard startsName(scalar) || (index > start && continuesName(scalar)) else { break }
        index += length
      }
    }
    return index - start
  }

  /// The character at an offset in well-formed UTF-8 that is not ASCII, and its bytes.
  private static func scalar(at index: Int, in bytes: [UInt8]) -> (UInt32, Int) {
    let lead = UInt32(bytes[index])
    func part(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | part(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | part(1) << 6 | part(2), 3) }
    return ((lead & 0x07) << 18 | part(1) << 12 | part(2) << 6 | part(3), 4)
  }

  /// 2 where a name may start, 1 where it may go on.
  private static let ascii: [UInt8] = (0..<128).map { code in
    switch UInt8(code) {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A: 2
    case 0x30...0x39, 0x2D, 0x2E: 1
    default: 0
    }
  }

  /// Production NameStartChar of the fifth edition, outside ASCII.
  private static func startsName(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      return true
    default: return false
    }
  }

  /// What production NameChar adds outside ASCII.
  private static func continuesName(_ scalar: UInt32) -> Bool {
    scalar == 0xB7 || (0x300...0x36F).contains(scalar) || (0x203F...0x2040).contains(scalar)
  }
}

extension SourceText {
  /// The offset of the first byte that is not part of well-formed UTF-8, or nil if all is well.
  ///
  /// Overlong forms, halves of surrogate pairs and codes above U+10FFFF are not well-formed.
  ///
  /// - Complexity: O(bytes).
  public var firstByteOutsideUTF8: Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        let length = Self.characterLength(bytes, at: place)
        if length == 0 { return place }
        place += length
      }
      return nil
    }
  }

  /// The bytes of the well-formed character that starts at `place`, or 0 if none does
  /// (table 3-7 of the Unicode Standard).
  private static func characterLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let first = bytes[place]
    if first < 0x80 { return 1 }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[place + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

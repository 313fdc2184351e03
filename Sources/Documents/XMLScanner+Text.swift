extension XMLScanner {
  /// Reads text up to the next markup, or as much of it as is handed out at once; false if there was
  /// none.
  mutating func readText() throws(XMLFault) -> Bool {
    text.removeAll(keepingCapacity: true)
    moveLine(to: index)
    while text.count < XMLLimits.valueBytes - 4 {
      guard let byte = byte(index) else { throw ending() }
      if isInCDATA {
        if byte == UInt8(ascii: "]"), has("]]>", at: index) {
          isInCDATA = false
          index += 3
          break
        }
      } else if byte == UInt8(ascii: "<") {
        break
      } else if byte == UInt8(ascii: "&") {
        UTF8Text.append(try readReference(), to: &text)
        continue
      } else if byte == UInt8(ascii: ">"), index >= 2, has("]]", at: index - 2) {
        throw failure("SYNTAX", "]]> may not stand in text", at: index - 2, hint: "write ]]&gt;")
      }
      text.append(byte)
      index += 1
    }
    return !text.isEmpty
  }

  /// Reads `&amp;`, `&#233;` or `&#xE9;`.
  mutating func readReference() throws(XMLFault) -> UInt32 {
    let start = index
    index += 1
    if byte(index) == UInt8(ascii: "#") { return try readCharacter() }
    let length = XMLCharacters.nameLength(at: index, in: bytes)
    let name = index..<index + length
    index += length
    guard length > 0, byte(index) == UInt8(ascii: ";") else {
      throw failure(
        "ENTITY", "this & begins nothing", at: index < bytes.count ? start : index,
        hint: "write &amp; for an &")
    }
    index += 1
    for (known, meaning) in XMLScanner.entities where bytes[name].elementsEqual(known.utf8) {
      return meaning
    }
    throw failure(
      "ENTITY", "XML has no character called &\(word(name));", at: start,
      hint: "write the character itself, or its number, as in &#233; for é")
  }

  /// The five names that every document may use.
  private static let entities: [(String, UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27),
  ]

  private mutating func readCharacter() throws(XMLFault) -> UInt32 {
    let start = index - 1
    index += 1
    let isHex = byte(index) == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var code: UInt32 = 0
    while let byte = byte(index), let digit = XMLScanner.digit(byte), digit < (isHex ? 16 : 10) {
      code = min(0x11_0000, code * (isHex ? 16 : 10) + digit)
      index += 1
    }
    guard index > first, byte(index) == UInt8(ascii: ";") else {
      throw failure(
        "ENTITY", "this number of a character is malformed",
        at: index < bytes.count ? start : index, hint: "it is written like &#233; or &#xE9;")
    }
    guard XMLCharacters.isLegal(code) else {
      throw failure(
        "CHARACTER", "this is the number of a character that no XML file may hold", at: start,
        hint: "delete it")
    }
    index += 1
    return code
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}

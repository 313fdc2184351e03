/// What stands in `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`.
struct XMLDeclaration {
  /// Where the encoding's name stands, if it is given.
  private(set) var encoding: Range<Int>?
  /// The first byte behind the declaration.
  private(set) var end = 0

  /// Whether bytes begin with a declaration, well-formed or not.
  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("<?xml".utf8))
      && (bytes.count == 5 || XMLCharacters.isSpace(bytes[5]) || bytes[5] == UInt8(ascii: "?"))
  }

  /// Reads the declaration that bytes begin with; nil if it is malformed.
  init?(_ bytes: [UInt8]) {
    var index = 5
    var names = ["version", "encoding", "standalone"][...]
    while true {
      let start = index
      while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
      if names.count < 3, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "?"),
        bytes[index + 1] == UInt8(ascii: ">")
      {
        end = index + 2
        return
      }
      let length = XMLCharacters.nameLength(at: index, in: bytes)
      let name = bytes[index..<index + length]
      guard index > start, let place = names.firstIndex(where: { name.elementsEqual($0.utf8) }),
        names.count < 3 || place == 0
      else { return nil }
      index += length
      guard let value = XMLDeclaration.value(bytes, &index),
        XMLDeclaration.fits(bytes[value], names[place])
      else { return nil }
      if names[place] == "encoding" { encoding = value }
      names = names[(place + 1)...]
    }
  }

  private static func fits(_ value: ArraySlice<UInt8>, _ name: String) -> Bool {
    switch name {
    case "encoding": return value.first.map { (0x41...0x5A).contains($0 & 0xDF) } ?? false
    case "standalone":
      return value.elementsEqual("yes".utf8) || value.elementsEqual("no".utf8)
    default: return true
    }
  }

  /// Reads `= "value"`; the value is of letters, digits, points, hyphens and underscores.
  private static func value(_ bytes: [UInt8], _ index: inout Int) -> Range<Int>? {
    func skipSpace() {
      while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
    }
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    skipSpace()
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else { return nil }
    let quote = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote {
      switch bytes[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: index += 1
      default: return nil
      }
    }
    guard index < bytes.count else { return nil }
    index += 1
    return start..<(index - 1)
  }
}

import Diagnostics

/// What kind of XML document a file is, by the element it begins with.
public enum XMLRoot {
  /// The name of the first element without its prefix; nil if the bytes do not begin like XML.
  ///
  /// Only the beginning is looked at, and a document type is passed over: whether the file may be read is
  /// for its reader to say.
  public static func name(of bytes: [UInt8]) -> String? {
    let text = beginning(of: bytes)
    var index = 0
    while index < text.count {
      guard let start = text[index...].firstIndex(where: { !XMLCharacters.isSpace($0) }),
        text[start] == UInt8(ascii: "<"), start + 1 < text.count
      else { return nil }
      switch text[start + 1] {
      case UInt8(ascii: "?"): index = end(of: "?>", in: text, from: start)
      case UInt8(ascii: "!"):
        let isComment = text[start...].starts(with: Array("<!--".utf8))
        index = end(of: isComment ? "-->" : ">", in: text, from: start)
      default:
        let length = XMLCharacters.nameLength(at: start + 1, in: text)
        let name = text[(start + 1)..<(start + 1 + length)]
        let local = name.split(separator: UInt8(ascii: ":"), maxSplits: 1).last ?? name
        return length == 0 ? nil : String(decoding: local, as: UTF8.self)
      }
    }
    return nil
  }

  /// The first 16 KiB as ASCII: what else there is does not matter here.
  private static func beginning(of bytes: [UInt8]) -> [UInt8] {
    let start = bytes.prefix(16 << 10)
    let isWide =
      start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || start.prefix(2).contains(0)
    return start.filter { !isWide || $0 != 0 }.drop { $0 >= 0x80 }.map { min($0, 0x7F) }
  }

  private static func end(of mark: String, in text: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index < text.count, !text[index...].starts(with: mark) { index += 1 }
    return min(text.count, index + mark.count)
  }
}

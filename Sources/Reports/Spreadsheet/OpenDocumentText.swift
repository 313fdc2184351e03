import Documents

/// Text as it stands in a cell of a spreadsheet.
enum OpenDocumentText {
  /// Adds text in which nothing is taken for markup, without the characters that no document may hold.
  ///
  /// A line is a paragraph. Of several spaces in a row, and at the beginning, all but one would be lost, so that each is
  /// written out.
  static func add(_ text: String, to out: inout [UInt8]) {
    // Only characters from U+E000 on can be such as XML may not hold; they are rare.
    let bytes = text.utf8.contains(0xEF) ? Array(XMLWriter.legal(text).utf8) : Array(text.utf8)
    var wasSpace = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case 0x0A: out += "</text:p><text:p>".utf8
      case 0x09: out += "<text:tab/>".utf8
      case 0x20 where wasSpace: out += "<text:s/>".utf8
      case 0..<0x20: continue
      default: out.append(byte)
      }
      wasSpace = byte == 0x20 || byte == 0x0A
    }
  }
}

import Diagnostics

/// Brings the bytes of an XML document to UTF-8 with line feeds alone, or says why they are none.
///
/// A byte-order mark decides first, then the encoding that the document declares; without either it is
/// UTF-8. Nothing is guessed: a mark and a declaration that disagree are refused. What is handed on is
/// well-formed UTF-8 of characters that XML allows, so that nobody need look again.
public enum XMLDecoding {
  /// The document as UTF-8; nil with a complaint if there is no such reading.
  ///
  /// - Parameters:
  ///   - noun: What the file should be, such as "a GraphML file".
  /// - Complexity: O(bytes).
  public static func decode(
    _ bytes: [UInt8], name: String, noun: String, findings: inout Findings
  ) -> [UInt8]? {
    let kind = TextDecoding.network(noun)
    if kind.refusesKind(of: bytes, name: name, findings: &findings) { return nil }
    guard bytes.count <= XMLLimits.documentBytes / 2 else {
      findings.add(
        Finding(
          "E-XML-LIMIT", "the file is longer than \(XMLLimits.documentBytes / 2) bytes",
          at: SourcePlace(file: name)))
      return nil
    }
    do throws(Fault) {
      let text = try decoded(bytes)
      if kind.refusesEmpty(text, name: name, findings: &findings) { return nil }
      return withLineFeeds(text)
    } catch {
      let place = SourcePlace(file: name, line: error.line)
      findings.add(Finding(error.code, error.message, at: place, hint: error.hint))
      return nil
    }
  }

  private struct Fault: Error {
    var code = "E-XML-ENCODING"
    var message: String
    var hint: String? = "save it again as UTF-8"
    var line = 0
  }

  private static func decoded(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    let text: [UInt8]
    if let isBig = isBigEndian(bytes) {
      let mark = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
      guard let found = TextDecoding.fromUTF16(bytes.dropFirst(mark), bigEndian: isBig) else {
        throw Fault(message: "the file begins like UTF-16 text but is damaged")
      }
      if let word = declared(found), !word.hasPrefix("utf-16") {
        throw disagreement("UTF-16", word)
      }
      text = found
    } else {
      text = try eightBit(bytes)
    }
    if let index = XMLCharacters.firstIllegal(in: text) {
      let code = String(text[index] == 0xEF ? 0xFFFE : UInt32(text[index]), radix: 16)
      throw Fault(
        code: "E-XML-CHARACTER",
        message: "there is a character that no XML file may hold (code \(code) in base 16)",
        hint: "delete it, or export the file again",
        line: TextDecoding.lineNumber(of: index, in: text))
    }
    return text
  }

  /// The byte order of UTF-16, if it is that by its mark or its first character.
  private static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    if bytes.starts(with: [0x3C, 0x00]) { return false }
    return bytes.starts(with: [0x00, 0x3C]) ? true : nil
  }

  private static func eightBit(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let word = declared(body) ?? "utf-8"
    if hasMark, word != "utf-8" { throw disagreement("UTF-8", word) }
    switch word {
    case "utf-8":
      if let index = UTF8Text.firstFault(in: body) {
        throw Fault(
          message: "this line is not UTF-8 text",
          hint: "save the file again as UTF-8, or say its encoding in its first line",
          line: TextDecoding.lineNumber(of: index, in: body))
      }
      return body
    case "us-ascii": return try mapped(body, word) { $0 < 0x80 ? UInt32($0) : nil }
    case "iso-8859-1": return try mapped(body, word) { UInt32($0) }
    case "windows-1252":
      return try mapped(body, word) { byte in
        let scalar = UInt32(CodePage.windows1252.scalars[Int(byte)])
        return scalar == 0 && byte != 0 ? nil : scalar
      }
    case _ where word.hasPrefix("utf-16"): throw disagreement("8-bit", word)
    default:
      throw Fault(message: "the encoding \(Rendering.cited(word)) is not read", line: 1)
    }
  }

  private static func disagreement(_ found: String, _ word: String) -> Fault {
    Fault(
      message: "the first line says that this is \(word) text, but it is \(found) text",
      hint: "save it again as UTF-8, with encoding=\"UTF-8\" in the first line", line: 1)
  }

  private static func mapped(
    _ bytes: [UInt8], _ word: String, _ scalar: (UInt8) -> UInt32?
  ) throws(Fault) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for (index, byte) in bytes.enumerated() {
      guard let scalar = scalar(byte) else {
        throw Fault(
          message: "this line is not \(word) text, as the first line says",
          line: TextDecoding.lineNumber(of: index, in: bytes))
      }
      UTF8Text.append(scalar, to: &text)
    }
    return text
  }

  /// The encoding that a document declares, in small letters.
  private static func declared(_ bytes: [UInt8]) -> String? {
    guard XMLDeclaration.begins(bytes), let range = XMLDeclaration(bytes)?.encoding else {
      return nil
    }
    return String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  /// Every end of a line as XML wants it: one line feed.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(of: 0x0D) else { return bytes }
    var out = Array(bytes[..<first])
    out.reserveCapacity(bytes.count)
    for index in first..<bytes.count {
      if bytes[index] != 0x0D {
        out.append(bytes[index])
      } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        out.append(0x0A)
      }
    }
    return out
  }
}

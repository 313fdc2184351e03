/// Reads an XML document piece by piece, as strictly as the standard asks, on bytes.
///
/// It accepts what is well-formed and nothing else: one root, tags that match, attributes that differ,
/// characters and references that there are. A document type is refused where it begins, so entities of
/// one's own, what they expand to and files elsewhere do not exist here. Prefixes of names are kept, not
/// resolved. Nothing is recursive, and no more than the open elements and one piece is kept in memory.
///
/// Names are those of XML 1.0, fifth edition. Source: w3.org/TR/xml (F).
///
/// - Complexity: O(bytes) for the whole document.
public struct XMLScanner: Sendable {
  /// A piece of a document.
  public enum Event: Sendable, Hashable {
    /// An element begins: `name` and its attributes.
    case start
    /// An element ends: `name`.
    case end
    /// A stretch of text inside an element, in `text`; long text comes in several stretches.
    case text
  }

  struct Attribute: Sendable {
    /// In `bytes`.
    var name: Range<Int>
    /// In `values`.
    var value: Range<Int>
  }

  struct Open: Sendable {
    var name: Range<Int>
    var line: Int
  }

  /// The document, as `XMLDecoding` hands it on.
  public let bytes: [UInt8]
  /// Why reading stopped, if it did.
  public internal(set) var fault: XMLFault?
  /// Where the name stands of the element that began or ended last.
  public internal(set) var name = 0..<0
  /// The physical line on which the last piece began, from 1.
  public internal(set) var line = 1
  /// The text of the last piece, references resolved.
  public internal(set) var text: [UInt8] = []
  var attributes: [Attribute] = []
  var values: [UInt8] = []
  var open: [Open] = []
  var index = 0
  var hasRoot = false
  var isInCDATA = false
  private var endsAtOnce = false
  private var lineOffset = 0

  /// A scanner at the beginning of a document.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many elements are open; one that just began counts, one that just ended does not.
  public var depth: Int { open.count }

  /// The next piece; nil at the end and at a fault.
  public mutating func next() -> Event? {
    guard fault == nil else { return nil }
    do throws(XMLFault) {
      return try piece()
    } catch {
      fault = error
      return nil
    }
  }

  private mutating func piece() throws(XMLFault) -> Event? {
    if endsAtOnce {
      endsAtOnce = false
      open.removeLast()
      return .end
    }
    if index == 0, XMLDeclaration.begins(bytes) {
      guard let declaration = XMLDeclaration(bytes) else {
        throw failure("SYNTAX", "the first line, which begins <?xml, is malformed", at: 0)
      }
      index = declaration.end
    }
    while true {
      if open.isEmpty {
        guard try between() else { return nil }
      } else if isInCDATA || byte(index) != UInt8(ascii: "<") {
        if try readText() { return .text }
        continue
      }
      moveLine(to: index)
      switch byte(index + 1) {
      case UInt8(ascii: "?"): try skipInstruction()
      case UInt8(ascii: "!"): try readDeclaration()
      case UInt8(ascii: "/"):
        try readEndTag()
        return .end
      default:
        endsAtOnce = try readStartTag()
        return .start
      }
    }
  }

  /// Skips space before and behind the root; false at the end of the document.
  private mutating func between() throws(XMLFault) -> Bool {
    skipSpace()
    guard let byte = byte(index) else {
      if hasRoot { return false }
      throw failure(
        "END", "the file ends before anything begins", at: index,
        hint: "was it saved or copied as a whole?")
    }
    if byte == UInt8(ascii: "<") { return true }
    if hasRoot {
      throw failure(
        "AFTER", "there is something behind the end of the document", at: index,
        hint: "delete what stands there; is it a second file?")
    }
    throw failure(
      "BEFORE", "there is something before the first <", at: index,
      hint: "an XML file begins with <?xml or with its first element")
  }

  mutating func moveLine(to offset: Int) {
    while lineOffset < offset {
      if bytes[lineOffset] == 0x0A { line += 1 }
      lineOffset += 1
    }
  }

  func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  func has(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[start + offset] != text.utf8Start[offset] { return false }
    return true
  }

  mutating func skipSpace() {
    while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
  }

  /// A fault at an offset; at the end of the document it is that the document ends there.
  func failure(
    _ code: String, _ message: String, at offset: Int, hint: String? = nil
  ) -> XMLFault {
    if offset >= bytes.count, code != "END" { return ending() }
    var (line, start) = (1, 0)
    for place in 0..<min(offset, bytes.count) where bytes[place] == 0x0A {
      (line, start) = (line + 1, place + 1)
    }
    let column = bytes[start..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
    return XMLFault(
      code: "E-XML-" + code, message: message, hint: hint, line: line, column: column)
  }

  /// The fault of a document that stops in the middle.
  func ending() -> XMLFault {
    let what = open.last.map { "<\(word($0.name))>, which begins on line \($0.line)," }
    return failure(
      "END", what.map { "the file ends before \($0) is closed" } ?? "the file ends in the middle",
      at: bytes.count, hint: "was it saved or copied as a whole?")
  }

  /// A name for words to the user.
  func word(_ range: Range<Int>) -> String {
    let short = range.prefix(60)
    return String(decoding: bytes[short], as: UTF8.self) + (short.count < range.count ? "…" : "")
  }
}

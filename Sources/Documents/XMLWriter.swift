/// Writes an XML document in UTF-8, two spaces a level, the same bytes everywhere.
///
/// What XML may not hold is dropped, and what means something there is escaped, so any text whatever
/// comes back as it was, those characters aside.
public struct XMLWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var open: [String] = []

  /// A document without anything in it.
  public init() {}

  /// Begins an element.
  ///
  /// - Parameter attributes: Names and values; those without a value are left out.
  public mutating func begin(_ name: String, _ attributes: [(String, String?)] = []) {
    start(name, attributes)
    bytes += ">\n".utf8
    open.append(name)
  }

  /// Ends the element that was begun last.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// An element with nothing in it but its attributes, or with text.
  public mutating func element(
    _ name: String, _ attributes: [(String, String?)] = [], text: String? = nil
  ) {
    start(name, attributes)
    guard let text else {
      bytes += "/>\n".utf8
      return
    }
    bytes.append(UInt8(ascii: ">"))
    XMLWriter.escape(text, isAttribute: false, into: &bytes)
    bytes += "</\(name)>\n".utf8
  }

  /// The text without the characters that no XML document may hold.
  public static func legal(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where XMLCharacters.isLegal(scalar.value) {
      kept.append(scalar)
    }
    return String(kept)
  }

  private mutating func start(_ name: String, _ attributes: [(String, String?)]) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for case (let key, let value?) in attributes {
      bytes += " \(key)=\"".utf8
      XMLWriter.escape(value, isAttribute: true, into: &bytes)
      bytes.append(0x22)
    }
  }

  private mutating func indent() {
    bytes += repeatElement(UInt8(0x20), count: 2 * open.count)
  }

  private static func escape(_ text: String, isAttribute: Bool, into bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars where XMLCharacters.isLegal(scalar.value) {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"" where isAttribute: bytes += "&quot;".utf8
      case "\r": bytes += "&#13;".utf8
      case "\n" where isAttribute: bytes += "&#10;".utf8
      case "\t" where isAttribute: bytes += "&#9;".utf8
      default: UTF8Text.append(scalar.value, to: &bytes)
      }
    }
  }
}

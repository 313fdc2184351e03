import Diagnostics
import Documents

/// Characters written as `&#382;` or `&eacute;`, as files of ASCII write what ASCII does not have.
enum CharacterReferences {
  /// Text with its decimal references resolved; nil if there are none. What is not quite a reference
  /// stays as it is, and so does one of no character or of an invisible one.
  static func decimal(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    resolve(bytes) { number($0) }
  }

  /// Text with decimal references and names resolved, for GML.
  static func named(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    resolve(bytes) { number($0) ?? names[String(decoding: $0, as: UTF8.self)] }
  }

  /// The text between `&` and `;` is at most so long.
  private static let longest = 10

  private static func resolve(
    _ bytes: ArraySlice<UInt8>, _ scalar: (ArraySlice<UInt8>) -> UInt32?
  ) -> [UInt8]? {
    var (plain, index, found) = ([UInt8](), bytes.startIndex, false)
    plain.reserveCapacity(bytes.count)
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(longest + 2).firstIndex(of: UInt8(ascii: ";")),
        let value = scalar(bytes[(index + 1)..<end]), isVisible(value)
      {
        UTF8Text.append(value, to: &plain)
        index = end + 1
        found = true
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return found ? plain : nil
  }

  private static func number(_ body: ArraySlice<UInt8>) -> UInt32? {
    guard body.first == UInt8(ascii: "#") else { return nil }
    let bytes = Array(body.dropFirst())
    return CSVNumber.parseCount(bytes, 0..<bytes.count).flatMap { UInt32(exactly: $0) }
  }

  /// Whether a scalar may stand in a text: the same rule as for the text of the file itself.
  private static func isVisible(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    var findings = Findings()
    let bytes = Array(String(scalar).utf8)
    return TextCleaning.clean(bytes, name: "", findings: &findings) == bytes
  }

  /// The five of XML and the letters of ISO 8859-1, which GML names as HTML does (F: HTML 4.01 §24.2).
  private static let names: [String: UInt32] = {
    var names: [String: UInt32] = ["amp": 38, "lt": 60, "gt": 62, "quot": 34, "apos": 39]
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
      sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute \
      Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH \
      Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
      agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc \
      iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
      thorn yuml
      """
    for (offset, name) in latin.split(separator: " ").enumerated() {
      names[String(name)] = 160 + UInt32(offset)
    }
    return names
  }()
}

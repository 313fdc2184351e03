import Diagnostics
import Testing

@testable import Documents

struct XMLDecodingTests {
  private func decode(_ bytes: [UInt8]) -> String {
    var findings = Findings()
    let text = XMLDecoding.decode(
      bytes, name: "t.gexf", noun: "a GEXF file", findings: &findings)
    if let text { return String(decoding: text, as: UTF8.self) }
    return findings.all.map { "\($0.code): \(Rendering.text($0))" }.joined(separator: "\n")
  }

  private func declared(_ encoding: String, _ rest: [UInt8]) -> [UInt8] {
    Array("<?xml version='1.0' encoding='\(encoding)'?>".utf8) + rest
  }

  private func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func encodingsBecomeUTF8() {
    let plain = "<a>é😀</a>"
    #expect(decode(Array(plain.utf8)) == plain)
    #expect(decode([0xEF, 0xBB, 0xBF] + plain.utf8) == plain)
    for isBig in [true, false] {
      let mark: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
      #expect(decode(mark + wide(plain, bigEndian: isBig)) == plain)
      #expect(decode(wide(plain, bigEndian: isBig)) == plain)
    }
    #expect(decode(declared("ISO-8859-1", [0x3C, 0xE9, 0x2F, 0x3E])).hasSuffix("<é/>"))
    #expect(decode(declared("windows-1252", [0x80])).hasSuffix("€"))
    #expect(decode(Array("<a>\r\n\r\n\r</a>".utf8)) == "<a>\n\n\n</a>")
  }

  @Test func whatIsNoTextOfItsEncodingIsRefused() {
    #expect(
      decode(Array("<a>\n".utf8) + [0xE9]) == """
        E-XML-ENCODING: t.gexf:2: error: this line is not UTF-8 text
          hint: save the file again as UTF-8, or say its encoding in its first line
        """)
    #expect(
      decode(declared("us-ascii", [0xE9])) == """
        E-XML-ENCODING: t.gexf:1: error: this line is not us-ascii text, as the first line says
          hint: save it again as UTF-8
        """)
    #expect(
      decode(declared("Shift_JIS", [])) == """
        E-XML-ENCODING: t.gexf:1: error: the encoding "shift_jis" is not read
          hint: save it again as UTF-8
        """)
    #expect(
      decode(declared("UTF-16", Array("<a/>".utf8))) == """
        E-XML-ENCODING: t.gexf:1: error: the first line says that this is utf-16 text, but it is 8-bit text
          hint: save it again as UTF-8, with encoding="UTF-8" in the first line
        """)
    #expect(
      decode([0xFF, 0xFE] + wide("<?xml version='1.0' encoding='UTF-8'?>", bigEndian: false))
        .hasPrefix("E-XML-ENCODING: t.gexf:1: error: the first line says that this is utf-8 text"))
    #expect(decode([0xFF, 0xFE, 0x3C]).hasPrefix("E-XML-ENCODING: t.gexf: error: the file begins"))
    #expect(
      decode(Array("<a>\n\u{1}".utf8)) == """
        E-XML-CHARACTER: t.gexf:2: error: there is a character that no XML file may hold (code 1 in base 16)
          hint: delete it, or export the file again
        """)
    #expect(decode(Array(" \n".utf8)).hasPrefix("E-NET-EMPTY: t.gexf: error: the file is empty"))
    #expect(
      decode(Array("<!DOCTYPE html><html>".utf8)).hasPrefix(
        "E-NET-KIND: t.gexf: error: this is a web page, not a GEXF file"))
  }

  @Test(arguments: [
    ("<graphml>", "graphml"), ("<?xml version='1.0'?>\n<!-- <a> -->\n<g:gexf a='1'", "gexf"),
    ("<!DOCTYPE graphml SYSTEM 'x'>\n<graphml/>", "graphml"), ("\u{FEFF}<a/>", "a"),
  ])
  func theRootIsFound(_ text: String, _ name: String) {
    #expect(XMLRoot.name(of: Array(text.utf8)) == name)
    #expect(XMLRoot.name(of: [0xFF, 0xFE] + wide(text, bigEndian: false)) == name)
  }

  @Test(arguments: ["", "id,x", "<", "<!--", "<?xml", "< a>", "  \n"])
  func elsewhereThereIsNone(_ text: String) {
    #expect(XMLRoot.name(of: Array(text.utf8)) == nil)
  }
}

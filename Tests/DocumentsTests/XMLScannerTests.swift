import Diagnostics
import Testing

@testable import Documents

struct XMLScannerTests {
  /// The pieces of a document, one a line: `+name a=1 b=2`, `"text"`, `-name`; then the fault.
  private func pieces(_ document: String) -> [String] {
    var scanner = XMLScanner(Array(document.utf8))
    var out: [String] = []
    while let event = scanner.next() {
      let name = String(decoding: scanner.bytes[scanner.name], as: UTF8.self)
      switch event {
      case .start:
        let attributes = scanner.attributes.map {
          " " + String(decoding: scanner.bytes[$0.name], as: UTF8.self) + "="
            + String(decoding: scanner.values[$0.value], as: UTF8.self)
        }
        out.append("\(scanner.line) +\(name)\(attributes.joined())")
      case .end: out.append("\(scanner.line) -\(name)")
      case .text: out.append("\(scanner.line) \(String(decoding: scanner.text, as: UTF8.self))")
      }
    }
    if let fault = scanner.fault { out.append(Rendering.text(fault.finding(file: "t.xml"))) }
    return out
  }

  @Test func piecesComeInTheirOrderWithTheirLines() {
    let document = """
      <?xml version="1.0"?>
      <!-- by hand -->
      <g:a b="1" c='&lt;&#x1F600;&#10;'>x &amp; <b
        d="a	b"/><![CDATA[<y>]]>
      <?go on?>z</g:a >
      <!-- end -->

      """
    #expect(
      pieces(document) == [
        "3 +g:a b=1 c=<😀\n", "3 x & ", "3 +b d=a b", "3 -b", "4 <y>", "4 \n", "5 z", "5 -g:a",
      ])
  }

  @Test func namesAreFoundWithAndWithoutPrefix() {
    var scanner = XMLScanner(Array("<nc:graph id=\"7\" nc:caseId=\"k\" x:y:z='1'/>".utf8))
    #expect(scanner.next() == .start)
    #expect(scanner.isNamed("graph") && !scanner.isNamed("graphs") && !scanner.isNamed("nc:graph"))
    #expect(Array(scanner.prefix) == Array("nc".utf8))
    #expect(scanner.value("id").map(Array.init) == Array("7".utf8))
    #expect(scanner.value("caseId") == nil)
    #expect(scanner.prefixedValue("caseId").map(Array.init) == Array("k".utf8))
    #expect(scanner.prefixedValue("y:z").map(Array.init) == Array("1".utf8))
    #expect(scanner.depth == 1 && scanner.next() == .end && scanner.depth == 0)
    #expect(scanner.next() == nil && scanner.fault == nil)
  }

  @Test(arguments: [
    (
      "<a>\n  <b></a>",
      """
      t.xml:2:6: error: </a> stands where <b> of line 2 is still open
        hint: write </b> before it, or correct one of the two names
      """
    ),
    (
      "<a>\n<b c=\"1\">",
      """
      t.xml:2:10: error: the file ends before <b>, which begins on line 2, is closed
        hint: was it saved or copied as a whole?
      """
    ),
    (
      "<a/>\n<b/>",
      """
      t.xml:2:1: error: a second document begins behind the first
        hint: keep one document a file
      """
    ),
    (
      "<a/> more",
      """
      t.xml:1:6: error: there is something behind the end of the document
        hint: delete what stands there; is it a second file?
      """
    ),
    (
      "id,x\n",
      """
      t.xml:1:1: error: there is something before the first <
        hint: an XML file begins with <?xml or with its first element
      """
    ),
    (
      "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
      """
      t.xml:1:1: error: the file has a document type, which is not read
        hint: delete everything from <!DOCTYPE to its >; the network does not need it
      """
    ),
    (
      "<a é='1' é='2'/>",
      """
      t.xml:1:10: error: the attribute é is given twice
        hint: delete one of the two
      """
    ),
    (
      "<a>Marks & Spencer</a>",
      """
      t.xml:1:10: error: this & begins nothing
        hint: write &amp; for an &
      """
    ),
    (
      "<a>&eacute;</a>",
      """
      t.xml:1:4: error: XML has no character called &eacute;
        hint: write the character itself, or its number, as in &#233; for é
      """
    ),
    (
      "<a b=\"&#0;\"/>",
      """
      t.xml:1:7: error: this is the number of a character that no XML file may hold
        hint: delete it
      """
    ),
    (
      "<a b=\"1>\n<c d=\"2\"/></a>",
      """
      t.xml:2:1: error: the value of b holds a <
        hint: is the quotation mark at its end missing? A < is written &lt;
      """
    ),
    ("<a b=1/>", "t.xml:1:6: error: the value of b must stand between quotation marks"),
    ("<a b/>", "t.xml:1:5: error: there must be a = behind the attribute b"),
    ("<a b='1'c='2'/>", "t.xml:1:9: error: there must be a space before the next attribute"),
    (
      "<a>1 < 2</a>",
      """
      t.xml:1:7: error: the name of an element must stand here
        hint: in text write &lt; for < and &amp; for &
      """
    ),
    (
      "<a>x]]></a>",
      """
      t.xml:1:5: error: ]]> may not stand in text
        hint: write ]]&gt;
      """
    ),
    ("<!-- a -- b --><c/>", "t.xml:1:8: error: -- may not stand in a comment"),
    (
      "<a/><?xml version=\"1.0\"?>",
      """
      t.xml:1:5: error: <?xml may stand only at the very beginning of a file
        hint: delete what stands before it; are these two files in one?
      """
    ),
    (
      "<?xml version=1.0?><a/>",
      "t.xml:1:1: error: the first line, which begins <?xml, is malformed"
    ),
    ("<a/ >", "t.xml:1:4: error: there must be a > directly behind this /"),
  ])
  func faultsSayWhatAndWhere(_ document: String, _ expected: String) {
    #expect(pieces(document).last == expected)
  }

  @Test func limitsHold() {
    func last(_ document: String) -> String? { pieces(document).last }
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    func wide(_ count: Int) -> String {
      "<a" + (0..<count).map { " b\($0)=''" }.joined() + "/>"
    }
    func long(_ count: Int) -> String { "<a b='\(String(repeating: "x", count: count))'/>" }
    #expect(last(nested(64)) == "1 -a")
    #expect(
      last(nested(65)) == "t.xml:1:193: error: more than 64 elements stand inside one another")
    #expect(last(wide(256)) == "1 -a")
    #expect(last(wide(257))?.hasSuffix("error: this element has more than 256 attributes") == true)
    #expect(last(long(65_536)) == "1 -a")
    #expect(last(long(65_537)) == "t.xml:1:7: error: the value of b is longer than 65536 bytes")
  }

  /// T-31: what would take memory or time without end is refused where it passes the limit.
  @Test func hugeDocumentsAreRefusedWhereTheyPassTheLimit() {
    let attributes = "<a" + (0..<200_000).map { " b\($0)=''" }.joined() + "/>"
    let depth = String(repeating: "<a>", count: 200_000)
    let value = "<a b='" + String(repeating: "&amp;", count: 1_000_000) + "'/>"
    let name = "<" + String(repeating: "a", count: 1_000_000) + "/>"
    for (document, limit) in [(attributes, 4_000), (depth, 200), (value, 327_700), (name, 1)] {
      var scanner = XMLScanner(Array(document.utf8))
      while scanner.next() != nil {}
      #expect(scanner.fault?.code == "E-XML-LIMIT")
      #expect(scanner.index <= limit, "\(scanner.index)")
    }
  }

  @Test func longTextComesInStretches() {
    let text = String(repeating: "é&amp;", count: 100_000)
    for document in ["<a>\(text)</a>", "<a><![CDATA[\(text)]]></a>"] {
      var scanner = XMLScanner(Array(document.utf8))
      var got: [UInt8] = []
      var stretches = 0
      while let event = scanner.next() {
        guard event == .text else { continue }
        #expect(scanner.text.count <= XMLLimits.valueBytes)
        got += scanner.text
        stretches += 1
      }
      #expect(scanner.fault == nil && stretches > 4)
      let whole = document.contains("CDATA") ? text : String(repeating: "é&", count: 100_000)
      #expect(got == Array(whole.utf8))
    }
  }

  @Test func whatIsWrittenComesBack() {
    let text = "a<b>&\"c'\r\n\t]]> é😀\u{85}"
    var writer = XMLWriter()
    writer.begin("r", [("v", text), ("none", nil)])
    writer.element("t", text: text + "\u{1}\u{FFFE}")
    writer.end()
    var scanner = XMLScanner(writer.bytes)
    #expect(scanner.next() == .start)
    #expect(scanner.value("v").map { String(decoding: $0, as: UTF8.self) } == text)
    #expect(scanner.value("none") == nil)
    var got: [String] = []
    while let event = scanner.next() {
      if event == .text { got.append(String(decoding: scanner.text, as: UTF8.self)) }
    }
    #expect(scanner.fault == nil && got == ["\n  ", text, "\n"])
  }
}

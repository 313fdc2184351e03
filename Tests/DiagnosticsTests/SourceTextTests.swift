import Diagnostics
import Testing

@Suite struct SourceTextTests {
  /// "line:column+length excerpt" of a range of bytes.
  private func spot(_ text: String, _ range: Range<Int>) -> String {
    let place = SourceText(name: "a", text: text).place(range)
    return "\(place.line):\(place.column)+\(place.length) \(place.excerpt ?? "")"
  }

  @Test(arguments: [
    ("", 0..<0, "1:1+1 "),
    ("ab\ncd", 0..<2, "1:1+2 ab"),
    ("ab\ncd", 1..<5, "1:2+1 ab"),
    ("ab\ncd", 3..<5, "2:1+2 cd"),
    ("ab\ncd", 5..<9, "2:3+1 cd"),
    ("ab\ncd", -4..<1, "1:1+1 ab"),
    ("ab\ncd\n", 6..<6, "3:1+1 "),
    ("ab\r\ncd", 2..<3, "1:3+1 ab"),
    ("ab\r\ncd", 3..<4, "1:3+1 ab"),
    ("ab\r\ncd", 4..<6, "2:1+2 cd"),
    ("größe", 2..<7, "1:3+3 größe"),
    ("\u{feff}ab", 3..<5, "1:1+2 ab"),
    ("\u{feff}ab", 0..<4, "1:1+1 ab"),
    ("a\rb", 2..<3, "1:3+1 a\rb"),
  ])
  func namesPlaces(_ text: String, _ range: Range<Int>, _ expected: String) {
    #expect(spot(text, range) == expected)
  }

  @Test func givesLines() {
    let source = SourceText(name: "a", text: "\u{feff}one\r\ntwo\n")
    #expect(source.lineCount == 3)
    #expect([0, 1, 2, 3, 4].map(source.line) == ["", "one", "two", "", ""])
    #expect([0, 3, 8, 99].map(source.lineNumber) == [1, 1, 2, 3])
  }

  @Test func countsColumnsAcrossItsBlocks() {
    let text = String(repeating: "é", count: 3000)
    let source = SourceText(name: "a", text: text)
    for character in stride(from: 0, through: 3000, by: 7) {
      #expect(source.place(character * 2..<character * 2 + 2).column == character + 1)
    }
  }

  @Test func excerptsAVeryLongLineAroundThePlace() {
    let text = String(repeating: "abcdefghij", count: 100)
    let place = SourceText(name: "a", text: text).place(500..<503)
    #expect(place.excerptColumn == 441)
    #expect(place.excerpt == String(text.dropFirst(440).prefix(460)))
    #expect((place.column, place.length) == (501, 3))
  }

  @Test(
    arguments: [
      ([], nil), (Array("aé名🙂".utf8), nil), ([0x61, 0x80], 1), ([0xC0, 0x80], 0),
      ([0xC1, 0xBF], 0),
      ([0xC3], 0), ([0xC3, 0x28], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xE0, 0xA0, 0x80], nil),
      ([0xED, 0x9F, 0xBF], nil), ([0xED, 0xA0, 0x80], 0), ([0xE2, 0x82], 0),
      ([0x61, 0xE2, 0x28, 0xA1], 1),
      ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF0, 0x90, 0x80, 0x80], nil),
      ([0xF4, 0x8F, 0xBF, 0xBF], nil),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFF], 0),
      ([0xF0, 0x9F, 0x99], 0),
      ([0xF0, 0x9F, 0x28, 0x82], 0),
    ] as [([UInt8], Int?)])
  func findsTheFirstByteOutsideUTF8(_ bytes: [UInt8], _ expected: Int?) {
    #expect(SourceText(name: "a", bytes: bytes).firstByteOutsideUTF8 == expected)
  }
}

import Diagnostics
import Testing

/// A finding at a column of a line, as it is printed.
private func printed(_ line: String, _ column: Int, _ length: Int = 1) -> String {
  let place = SourcePlace(file: "a.toml", line: 7, column: column, length: length, excerpt: line)
  return Rendering.text(Finding("E-X", "wrong", at: place))
}

@Suite struct ExcerptTests {
  @Test func putsTheCaretsUnderTheCharacters() {
    #expect(printed("a = 1x", 5, 2).hasSuffix("  7 | a = 1x\n    |     ^^"))
    #expect(printed("größe = x", 9).hasSuffix("  7 | größe = x\n    |         ^"))
  }

  @Test func putsACaretBehindTheLine() {
    #expect(printed("a =", 4, 1).hasSuffix("  7 | a =\n    |    ^"))
    #expect(printed("", 1, 5).hasSuffix("  7 | \n    | ^"))
    #expect(printed("a", 99, 3).hasSuffix("  7 | a\n    |  ^"))
  }

  @Test func countsATabAsOneSpace() {
    #expect(printed("\ta\t= 1x", 6, 2).hasSuffix("  7 |  a = 1x\n    |      ^^"))
  }

  @Test func followsTheWidthOfCharacters() {
    #expect(printed("名前 = x", 6).hasSuffix("  7 | 名前 = x\n    |        ^"))
    #expect(printed("名前 = x", 1, 2).hasSuffix("    | ^^^^"))
    #expect(printed("e\u{301} = x", 6).hasSuffix("    |     ^"))
    #expect(printed("🙂 x", 3).hasSuffix("    |    ^"))
  }

  @Test func coversTheWholeTextOfAHiddenCharacter() {
    #expect(printed("a\u{7}b x", 2).hasSuffix("  7 | a\\u{7}b x\n    |  ^^^^^"))
    #expect(printed("a\u{7}b x", 5).hasSuffix("    |         ^"))
  }

  @Test func cutsLongLines() {
    let digits = String(repeating: "0123456789", count: 30)
    let start = digits.prefix(110)
    #expect(printed(digits, 1, 3).hasSuffix("  7 | \(start)…\n    | ^^^"))
    #expect(printed(digits, 1, 300).hasSuffix("\n    | " + String(repeating: "^", count: 110)))
    let spaces = String(repeating: " ", count: 41)
    // From 40 characters before the place; both ends are cut.
    let middle = digits.dropFirst(160).prefix(110)
    #expect(printed(digits, 201, 2).hasSuffix("  7 | …\(middle)…\n    | \(spaces)^^"))
    #expect(printed(digits, 300, 9).hasSuffix("  7 | …\(digits.dropFirst(259))\n    | \(spaces)^"))
  }

  @Test func showsAPartOfAVeryLongLineFromTheSource() {
    let text = "a = \"" + String(repeating: "é", count: 5000) + "\" x"
    let source = SourceText(name: "a.toml", text: text)
    let place = source.place(text.utf8.count - 1..<text.utf8.count)
    #expect(place.column == 5008)
    let shown = String(repeating: "é", count: 29)
    #expect(
      Rendering.text(Finding("E-X", "wrong", at: place)) == """
        a.toml:1:5008: error: wrong
          1 | …\(shown)" x
            | \(String(repeating: " ", count: 32))^
        """)
  }

  @Test func showsNothingWithoutALineOrAColumn() {
    let table = SourcePlace(file: "a.csv", line: 3, field: "age", excerpt: "Ana,9x")
    #expect(
      Rendering.text(Finding("E-X", "wrong", at: table))
        == "a.csv, line 3, column age: error: wrong")
  }
}

import Diagnostics
import Testing

@Suite struct RenderingTests {
  @Test func printsPlaceExcerptAndHint() {
    let place = SourcePlace(
      file: "village.toml", line: 12, column: 1, length: 16, excerpt: "adopt_probabilty = 0.3")
    let finding = Finding(
      "E-NAME", "there is no setting \"adopt_probabilty\" in [model]", at: place,
      hint: "did you mean \"adopt_probability\"?")
    #expect(
      Rendering.text(finding) == """
        village.toml:12:1: error: there is no setting "adopt_probabilty" in [model]
          12 | adopt_probabilty = 0.3
             | ^^^^^^^^^^^^^^^^
          hint: did you mean "adopt_probability"?
        """)
  }

  @Test func printsWhatIsKnownOfThePlace() {
    func heading(_ place: SourcePlace?) -> String {
      Rendering.text(Finding("W-X", "odd", at: place))
    }
    #expect(heading(nil) == "warning: odd")
    #expect(heading(SourcePlace(file: "a.toml")) == "a.toml: warning: odd")
    #expect(heading(SourcePlace(file: "a.toml", line: 3)) == "a.toml:3: warning: odd")
    #expect(heading(SourcePlace(file: "a.toml", line: 3, column: 5)) == "a.toml:3:5: warning: odd")
    let field = SourcePlace(file: "a.csv", line: 3, field: "age\u{7}")
    #expect(heading(field) == "a.csv, line 3, column age\\u{7}: warning: odd")
    #expect(heading(SourcePlace(file: "a.csv", field: "age")) == "a.csv, column age: warning: odd")
  }

  @Test func namesTheSeverityByTheCode() {
    #expect(Rendering.text(Finding("E-X", "m")) == "error: m")
    #expect(Rendering.text(Finding("W-X", "m")) == "warning: m")
    #expect(Rendering.text(Finding("N-X", "m")) == "note: m")
  }

  @Test func hidesNothingThatCouldRepaintTheScreen() {
    let place = SourcePlace(file: "a\u{1b}[2J", line: 1, column: 1, excerpt: "\u{202e}x")
    let finding = Finding("E-X", "m\n\u{7}", at: place, hint: "h\u{200b}")
    #expect(
      Rendering.text(finding) == """
        a\\u{1b}[2J:1:1: error: m\\u{a}\\u{7}
          1 | \\u{202e}x
            | ^^^^^^^^
          hint: h\\u{200b}
        """)
  }

  @Test func makesHiddenCharactersVisible() {
    #expect(Rendering.printable("a\tb") == "a b")
    #expect(Rendering.printable("\u{0}\u{1f}\u{7f}\u{9f}") == "\\u{0}\\u{1f}\\u{7f}\\u{9f}")
    #expect(
      Rendering.printable("\u{ad}\u{feff}\u{2028}\u{2066}") == "\\u{ad}\\u{feff}\\u{2028}\\u{2066}")
    #expect(Rendering.printable("é 名 🙂 e\u{301}") == "é 名 🙂 e\u{301}")
  }

  @Test func citesAtMostFortyCharacters() {
    #expect(Rendering.cited("short\u{7}") == "\"short\\u{7}\"")
    #expect(Rendering.cited(String(repeating: "é", count: 40)).unicodeScalars.count == 42)
    #expect(Rendering.cited(String(repeating: "é", count: 41)).hasSuffix("é…\""))
  }
}

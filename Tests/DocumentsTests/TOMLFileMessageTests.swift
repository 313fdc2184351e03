import Testing

/// What is said about whole files and characters, to the letter.
@Suite struct TOMLFileMessageTests {
  @Test(arguments: [
    TOMLMessageCase(
      "JSON",
      """
      {
        "name": "Baseline"
      }
      """,
      """
      village.toml:1:1: error: this looks like JSON; Kith reads TOML
        1 | {
          | ^
        hint: write key = value, one setting on each line, and sections as [name]
      1 error
      """),
    TOMLMessageCase(
      "JSON list",
      """
      [
        { "name": 1 }
      ]
      """,
      """
      village.toml:1:1: error: this looks like JSON; Kith reads TOML
        1 | [
          | ^
        hint: write key = value, one setting on each line, and sections as [name]
      1 error
      """),
    TOMLMessageCase(
      "YAML",
      """
      # a comment
      name: Baseline
      model:
        kind: threshold
      """,
      """
      village.toml:2:1: error: this looks like YAML; Kith reads TOML
        2 | name: Baseline
          | ^^^^^^^^^^^^^^
        hint: write key = value instead of key: value, and sections as [name]
      1 error
      """),
    TOMLMessageCase(
      "YAML with a list",
      """
      ---
      names:
      - Ana
      """,
      """
      village.toml:1:1: error: this looks like YAML; Kith reads TOML
        1 | ---
          | ^^^
        hint: write key = value instead of key: value, and sections as [name]
      1 error
      """),
    TOMLMessageCase(
      "rich text",
      #"""
      {\rtf1\ansi share = 1}
      """#,
      """
      village.toml:1: error: this is a rich-text document (RTF), and Kith reads plain text
        hint: save it as plain text (.txt) with the encoding UTF-8 and the ending .toml
      1 error
      """),
    TOMLMessageCase(
      "zip",
      "PK\u{3}\u{4} and more",
      """
      village.toml:1: error: this is a Word or Excel document or a zip archive, and Kith reads plain text
        hint: save it as plain text (.txt) with the encoding UTF-8 and the ending .toml
      1 error
      """),
    TOMLMessageCase(
      "zero byte",
      "share = 0.3 \u{0}",
      #"""
      village.toml:1:13: error: there is a zero byte here, which no text has
        1 | share = 0.3 \u{0}
          |             ^^^^^
        hint: the file may be damaged, or may be no text file; delete the byte or save it again
      1 error
      """#),
    TOMLMessageCase(
      "control characters",
      "name = \"a\u{7}b\" # c\u{1b}d\nshare\u{b} = 1",
      #"""
      village.toml:1:10: error: there is a control character here (code 7), which cannot be seen
        1 | name = "a\u{7}b" # c\u{1b}d
          |          ^^^^^
        hint: delete it; inside "…" a special character can be written as \u and four digits
      village.toml:2:6: error: there is a control character here (code 11), which cannot be seen
        2 | share\u{b} = 1
          |      ^^^^^
        hint: delete it; inside "…" a special character can be written as \u and four digits
      2 errors
      """#),
    TOMLMessageCase(
      "carriage returns alone",
      "a = 1\rb = 2\r",
      #"""
      village.toml:1:6: error: there is a carriage return here that does not end the line
        1 | a = 1\u{d}b = 2
          |      ^^^^^
        hint: save the file again with Unix or Windows line ends
      1 error
      """#),
    TOMLMessageCase(
      "tabs before the place",
      "\tname\t=\tBaseline",
      """
      village.toml:1:9: error: text must stand between straight quotes
        1 |  name = Baseline
          |         ^^^^^^^^
        hint: write name = "Baseline"
      1 error
      """),
    TOMLMessageCase(
      "no-break space",
      "share\u{a0}= 0.3",
      """
      village.toml:1:6: error: there is a no-break space here, where only an ordinary space or a tab may stand
        1 | share = 0.3
          |      ^
        hint: delete it, and type a space if one belongs there
      1 error
      """),
    TOMLMessageCase(
      "invisible character",
      "share = \u{200b}0.3",
      #"""
      village.toml:1:9: error: there is an invisible character here, where only an ordinary space or a tab may stand
        1 | share = \u{200b}0.3
          |         ^^^^^^^^
        hint: delete it, and type a space if one belongs there
      1 error
      """#),
    TOMLMessageCase(
      "second byte-order mark",
      "\u{feff}\u{feff}a = 1",
      #"""
      village.toml:1:1: error: there is a byte-order mark here, where only an ordinary space or a tab may stand
        1 | \u{feff}a = 1
          | ^^^^^^^^
        hint: delete it, and type a space if one belongs there
      1 error
      """#),
    TOMLMessageCase(
      "wide letters before the place",
      "\"名前\" = 1, 2",
      """
      village.toml:1:9: error: there is more on this line than one setting: ", 2"
        1 | "名前" = 1, 2
          |           ^^^
        hint: write one setting on each line, and # before a comment
      1 error
      """),
    TOMLMessageCase(
      "Windows line ends and a byte-order mark",
      "\u{feff}a = 1\r\nb = x\r",
      """
      village.toml:2:5: error: text must stand between straight quotes
        2 | b = x
          |     ^
        hint: write b = "x"
      1 error
      """),
    TOMLMessageCase(
      "several problems",
      """
      name = “Baseline”
      adopt probability = 0,3

      [model
      kind = threshold
      share = 30%

      [network]
      file = people.csv
      file = "ties.csv"
      """,
      """
      village.toml:1:8: error: these are curly quotes; text must stand between straight ones
        1 | name = “Baseline”
          |        ^^^^^^^^^^
        hint: write straight quotes: name = "Baseline" (word processors change them)
      village.toml:2:1: error: a name cannot have a space in it
        2 | adopt probability = 0,3
          | ^^^^^^^^^^^^^^^^^
        hint: did you mean adopt_probability?
      village.toml:4:1: error: the name of this section is not closed
        4 | [model
          | ^^^^^^
        hint: write [model] on a line of its own
      village.toml:5:8: error: text must stand between straight quotes
        5 | kind = threshold
          |        ^^^^^^^^^
        hint: write kind = "threshold"
      village.toml:6:9: error: "30%" is a percentage; shares are written as numbers from 0 to 1
        6 | share = 30%
          |         ^^^
        hint: write share = 0.3
      village.toml:9:8: error: text must stand between straight quotes
        9 | file = people.csv
          |        ^^^^^^^^^^
        hint: write file = "people.csv"
      6 errors
      """),
  ])
  func says(_ example: TOMLMessageCase) { example.check() }
}

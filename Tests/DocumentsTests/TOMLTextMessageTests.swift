import Testing

/// What is said about texts in quotes, to the letter.
@Suite struct TOMLTextMessageTests {
  @Test(arguments: [
    TOMLMessageCase(
      "text is not closed",
      """
      name = "Baseline
      share = 0.3
      """,
      #"""
      village.toml:1:8: error: this text is never closed
        1 | name = "Baseline
          |        ^^^^^^^^^
        hint: write " at its end; text of several lines stands between three quotes: """
      1 error
      """#),
    TOMLMessageCase(
      "apostrophe ends the text",
      "name = 'it's fine'",
      """
      village.toml:1:12: error: the text ends before "s fine'"
        1 | name = 'it's fine'
          |            ^^^^^^^
        hint: if a quote belongs to the text, put the text between the other kind: " or '
      1 error
      """),
    TOMLMessageCase(
      "path with backslashes",
      #"""
      file = "data\people.csv"
      """#,
      #"""
      village.toml:1:13: error: in text between " quotes, a backslash before "p" means nothing
        1 | file = "data\people.csv"
          |             ^^
        hint: write \\ for a backslash; in the path of a file, write / instead
      1 error
      """#),
    TOMLMessageCase(
      "path that looks like a code",
      #"""
      file = "C:\Users\ana"
      """#,
      #"""
      village.toml:1:11: error: \U must be followed by 8 of the digits 0-9 and a-f
        1 | file = "C:\Users\ana"
          |           ^^
        hint: write \\ for a backslash; in the path of a file, write / instead
      1 error
      """#),
    TOMLMessageCase(
      "code of no character",
      #"""
      name = "\uD800"
      """#,
      #"""
      village.toml:1:9: error: there is no character with the code \uD800
        1 | name = "\uD800"
          |         ^^^^^^
        hint: write the character itself
      1 error
      """#),
    TOMLMessageCase(
      "long text is not closed",
      "about = \"\"\"\nA village\nby the sea.\n[model]\nshare = 0.x",
      #"""
      village.toml:1:9: error: this text of several lines is never closed
        1 | about = """
          |         ^^^
        hint: write """ at its end
      village.toml:5:9: error: text must stand between straight quotes
        5 | share = 0.x
          |         ^^^
        hint: write share = "0.x"
      2 errors
      """#),
    TOMLMessageCase(
      "bad escape in a long text",
      "about = \"\"\"\nA \\village\n\"\"\"\nshare = 0,3",
      #"""
      village.toml:2:3: error: in text between " quotes, a backslash before "v" means nothing
        2 | A \village
          |   ^^
        hint: write \\ for a backslash; in the path of a file, write / instead
      village.toml:4:9: error: decimals are written with a point, not with a comma
        4 | share = 0,3
          |         ^^^
        hint: write 0.3
      2 errors
      """#),
  ])
  func says(_ example: TOMLMessageCase) { example.check() }
}

import Testing

/// What is said about lists and tables in braces, to the letter.
@Suite struct TOMLListMessageTests {
  @Test(arguments: [
    TOMLMessageCase(
      "list is not closed",
      """
      seeds = [1, 2
      steps = 30
      """,
      """
      village.toml:1:9: error: this list is never closed
        1 | seeds = [1, 2
          |         ^
        hint: write ] behind its last value
      1 error
      """),
    TOMLMessageCase(
      "list is not closed before a section",
      """
      seeds = [
        1,
        2,
      [model]
      kind = "a"
      """,
      """
      village.toml:1:9: error: this list is never closed
        1 | seeds = [
          |         ^
        hint: write ] behind its last value
      1 error
      """),
    TOMLMessageCase(
      "comma is missing in a list",
      """
      names = [
        "Ana"
        "Bo",
      ]
      """,
      """
      village.toml:2:8: error: there is no comma between two values of this list
        2 |   "Ana"
          |        ^
        hint: write a comma here, or put text between quotes
      1 error
      """),
    TOMLMessageCase(
      "two commas",
      "days = [1,,2]",
      """
      village.toml:1:11: error: there is no value before this comma
        1 | days = [1,,2]
          |           ^
        hint: delete the comma, or write the value
      1 error
      """),
    TOMLMessageCase(
      "quotes are missing in a list",
      """
      names = [
        "Ana",
        Bo,
        Cy Li
      ]
      """,
      """
      village.toml:3:3: error: text must stand between straight quotes
        3 |   Bo,
          |   ^^
        hint: write "Bo"
      village.toml:4:3: error: text must stand between straight quotes
        4 |   Cy Li
          |   ^^^^^
        hint: write "Cy Li"
      2 errors
      """),
    TOMLMessageCase(
      "several spoilt values in one list",
      """
      days = [1x, 2y, 3]
      more = [
        True,
        2,
        0.1.2,
      ]
      """,
      """
      village.toml:1:9: error: text must stand between straight quotes
        1 | days = [1x, 2y, 3]
          |         ^^
        hint: write "1x"
      village.toml:3:3: error: "True" is not how true or false is written
        3 |   True,
          |   ^^^^
        hint: write true
      village.toml:5:3: error: "0.1.2" has 2 points; a number has at most one
        5 |   0.1.2,
          |   ^^^^^
        hint: write it with one point, or between quotes if it is a name or a version
      3 errors
      """),
    TOMLMessageCase(
      "table on several lines",
      """
      rates = {
        a = 1,
        b = 2
      }
      """,
      """
      village.toml:1:9: error: a { … } table must stand on one line
        1 | rates = {
          |         ^
        hint: write it on one line, or as a section: [name] and its settings on lines below
      1 error
      """),
    TOMLMessageCase(
      "table is not closed",
      """
      rates = { a = 1
      share = 0.3
      """,
      """
      village.toml:1:9: error: this brace is never closed
        1 | rates = { a = 1
          |         ^
        hint: write } behind the last setting
      1 error
      """),
    TOMLMessageCase(
      "last comma in a table",
      "rates = { a = 1, }",
      """
      village.toml:1:16: error: there is a comma before the closing brace
        1 | rates = { a = 1, }
          |                ^
        hint: delete the comma
      1 error
      """),
    TOMLMessageCase(
      "comma is missing in a table",
      "rates = { a = 1 b = 2 }",
      """
      village.toml:1:16: error: there is no comma between two settings
        1 | rates = { a = 1 b = 2 }
          |                ^
        hint: write a comma here
      1 error
      """),
    TOMLMessageCase(
      "colon in a table",
      "rates = { a: 1 }",
      """
      village.toml:1:12: error: there is a colon where an equals sign belongs
        1 | rates = { a: 1 }
          |            ^
        hint: write a = value
      1 error
      """),
    TOMLMessageCase(
      "decimal comma in a table",
      "rates = { a = 0,3 }",
      """
      village.toml:1:15: error: decimals are written with a point, not with a comma
        1 | rates = { a = 0,3 }
          |               ^^^
        hint: write 0.3
      1 error
      """),
    TOMLMessageCase(
      "name twice in a table",
      "rates = { a = 1, a = 2 }",
      """
      village.toml:1:18: error: "a" is set twice; the first time is on line 1
        1 | rates = { a = 1, a = 2 }
          |                  ^
        hint: delete one of the two
      1 error
      """),
    TOMLMessageCase(
      "adding to a table",
      """
      rates = { a = 1 }
      rates.b = 2
      [rates]
      """,
      """
      village.toml:2:1: error: "rates" already has a value on line 1, to which nothing can be added
        2 | rates.b = 2
          | ^^^^^
        hint: choose another name, or write everything at that place
      village.toml:3:2: error: "rates" already has a value on line 1, to which nothing can be added
        3 | [rates]
          |  ^^^^^
        hint: choose another name, or write everything at that place
      2 errors
      """),
  ])
  func says(_ example: TOMLMessageCase) { example.check() }
}

import Testing

/// What is said about sections, to the letter.
@Suite struct TOMLSectionMessageTests {
  @Test(arguments: [
    TOMLMessageCase(
      "section is not closed",
      """
      [model
      kind = "threshold"
      """,
      """
      village.toml:1:1: error: the name of this section is not closed
        1 | [model
          | ^^^^^^
        hint: write [model] on a line of its own
      1 error
      """),
    TOMLMessageCase(
      "double brackets are not closed",
      """
      [[phase]
      day = 1
      """,
      """
      village.toml:1:1: error: the name of this section is not closed
        1 | [[phase]
          | ^^^^^^^^
        hint: write [[phase]] on a line of its own
      1 error
      """),
    TOMLMessageCase(
      "section without a name",
      "[]",
      """
      village.toml:1:1: error: this section has no name
        1 | []
          | ^^
        hint: write the name between the brackets: [name]
      1 error
      """),
    TOMLMessageCase(
      "space in a section's name",
      "[my model]",
      """
      village.toml:1:2: error: a name cannot have a space in it
        1 | [my model]
          |  ^^^^^^^^
        hint: did you mean my_model?
      1 error
      """),
    TOMLMessageCase(
      "section twice",
      """
      [model]
      kind = "a"

      [model]
      share = 0.3
      """,
      """
      village.toml:4:2: error: the section [model] is there twice; the first is on line 1
        4 | [model]
          |  ^^^^^
        hint: put all its settings into one of the two, or rename one
      1 error
      """),
    TOMLMessageCase(
      "single and double brackets",
      """
      [[phase]]
      day = 1
      [phase]
      """,
      """
      village.toml:3:2: error: this section is [phase], but on line 1 it is [[phase]]
        3 | [phase]
          |  ^^^^^
        hint: use the same brackets: [[…]] for sections that come several times, else […]
      1 error
      """),
    TOMLMessageCase(
      "section over dotted names",
      """
      model.kind = "a"
      [model]
      """,
      """
      village.toml:2:2: error: "model" already has settings, written with a dot on line 1
        2 | [model]
          |  ^^^^^
        hint: write all of them in one way: with dots, or in a section
      1 error
      """),
    TOMLMessageCase(
      "dotted name into a section",
      """
      [model.rates]
      [model]
      rates.a = 1
      """,
      """
      village.toml:3:1: error: "rates" already is a section, on line 1
        3 | rates.a = 1
          | ^^^^^
        hint: write this setting in that section
      1 error
      """),
    TOMLMessageCase(
      "section under a value",
      """
      [model]
      kind = 1
      [model.kind]
      """,
      """
      village.toml:3:8: error: "kind" already has a value on line 2, to which nothing can be added
        3 | [model.kind]
          |        ^^^^
        hint: choose another name, or write everything at that place
      1 error
      """),
    TOMLMessageCase(
      "setting behind a section",
      "[model] kind = \"a\"",
      """
      village.toml:1:9: error: there is more on the line of this section: "kind = "a""
        1 | [model] kind = "a"
          |         ^^^^^^^^^^
        hint: write it on the next line, or begin it with # if it is a comment
      1 error
      """),
    TOMLMessageCase(
      "three quotes around a name",
      "\"\"\"name\"\"\" = 1",
      #"""
      village.toml:1:1: error: a name cannot stand between three quotes
        1 | """name""" = 1
          | ^^^
        hint: write it between single ones
      1 error
      """#),
  ])
  func says(_ example: TOMLMessageCase) { example.check() }
}

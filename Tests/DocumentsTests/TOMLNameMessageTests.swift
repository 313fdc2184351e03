import Testing

/// What is said about names of settings, to the letter.
@Suite struct TOMLNameMessageTests {
  @Test(arguments: [
    TOMLMessageCase(
      "colon",
      """
      name = "Baseline"
      replicates: 200
      """,
      """
      village.toml:2:11: error: there is a colon where an equals sign belongs
        2 | replicates: 200
          |           ^
        hint: write replicates = 200
      1 error
      """),
    TOMLMessageCase(
      "equals missing",
      "adopt_probability 0.3",
      """
      village.toml:1:1: error: there is no equals sign behind this name
        1 | adopt_probability 0.3
          | ^^^^^^^^^^^^^^^^^
        hint: write adopt_probability = 0.3
      1 error
      """),
    TOMLMessageCase(
      "nothing behind the name",
      "replicates",
      """
      village.toml:1:1: error: there is no equals sign behind this name
        1 | replicates
          | ^^^^^^^^^^
        hint: write replicates = value
      1 error
      """),
    TOMLMessageCase(
      "two equals signs",
      "share == 0.3",
      """
      village.toml:1:8: error: there is more than one equals sign
        1 | share == 0.3
          |        ^
        hint: write name = value
      1 error
      """),
    TOMLMessageCase(
      "no name",
      "= 3",
      """
      village.toml:1:1: error: there is no name before the equals sign
        1 | = 3
          | ^
        hint: write name = value
      1 error
      """),
    TOMLMessageCase(
      "space in a name",
      "adopt probability = 0.3",
      """
      village.toml:1:1: error: a name cannot have a space in it
        1 | adopt probability = 0.3
          | ^^^^^^^^^^^^^^^^^
        hint: did you mean adopt_probability?
      1 error
      """),
    TOMLMessageCase(
      "letters beyond a to z",
      "größe = 3",
      """
      village.toml:1:1: error: a name may hold only the letters a to z, digits, _ and -, but this one has "ö"
        1 | größe = 3
          | ^^^^^
        hint: choose another name, or put it between straight quotes, here "größe"
      1 error
      """),
    TOMLMessageCase(
      "quote inside a name",
      "name\" = \"Baseline\"",
      """
      village.toml:1:1: error: there is a quote inside this name
        1 | name" = "Baseline"
          | ^^^^^
        hint: delete it, or put quotes around the whole name
      1 error
      """),
    TOMLMessageCase(
      "dot at the end of a name",
      "model. = 1",
      """
      village.toml:1:8: error: a part of this name is missing: a dot stands between two names
        1 | model. = 1
          |        ^
        hint: delete the dot, or write the missing name
      1 error
      """),
    TOMLMessageCase(
      "dash list",
      """
      seeds =
        - Ana
      """,
      """
      village.toml:1:8: error: the value is missing
        1 | seeds =
          |        ^
        hint: write seeds = value, or delete the line
      village.toml:2:3: error: lists are not written with dashes
        2 |   - Ana
          |   ^
        hint: write the list on the line of its name: name = ["first", "second"]
      2 errors
      """),
    TOMLMessageCase(
      "comments of other languages",
      """
      ; the village
      // the village
      share = 0.3 // a third
      """,
      """
      village.toml:1:1: error: ; does not begin a comment
        1 | ; the village
          | ^
        hint: begin comments with #
      village.toml:2:1: error: // does not begin a comment
        2 | // the village
          | ^^
        hint: begin comments with #
      village.toml:3:13: error: // does not begin a comment
        3 | share = 0.3 // a third
          |             ^^^^^^^^^^
        hint: begin comments with #
      3 errors
      """),
    TOMLMessageCase(
      "bracket out of place",
      "}",
      """
      village.toml:1:1: error: "}" cannot begin a setting
        1 | }
          | ^
        hint: delete it, or look before it for a bracket or a quote that is missing or too many
      1 error
      """),
    TOMLMessageCase(
      "name twice",
      """
      kind = "a"
      share = 0.3
      kind = "b"
      """,
      """
      village.toml:3:1: error: "kind" is set twice; the first time is on line 1
        3 | kind = "b"
          | ^^^^
        hint: delete one of the two
      1 error
      """),
    TOMLMessageCase(
      "same name in other quotes",
      """
      kind = 1
      'kind' = 2
      """,
      """
      village.toml:2:1: error: "kind" is set twice; the first time is on line 1
        2 | 'kind' = 2
          | ^^^^^^
        hint: delete one of the two
      1 error
      """),
    TOMLMessageCase(
      "value and dotted name",
      """
      model = 1
      model.kind = "a"
      """,
      """
      village.toml:2:1: error: "model" already has a value on line 1, to which nothing can be added
        2 | model.kind = "a"
          | ^^^^^
        hint: choose another name, or write everything at that place
      1 error
      """),
  ])
  func says(_ example: TOMLMessageCase) { example.check() }
}

import Testing

/// What is said about values without quotes, to the letter.
@Suite struct TOMLValueMessageTests {
  @Test(arguments: [
    TOMLMessageCase(
      "curly quotes",
      "name = “Baseline”",
      """
      village.toml:1:8: error: these are curly quotes; text must stand between straight ones
        1 | name = “Baseline”
          |        ^^^^^^^^^^
        hint: write straight quotes: name = "Baseline" (word processors change them)
      1 error
      """),
    TOMLMessageCase(
      "low and high quotes, one missing",
      "name = „Baseline run",
      """
      village.toml:1:8: error: these are curly quotes; text must stand between straight ones
        1 | name = „Baseline run
          |        ^^^^^^^^^^^^^
        hint: write straight quotes: name = "Baseline run" (word processors change them)
      1 error
      """),
    TOMLMessageCase(
      "quotes are missing",
      "name = Baseline run # the first",
      """
      village.toml:1:8: error: text must stand between straight quotes
        1 | name = Baseline run # the first
          |        ^^^^^^^^^^^^
        hint: write name = "Baseline run"
      1 error
      """),
    TOMLMessageCase(
      "quotes are missing around a rate",
      "rate = 0.05 per day",
      """
      village.toml:1:8: error: text must stand between straight quotes
        1 | rate = 0.05 per day
          |        ^^^^^^^^^^^^
        hint: write rate = "0.05 per day"
      1 error
      """),
    TOMLMessageCase(
      "opening quote is missing",
      "name = Baseline\"",
      """
      village.toml:1:8: error: text must stand between straight quotes
        1 | name = Baseline"
          |        ^^^^^^^^^
        hint: write name = "Baseline"
      1 error
      """),
    TOMLMessageCase(
      "decimal comma",
      "share = 0,3",
      """
      village.toml:1:9: error: decimals are written with a point, not with a comma
        1 | share = 0,3
          |         ^^^
        hint: write 0.3
      1 error
      """),
    TOMLMessageCase(
      "comma between thousands",
      "agents = 12,000",
      """
      village.toml:1:10: error: decimals are written with a point, not with a comma
        1 | agents = 12,000
          |          ^^^^^^
        hint: write 12.000, or 12000 if thousands were meant
      1 error
      """),
    TOMLMessageCase(
      "thousands in groups",
      """
      agents = 1 000 000
      ties = 2'500
      """,
      """
      village.toml:1:10: error: "1 000 000" is not how a number is written
        1 | agents = 1 000 000
          |          ^^^^^^^^^
        hint: write 1000000
      village.toml:2:8: error: "2'500" is not how a number is written
        2 | ties = 2'500
          |        ^^^^^
        hint: write 2500
      2 errors
      """),
    TOMLMessageCase(
      "percent",
      """
      share = 30%
      other = 33,3 %
      """,
      """
      village.toml:1:9: error: "30%" is a percentage; shares are written as numbers from 0 to 1
        1 | share = 30%
          |         ^^^
        hint: write share = 0.3
      village.toml:2:9: error: "33.3 %" is a percentage; shares are written as numbers from 0 to 1
        2 | other = 33,3 %
          |         ^^^^^^
        hint: write 0.333
      2 errors
      """),
    TOMLMessageCase(
      "decimal comma in a rate",
      "rate = 0,05 per day",
      """
      village.toml:1:8: error: text must stand between straight quotes
        1 | rate = 0,05 per day
          |        ^^^^^^^^^^^^
        hint: write "0.05 per day"
      1 error
      """),
    TOMLMessageCase(
      "yes, no and capitals",
      """
      on = yes
      off = no
      plot = True
      """,
      """
      village.toml:1:6: error: "yes" is not how true or false is written
        1 | on = yes
          |      ^^^
        hint: write true
      village.toml:2:7: error: "no" is not how true or false is written
        2 | off = no
          |       ^^
        hint: write false
      village.toml:3:8: error: "True" is not how true or false is written
        3 | plot = True
          |        ^^^^
        hint: write true
      3 errors
      """),
    TOMLMessageCase(
      "no value",
      "share =",
      """
      village.toml:1:8: error: the value is missing
        1 | share =
          |        ^
        hint: write share = value, or delete the line
      1 error
      """),
    TOMLMessageCase(
      "null",
      "share = None",
      """
      village.toml:1:9: error: "None" is not a value; a setting without a value is left out
        1 | share = None
          |         ^^^^
        hint: delete the line, or begin it with #
      1 error
      """),
  ])
  func says(_ example: TOMLMessageCase) { example.check() }
}

import Testing

/// What is said about numbers, dates and times, to the letter.
@Suite struct TOMLNumberMessageTests {
  @Test(arguments: [
    TOMLMessageCase(
      "two points",
      "share = 0.3.1",
      """
      village.toml:1:9: error: "0.3.1" has 2 points; a number has at most one
        1 | share = 0.3.1
          |         ^^^^^
        hint: write it with one point, or between quotes if it is a name or a version
      1 error
      """),
    TOMLMessageCase(
      "point at an end",
      """
      a = .5
      b = -1.
      """,
      """
      village.toml:1:5: error: ".5" is not how a number is written
        1 | a = .5
          |     ^^
        hint: write 0.5
      village.toml:2:5: error: "-1." is not how a number is written
        2 | b = -1.
          |     ^^^
        hint: write -1.0
      2 errors
      """),
    TOMLMessageCase(
      "leading zeros",
      """
      code = 007
      share = 00.5
      """,
      """
      village.toml:1:8: error: the number "007" begins with a zero that does not count
        1 | code = 007
          |        ^^^
        hint: write 7, or "007" if it is a name or a code
      village.toml:2:9: error: the number "00.5" begins with a zero that does not count
        2 | share = 00.5
          |         ^^^^
        hint: write 0.5, or "00.5" if it is a name or a code
      2 errors
      """),
    TOMLMessageCase(
      "too large",
      """
      seed = 99999999999999999999
      share = 1e999
      """,
      """
      village.toml:1:8: error: the number "99999999999999999999" is too large
        1 | seed = 99999999999999999999
          |        ^^^^^^^^^^^^^^^^^^^^
        hint: whole numbers go up to 9223372036854775807 (19 digits), others up to 1e308
      village.toml:2:9: error: the number "1e999" is too large
        2 | share = 1e999
          |         ^^^^^
        hint: whole numbers go up to 9223372036854775807 (19 digits), others up to 1e308
      2 errors
      """),
    TOMLMessageCase(
      "infinity in words",
      "limit = Infinity",
      """
      village.toml:1:9: error: "Infinity" is not how a number is written
        1 | limit = Infinity
          |         ^^^^^^^^
        hint: write inf
      1 error
      """),
    TOMLMessageCase(
      "no number at all",
      """
      a = 1__0
      b = 0x1G
      c = 5-
      """,
      """
      village.toml:1:5: error: "1__0" is not how a number is written
        1 | a = 1__0
          |     ^^^^
        hint: write 10
      village.toml:2:5: error: "0x1G" is not how a number is written
        2 | b = 0x1G
          |     ^^^^
        hint: write digits with at most one point: 12 or 0.25; or put text between quotes
      village.toml:3:5: error: "5-" is not how a number is written
        3 | c = 5-
          |     ^^
        hint: write digits with at most one point: 12 or 0.25; or put text between quotes
      3 errors
      """),
    TOMLMessageCase(
      "a day that is not in the calendar",
      """
      start = 2023-02-29
      end = 2024-04-31
      """,
      """
      village.toml:1:9: error: there is no day 29 in February 2023, which has 28 days
        1 | start = 2023-02-29
          |         ^^^^^^^^^^
        hint: write a day from 01 to 28
      village.toml:2:7: error: there is no day 31 in April 2024, which has 30 days
        2 | end = 2024-04-31
          |       ^^^^^^^^^^
        hint: write a day from 01 to 30
      2 errors
      """),
    TOMLMessageCase(
      "month, hour, minute",
      """
      a = 2024-13-01
      b = 24:00:00
      c = 2024-05-01T10:61:00
      """,
      """
      village.toml:1:5: error: there is no month 13
        1 | a = 2024-13-01
          |     ^^^^^^^^^^
        hint: write a date as year-month-day: 2024-05-01
      village.toml:2:5: error: there is no hour 24
        2 | b = 24:00:00
          |     ^^^^^^^^
        hint: write hours from 00 to 23
      village.toml:3:5: error: there is no minute 61
        3 | c = 2024-05-01T10:61:00
          |     ^^^^^^^^^^^^^^^^^^^
        hint: write minutes from 00 to 59
      3 errors
      """),
    TOMLMessageCase(
      "dates of other countries",
      """
      a = 1.5.2024
      b = 2024/05/01
      c = 10:30
      """,
      """
      village.toml:1:5: error: "1.5.2024" is not how a date or a time is written
        1 | a = 1.5.2024
          |     ^^^^^^^^
        hint: write a date as 2024-05-01, a time as 10:30:00, both as 2024-05-01T10:30:00
      village.toml:2:5: error: "2024/05/01" is not how a date or a time is written
        2 | b = 2024/05/01
          |     ^^^^^^^^^^
        hint: write a date as 2024-05-01, a time as 10:30:00, both as 2024-05-01T10:30:00
      village.toml:3:5: error: "10:30" is not how a date or a time is written
        3 | c = 10:30
          |     ^^^^^
        hint: write a date as 2024-05-01, a time as 10:30:00, both as 2024-05-01T10:30:00
      3 errors
      """),
    TOMLMessageCase(
      "offset",
      "start = 2024-05-01T10:30:00+2",
      """
      village.toml:1:9: error: "+2" cannot follow a time
        1 | start = 2024-05-01T10:30:00+2
          |         ^^^^^^^^^^^^^^^^^^^^^
        hint: write Z for universal time, or an offset such as +02:00
      1 error
      """),
    TOMLMessageCase(
      "two settings on a line",
      "a = 1 b = 2",
      """
      village.toml:1:7: error: there is more on this line than one setting: "b = 2"
        1 | a = 1 b = 2
          |       ^^^^^
        hint: write one setting on each line, and # before a comment
      1 error
      """),
    TOMLMessageCase(
      "bracket for a value",
      "a = ]",
      """
      village.toml:1:5: error: a value cannot start with "]"
        1 | a = ]
          |     ^
        hint: delete it, or put text between quotes
      1 error
      """),
  ])
  func says(_ example: TOMLMessageCase) { example.check() }
}

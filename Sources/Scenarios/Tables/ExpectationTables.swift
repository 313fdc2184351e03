extension SectionTables {
  /// What somebody expects before running.
  package static let expect = SectionTable(
    heading: "[[expect]]",
    keys: [
      SettingKey(
        "says", .text, "what is expected, in plain words",
        example: "\"The best connected first: the gap widens.\""),
      SettingKey(
        "option", .text, "the option that it is about", example: "\"Best connected first\""),
      SettingKey(
        "is", .choice(Expectation.Direction.allCases.map(\.rawValue)), "which way it goes",
        example: "\"higher\""),
      SettingKey(
        "than", .text, "another option that it is held against",
        example: "\"At random\"", standard: "as now"),
      SettingKey(
        "on", .outcome, "the line of the table that it is read from",
        example: "\"wellbeing gap\"", standard: "the main outcome"),
      SettingKey(
        "than_on", .outcome, "the line from which the other side is read",
        example: "\"wellbeing of residents\"", standard: "the same line"),
      SettingKey(
        "at", .weeks, "the week of reading", example: "\"week 117\"",
        standard: "the last week that is read"),
      SettingKey(
        "times", .whole(1...1000),
        "how many times the other side's difference from as now it is held against",
        example: "2", standard: "1"),
      SettingKey(
        "by", .difference,
        "by at least so much; with \"no higher\" and \"no lower\", so much is let pass",
        example: "\"0.1 points\"", standard: "by anything"),
    ])

  /// What a teacher says about the scenario.
  package static let about = SectionTable(
    heading: "[about]",
    keys: [
      SettingKey(
        "what_it_shows", .text, "what the scenario shows",
        example: "\"News and habits do not spread alike.\"", standard: "not stated"),
      SettingKey(
        "how_it_works", .text, "how it works, without formulas",
        example: "\"Sixteen people are told first.\"", standard: "not stated"),
      SettingKey(
        "things_to_notice", .text, "what to look for in the tables",
        example: "\"Who is reached by none of the options?\"", standard: "not stated"),
      SettingKey(
        "things_to_try", .text, "what to change next",
        example: "\"Set threshold.peers to 2.\"", standard: "not stated"),
      SettingKey(
        "extending_it", .text, "where to go from here",
        example: "\"Add an option that introduces people first.\"", standard: "not stated"),
    ])
}

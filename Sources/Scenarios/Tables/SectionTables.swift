import Diffusion
import Networks

/// All sections of a scenario file and their keys.
package enum SectionTables {
  /// Before the first section.
  package static let top = SectionTable(
    heading: "the top of the file",
    keys: [
      SettingKey("kith", .version, "the version of the format", example: "1"),
      SettingKey(
        "title", .text, "what the comparison is called", example: "\"Who gets the invitation?\""),
      SettingKey(
        "question", .text, "what it should answer",
        example: "\"If the best connected are invited first, who is left behind?\"",
        standard: "not stated"),
      SettingKey(
        "lesson", .text, "for prebuilt scenarios: what it is meant to show",
        example: "\"Best connected first widens the gap.\"", standard: "none"),
      SettingKey(
        "sites", .texts, "the folders of the sites, seen from this file",
        example: "[\"sites/holmrey\", \"sites/nethermarle\"]"),
      SettingKey("compare", .table, "how options are compared", example: "", standard: ""),
      SettingKey("every_option", .table, "keys that all actions share", example: "", standard: ""),
      SettingKey("option", .table, "what is compared", example: ""),
      SettingKey("site", .table, "what is different at one site", example: "", standard: ""),
      SettingKey("model", .table, "the rules", example: "", standard: ""),
      SettingKey("value", .table, "how costs and value are weighed", example: "", standard: ""),
      SettingKey("place", .table, "a place that the scenario opens", example: "", standard: ""),
      SettingKey("expect", .table, "what is expected of the result", example: "", standard: ""),
      SettingKey("about", .table, "what a teacher says about it", example: "", standard: ""),
      SettingKey(
        "documentation", .table, "what only people can say of the study", example: "", standard: ""),
      SettingKey(
        "sensitivity", .table, "what the comparison is worked out again under", example: "",
        standard: ""),
    ])

  package static let compare = SectionTable(
    heading: "[compare]",
    keys: [
      SettingKey("length", .length, "how long the run is", example: "\"3 years\""),
      SettingKey(
        "read_at", .weeks, "the weeks at which options are compared; the last one decides",
        example: "[\"week 65\", \"week 156\"]", standard: "the last week of the run"),
      SettingKey(
        "main", .outcome, "the outcome that decides", example: "\"wellbeing of service users\"",
        standard: "wellbeing, or what the first contagion reaches"),
      SettingKey(
        "worth_having", .difference,
        "the smallest difference of the main outcome worth acting on, agreed before running",
        example: "\"0.1 points\"", standard: "not agreed"),
      SettingKey(
        "smallest_that_matters", .table,
        "the smallest differences of other outcomes that matter, agreed before running",
        example: "", standard: ""),
      SettingKey(
        "lines", .outcomes, "the outcomes in the table",
        example: "[\"wellbeing\", \"stigma\", \"contact of service users\"]",
        standard: "those that the model is about"),
      SettingKey(
        "futures", .whole(2...100_000),
        "futures a site and option; the most there may be where precision is given",
        example: "200", standard: "200, or 1000 where precision is given"),
      SettingKey(
        "precision", .difference,
        "how well the main outcome's difference must be known (half-width of the 95 % interval,"
          + " every option) before the run stops",
        example: "\"0.02 points\"", standard: "a fixed number of futures"),
      SettingKey(
        "futures_per_draw", .whole(1...1000), "futures that share one set of assumptions",
        example: "2", standard: "2 where anything is uncertain, else 1"),
      SettingKey(
        "seed", .whole(0...Int.max), "where all draws begin", example: "2011",
        standard: "2011"),
      SettingKey(
        "assumptions", .choice(["drawn", "fixed"]),
        "whether assumed parameters that have a documented range are drawn from it",
        example: "\"drawn\"", standard: "\"drawn\""),
      SettingKey(
        "start", .date, "the day on which week 0 begins; then weeks may be written as dates",
        example: "2026-01-05", standard: "no calendar"),
    ])

  /// Keys of an option beside those of its action.
  package static let option = SectionTable(
    heading: "[[option]]",
    keys: [
      SettingKey("name", .text, "what the option is called", example: "\"Best connected first\""),
      SettingKey(
        "versus", .text, "another option to compare it with, besides as now",
        example: "\"At random\"", standard: "as now only"),
      SettingKey(
        "designed_with", .text, "who designed it",
        example: "\"12 residents, 4 service users\"", standard: "not recorded"),
      SettingKey(
        "what_residents_said", .text, "what they said of it",
        example: "\"We would go if somebody we know came along.\"", standard: "not recorded"),
      SettingKey(
        "same_as", .text, "another option whose actions it takes over",
        example: "\"Befriending\"", standard: "none"),
      SettingKey(
        "change", .table, "what is different in the actions that it takes over", example: "",
        standard: ""),
      SettingKey("action", .table, "one of several actions", example: "", standard: ""),
    ])

  /// Keys that every action takes beside those of its intervention.
  package static let action = SectionTable(
    heading: "[[option.action]]",
    keys: [
      SettingKey("do", .text, "what is done", example: "\"invite\""),
      SettingKey(
        "called", .text, "a name by which other options can change the action",
        example: "\"group\"", standard: "none"),
      SettingKey(
        "same_as", .text, "another action, by what it is called, whose keys it takes over",
        example: "\"group\"", standard: "none"),
      SettingKey(
        "cost", .texts, "what it costs", example: "[\"£30,000 per year\", \"£80 per person\"]",
        standard: "not stated"),
      SettingKey(
        "paid_by", .text, "who pays for it", example: "\"the council\"", standard: "not recorded"),
      SettingKey(
        "draws_as", .text,
        "the address of its draws: two actions with the same words here draw the same",
        example: "\"host:Tuesday group:who\"", standard: "what is done, and to what"),
      SettingKey(
        "as_of", .choice(["map", "start"]),
        "whether people are ranked on the map or on the ties at the start of the action",
        example: "\"start\"", standard: "\"map\""),
    ])

  package static let model = SectionTable(
    heading: "[model]",
    keys: [
      SettingKey(
        "persuasion", .choices(["word-of-mouth"] + Models.persuasion), "how things spread",
        example: "\"word-of-mouth\"", standard: "\"word-of-mouth\""),
      SettingKey(
        "also", .choices(Models.beside),
        "models that run beside the rest: of mood, stigma and ties",
        example: "\"sisa\"", standard: "none"),
      SettingKey(
        "update", .choice(ModelPage.Update.allCases.map(\.rawValue)),
        "sync: all at once, step by step; event: at exact moments; async: one after the other",
        example: "\"sync\"", standard: "\"sync\""),
      SettingKey(
        "community", .flag, "whether wellbeing, stigma, contacts and ties change",
        example: "true", standard: "true, unless only contagions in rounds are asked for"),
      SettingKey(
        "fill", .table, "what stands in for values nobody measured", example: "",
        standard: ""),
    ])

  /// What stands among the parameters, but is no number.
  package static let modelTexts = [
    thresholdColumn, cascadeTies, likenessColumn, bassSchedule,
  ]

  package static let cascadeTies = SettingKey(
    "independent-cascade.ties", .choice(Timetable.ModelPlan.TieWeight.allCases.map(\.rawValue)),
    "how the chance differs from tie to tie", example: "\"by strength\"", standard: "\"alike\"")

  package static let bassSchedule = SettingKey(
    "bass.schedule", .schedule, "what bass.innovation is multiplied by, from which week on",
    example: "\"0 from week 0, 3 from week 52, 1 from week 78\"", standard: "1 throughout")

  package static let likenessColumn = SettingKey(
    "ties.likeness-column", .text, "a column of numbers: the closer, the more easily ties begin",
    example: "\"age\"", standard: "none")

  package static let thresholdColumn = SettingKey(
    "threshold.column", .text,
    "a column of the people table: how many others each person waits for, 0 for nobody",
    example: "\"needs\"", standard: "the same for everybody")

  package static let fill = SectionTable(
    heading: "[model.fill]",
    keys: ["wellbeing", "stigma", "withdrawal"].map { what in
      SettingKey(
        what, .distribution, "what stands in for \(what) that nobody measured",
        example: what == "wellbeing" ? "\"normal(23, 4) between 7 and 35\"" : "\"beta(3, 5)\"",
        standard: what == "withdrawal" ? "beta(3, 5)" : "as the site says")
    })

  package static let place = SectionTable(
    heading: "[[place]]",
    keys: [
      SettingKey(
        "name", .text, "the name by which actions call it", example: "\"Tuesday group\""),
      SettingKey(
        "setting", .choice(Setting.named.map(\.name)), "what happens there",
        example: "\"hosted\""),
    ])

  /// The sections whose keys stand here, to say where a misplaced key belongs.
  package static let all = [
    top, compare, option, action, model, fill, place, value, expect, about,
    documentation, sensitivity,
  ]
}

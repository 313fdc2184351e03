import Diffusion

extension SectionTables {
  /// `[sensitivity]`.
  package static let sensitivity = SectionTable(
    heading: "[sensitivity]",
    keys: [
      SettingKey(
        "peer_effects", .numbers(0...2),
        "what every influence of one person on another is multiplied by, one re-run each: 0 = people"
          + " do not influence each other",
        example: "[0, 0.5, 1]", standard: "not tried"),
      SettingKey(
        "spreads_by", .choices(Models.takenUp),
        "contagions that are tried in place of the one that decides, one re-run each",
        example: "[\"independent-cascade\", \"threshold\"]", standard: "not tried"),
      SettingKey(
        "maps", .whole(2...1000),
        "how many times each map is drawn again from itself, as if the survey had been repeated",
        example: "20", standard: "the map is taken as it is"),
      SettingKey(
        "resample", .choice(SensitivitySettings.Resample.allCases.map(\.rawValue)),
        "what is drawn again: \"ties\" = whose interviews count, \"people\" = who lives there",
        example: "\"people\"", standard: "\"ties\""),
      SettingKey(
        "named_at_most", .wholes(1...1000),
        "how many people each person may name, strongest ties first, one re-run each",
        example: "[3, 5]", standard: "not tried"),
      SettingKey(
        "futures", .whole(2...100_000), "how many of the futures each re-run uses", example: "50",
        standard: "50, or all if there are fewer"),
    ])

  /// `[compare.smallest_that_matters]`: a row an outcome.
  package static let smallest = SectionTable(
    heading: "[compare.smallest_that_matters]",
    keys: Outcomes.all.filter { $0.better != nil }.map { outcome in
      SettingKey(
        outcome.name, .difference,
        "the smallest difference of \"\(outcome.name)\" that matters, for any group",
        example: outcome.unit == "share" ? "\"2 %\"" : "\"0.1 \(outcome.unit)\"",
        standard: outcome.leastDifference == nil
          ? "not agreed" : "not agreed; for the rule of harm an assumed one")
    })
}

extension SectionTables {
  /// How costs and value are weighed.
  package static let value = SectionTable(
    heading: "[value]",
    keys: [
      SettingKey(
        "of", .outcome, "what an option is worth by: wellby, or an outcome of the table",
        example: "\"wellby\"",
        standard: "wellby; without the community model the outcome that decides"),
      SettingKey(
        "threshold", .text, "what one unit of it is worth in pounds",
        example: "\"£13,000 per WELLBY\"",
        standard: "£13,000 (10,000 to 16,000) per WELLBY in 2019 prices; for other outcomes none"),
      SettingKey(
        "threshold_source", .text, "where the threshold comes from",
        example: "\"agreed by the partnership board, March 2025\"", standard: "not stated"),
      SettingKey(
        "wellby_per_point", .share,
        "points of life satisfaction (0 to 10) for one point of wellbeing (SWEMWBS)",
        example: "0.26", standard: "0.26"),
      SettingKey(
        "discount_costs", .yearlyShare,
        "what costs lose in weight for each year that they come later",
        example: "\"3.5 % per year\"", standard: "3.5 % per year"),
      SettingKey(
        "discount_effects", .yearlyShare,
        "what WELLBYs lose in weight for each year that they come later",
        example: "\"1.5 % per year\"", standard: "1.5 % per year"),
      SettingKey(
        "price_year", .whole(1990...2100), "the year in whose prices costs are stated",
        example: "2024", standard: "not stated"),
    ])
}

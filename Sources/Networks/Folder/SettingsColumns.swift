import Diagnostics

extension SettingsReader {
  /// `[columns]`: which headings mean what. Columns of the other tables stand in sections inside it.
  static func readColumns(
    _ section: SettingsSection, _ settings: inout SiteSettings, _ findings: inout Findings
  ) {
    let others = ["ties", "places", "attendance"]
    section.check(
      SiteColumns.people + others + ["wellbeing_scale", "stigma_scale"], &findings)
    settings.wellbeingScale = section.choice("wellbeing_scale", &findings)
    settings.stigmaScale = section.choice("stigma_scale", &findings)
    read("people", SiteColumns.people, section, &settings, &findings)
    for (table, columns) in SiteColumns.tables where others.contains(table) {
      guard let inner = section.section(table, &findings) else { continue }
      inner.check(columns, &findings)
      read(table, columns, inner, &settings, &findings)
    }
  }

  private static func read(
    _ table: String, _ columns: [String], _ section: SettingsSection,
    _ settings: inout SiteSettings, _ findings: inout Findings
  ) {
    for meaning in columns {
      guard let value = section.table[meaning], let heading = section.text(meaning, &findings)
      else {
        continue
      }
      let same: (SiteSettings.Column) -> Bool = { $0.table == table && $0.heading == heading }
      if let other = settings.columns.first(where: same) {
        section.complain(
          meaning, value, "names the column that \(other.meaning) has already",
          "one column has one meaning", &findings)
        continue
      }
      settings.columns.append(
        SiteSettings.Column(table: table, meaning: meaning, heading: heading, place: value.place))
    }
  }
}

extension ReadingStep.Source: CaseIterable {
  /// All sources, for messages.
  public static var allCases: [ReadingStep.Source] { [.measured, .converted, .assumed] }
}

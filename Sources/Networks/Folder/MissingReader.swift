import Diagnostics

/// `[missing]`: what stands in for values that nobody gave.
enum MissingReader {
  /// What a rule can be about, with the range of a number that stands in.
  static let subjects: [(what: String, range: ClosedRange<Double>)] = [
    ("wellbeing", SWEMWBS.range), ("stigma", 0...1), ("withdrawal", 0...1),
  ]

  static func read(
    _ section: SettingsSection, _ settings: inout SiteSettings, _ findings: inout Findings
  ) {
    section.check(subjects.map(\.what) + ["marks"], &findings)
    for (what, range) in subjects {
      guard let value = section.table[what] else { continue }
      let treatment: MissingRule.Treatment
      if case .string = value.kind {
        guard let text = section.text(what, &findings) else { continue }
        guard let named = named(text) else {
          section.complain(
            what, value, "cannot be \(Rendering.cited(text))",
            "write \"exclude\", \"mean of group\", a number, or a distribution such as "
              + "\"beta(3, 5)\"",
            &findings)
          continue
        }
        treatment = named
      } else {
        guard let number = section.number(what, in: range, &findings) else { continue }
        treatment = .value(number)
      }
      settings.missing.append(MissingRule(what: what, treatment: treatment))
      settings.missingPlaces.append(value.place)
    }
    readMarks(section, &settings, &findings)
  }

  /// A treatment by its words; a distribution is only known by its shape, `name(…)`.
  private static func named(_ text: String) -> MissingRule.Treatment? {
    switch text {
    case "exclude": return .exclude
    case "mean of group": return .groupMean
    default:
      guard let open = text.firstIndex(of: "("), open != text.startIndex, text.contains(")") else {
        return nil
      }
      let name = text[..<open].utf8
      let isName = name.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
      return isName ? .distribution(text) : nil
    }
  }

  private static func readMarks(
    _ section: SettingsSection, _ settings: inout SiteSettings, _ findings: inout Findings
  ) {
    guard let value = section.table["marks"] else { return }
    guard case .array(let list) = value.kind else {
      section.complain(
        "marks", value, "must be a list of texts", "write marks = [\"NA\", \"-99\"]", &findings)
      return
    }
    if list.count > 50 {
      section.complain("marks", value, "holds more than 50 texts", nil, &findings)
    }
    for item in list.prefix(50) {
      if case .string(let text) = item.kind, !text.isEmpty {
        settings.missingMarks.append(text)
      } else {
        section.complain(
          "marks", item, "must be a list of texts", "write marks = [\"NA\", \"-99\"]", &findings)
      }
    }
  }
}

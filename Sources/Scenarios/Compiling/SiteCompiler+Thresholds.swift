import Diagnostics
import Diffusion
import Networks

extension SiteCompiler {
  /// How many others each person waits for, from the column that the scenario names; nil where it
  /// names none, or where the site's column cannot be used.
  mutating func personalThresholds() -> [Int]? {
    guard let written = scenario.model.texts[SectionTables.thresholdColumn.name] else { return nil }
    let name = written.value
    guard
      let values = column(name, at: written.at.place, holds: "a whole number for each person")
    else { return nil }
    let numbers = values.map { Int($0) }
    let wrong = numbers.count { $0 == nil || ($0 ?? 0) < 0 }
    guard wrong == 0 else {
      complain(
        "E-SITE-THRESHOLD",
        "the column \(Rendering.cited(name)) holds no whole number for \(wrong) of the"
          + " \(numbers.count) people of \(site.name)",
        at: written.at.place,
        hint: "write a whole number from 0 for each person, or leave threshold.column out")
      return nil
    }
    return numbers.compactMap { $0 }
  }

  /// The cells of a column of the people table; nil, with a finding, where there is none.
  mutating func column(_ name: String, at place: SourcePlace?, holds what: String) -> [String]? {
    if let column = site.attributes.first(where: { $0.name == name }) { return column.values }
    complain(
      "E-GROUP-COLUMN", "the people of \(site.name) have no column \(Rendering.cited(name))",
      at: place,
      hint: nearestName(to: name, among: site.attributes.map(\.name)).map {
        "did you mean \"\($0)\"?"
      } ?? "name a column that holds \(what)")
    return nil
  }

  mutating func complain(
    _ code: String, _ message: String, at place: SourcePlace?, hint: String
  ) {
    findings.add(Finding(code, message, at: place, hint: hint))
  }
}

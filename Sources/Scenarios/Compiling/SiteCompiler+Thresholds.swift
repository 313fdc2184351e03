import Diagnostics
import Diffusion
import Networks

extension SiteCompiler {
  /// How many others each person waits for, from the column that the scenario names; nil where it
  /// names none, or where the site's column cannot be used.
  mutating func personalThresholds() -> [Int]? {
    guard let name = scenario.model.thresholdColumn else { return nil }
    let names = site.attributes.map(\.name)
    guard let column = site.attributes.first(where: { $0.name == name }) else {
      complain(
        "E-GROUP-COLUMN", "the people of \(site.name) have no column \(Rendering.cited(name))",
        hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
          ?? "name a column that holds a whole number for each person")
      return nil
    }
    let numbers = column.values.map { Int($0) }
    let wrong = numbers.count { $0 == nil || ($0 ?? 0) < 0 }
    guard wrong == 0 else {
      complain(
        "E-SITE-THRESHOLD",
        "the column \(Rendering.cited(name)) holds no whole number for \(wrong) of the"
          + " \(numbers.count) people of \(site.name)",
        hint: "write a whole number from 0 for each person, or leave threshold.column out")
      return nil
    }
    return numbers.compactMap { $0 }
  }

  private mutating func complain(_ code: String, _ message: String, hint: String) {
    findings.add(
      Finding(code, message, at: scenario.model.thresholdPlace?.place, hint: hint))
  }
}

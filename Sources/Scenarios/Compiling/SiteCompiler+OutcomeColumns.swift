import Diagnostics
import Diffusion

extension SiteCompiler {
  /// An outcome that reads a column needs it at this site, with what it can read in it.
  mutating func checkColumn(_ line: OutcomeLine, _ written: WrittenValue?) {
    guard let column = Outcomes.named(line.outcome)?.reading?.column else { return }
    guard let cells = plan.cells(of: column.name) else {
      return add(
        "E-OUTCOME-COLUMN",
        "the people of \(site.name) have no column \"\(column.name)\", which"
          + " \"\(line.outcome)\" reads", hint(for: column), column, written)
    }
    let surveyed = cells.indices.filter { site.people[$0].isSurveyed }
    switch column {
    case .words:
      if surveyed.allSatisfy({ cells[$0].isEmpty }) {
        add(
          "E-OUTCOME-COLUMN", "the column \"\(column.name)\" is empty at \(site.name)",
          "fill it in, or leave the line out", column, written)
      }
    case .numbers:
      let numbers = plan.numbers(in: column.name)
      if let wrong = surveyed.first(where: { numbers[$0] == nil && !cells[$0].isEmpty }) {
        add(
          "E-OUTCOME-NUMBERS",
          "people are ranked by \"\(column.name)\", but at \(site.name) it holds"
            + " \(Rendering.cited(cells[wrong]))",
          "use a column of numbers, or write \"assortativity by \(column.name)\"", column, written)
      } else if Set(surveyed.compactMap { numbers[$0] }).count < 2 {
        add(
          "E-OUTCOME-NUMBERS",
          "people cannot be ranked by \"\(column.name)\" at \(site.name): it holds fewer than two"
            + " different numbers", "use another column, or leave the line out", column, written)
      }
    case .marks:
      if !plan.marks(in: column.name).contains(true) {
        add(
          "E-OUTCOME-COLUMN",
          "the column \"\(column.name)\" marks nobody at \(site.name) with yes",
          "mark the people of influence with yes, or leave the line out", column, written)
      }
    }
  }

  private func hint(for column: ReadingMeasure.Column) -> String {
    if case .marks = column {
      return "add a column \"\(column.name)\" to people.csv with yes for people of influence, or"
        + " leave the line out"
    }
    let names = site.attributes.map(\.name) + ["neighbourhood"]
    return nearestName(to: column.name, among: names).map { "did you mean \"\($0)\"?" }
      ?? "its columns are: \(names.joined(separator: ", "))"
  }

  private mutating func add(
    _ code: String, _ message: String, _ hint: String, _ column: ReadingMeasure.Column,
    _ written: WrittenValue?
  ) {
    let problem = PhraseProblem(code, message, at: 0..<0, hint: hint)
    findings.add(SiteProblems.finding(problem, column: column.name, written))
  }
}

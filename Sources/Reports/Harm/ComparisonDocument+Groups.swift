import Diffusion
import Experiments
import Scenarios

extension ComparisonDocument {
  /// Which groups' people lose, and where an option does the reverse of what it does for everyone.
  func addGroups(to document: inout Document) {
    guard let harm = report.comparison.harm else { return }
    let here = harm.groups.filter { $0.site == scope && $0.week == lastWeek }
    let pools = here.map(\.group).reduce(into: [Pool]()) { if !$0.contains($1) { $0.append($1) } }
    guard pools.count > 1, let least = Outcomes.named("wellbeing")?.importantChange else { return }
    let change = "\(Digits.short(least, atMost: 3)) \(least == 1 ? "point" : "points") or more"
    document.heading(2, "Who loses wellbeing, \(everywhere), week \(lastWeek)")
    document.paragraph(
      Words(
        "Of 100 people of each group, on average over futures: how many have \(change) less"
          + " wellbeing than as now in the same future, and how many as much more."))
    addGroupTables(to: &document, here, pools)
    document.bullets(report.options.compactMap { most(here, $0.name, change) })
    document.bullets(backfires(here))
  }

  private func addGroupTables(
    to document: inout Document, _ here: [GroupChange], _ pools: [Pool]
  ) {
    let names = report.options.map(\.name)
    let perTable = names.count <= 5 ? 5 : 4
    for start in stride(from: 0, to: names.count, by: perTable) {
      let options = names[start..<min(start + perTable, names.count)]
      document.table(
        [Document.Column(heading: "Group"), Document.Column(heading: "People", isNumber: true)]
          + options.map { Document.Column(heading: $0) },
        pools.map { pool in
          let rows = options.map { name in here.first { $0.option == name && $0.group == pool } }
          return [
            Document.Cell(pool.text),
            Document.Cell(rows.compactMap { $0 }.first.map { Digits.count($0.people) } ?? ""),
          ]
            + rows.map { row in
              row.map { Document.Cell("\(inHundred($0.lose)) lose,", "\(inHundred($0.gain)) gain") }
                ?? "–"
            }
        })
    }
  }

  /// "0.4" of 100; "under 0.1" for what would be shown as none.
  private func inHundred(_ share: Double) -> String {
    let text = Digits.short(100 * share, atMost: 1)
    return share > 0 && text == "0" ? "under 0.1" : text
  }

  /// The group that loses most often with an option, where any loses noticeably.
  private func most(_ here: [GroupChange], _ option: String, _ change: String) -> Words? {
    let rows = here.filter { $0.option == option && $0.group != Pool(.everyone) }
    guard let most = rows.map(\.lose).max(), most >= 0.0005,
      let row = rows.first(where: { $0.lose == most })
    else { return nil }
    return .strong(option + ".")
      + " Most often among \(row.group.text): \(inHundred(row.lose)) of 100 lose \(change)."
  }

  /// Groups whose mean gets worse although that of everyone does not.
  private func backfires(_ here: [GroupChange]) -> [Words] {
    let words = OutcomeWords(Outcomes.named("wellbeing"))
    return report.options.flatMap { option -> [Words] in
      let rows = here.filter { $0.option == option.name }
      guard let all = rows.first(where: { $0.group == Pool(.everyone) }), !all.isWorse else {
        return []
      }
      return rows.filter(\.isWorse).map { row in
        .strong(option.name + " backfires for \(row.group.text).")
          + Words(
            " Their mean wellbeing is \(words.change(row.difference, error: row.error)) than as now,"
              + " while that of everyone is"
              + (all.isBetter
                ? " \(words.change(all.difference, error: all.error))."
                : " not clearly different."))
      }
    }
  }
}

extension GroupChange {
  /// About the standard error of the mean, for the digits that it supports.
  fileprivate var error: Double { half95.isFinite ? half95 / 2 : 0 }
}

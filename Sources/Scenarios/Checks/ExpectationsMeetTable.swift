import Diagnostics

/// What is expected can be read from the table: its options, lines and weeks are there.
package enum ExpectationsMeetTable: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    let options = draft.options.compactMap { $0.name?.value }
    for expectation in draft.expectations {
      for name in [expectation.option, expectation.than].compactMap({ $0 })
      where !options.contains(name.value) && !draft.hasDamagedOptions {
        findings.add(unknown(name, options))
      }
      for line in [expectation.line, expectation.thanLine].compactMap({ $0 }) {
        checkLine(line, draft, &findings)
      }
      checkWeek(expectation, draft, &findings)
    }
  }

  private static func unknown(_ name: Located<String>, _ options: [String]) -> Finding {
    if normalised(name.value) == "as now" {
      return name.finding(
        "E-EXPECT-OPTION", "nothing is expected of as now: every option is held against it",
        hint: "name an option; leave than out to hold it against as now")
    }
    return name.finding(
      "E-EXPECT-OPTION", "there is no option \(Rendering.cited(name.value))",
      hint: nearestName(to: name.value, among: options).map { "did you mean \"\($0)\"?" }
        ?? "the options are: \(options.joined(separator: ", "))")
  }

  private static func checkLine(
    _ line: Located<OutcomeLine>, _ draft: ScenarioDraft, _ findings: inout Findings
  ) {
    let written = draft.compare.lines + (draft.compare.main.map { [$0] } ?? [])
    // Where no lines are written the table has its standard ones.
    let lines =
      written.map(\.value) + (draft.compare.lines.isEmpty ? StandardLines.lines(of: draft) : [])
    guard !lines.contains(line.value) else { return }
    let texts = lines.map(\.text)
    findings.add(
      line.finding(
        "E-EXPECT-LINE", "the table has no line \(Rendering.cited(line.value.text))",
        hint: nearestName(to: line.value.text, among: texts).map { "did you mean \"\($0)\"?" }
          ?? "add it to lines under [compare]"))
  }

  private static func checkWeek(
    _ expectation: ExpectationDraft, _ draft: ScenarioDraft, _ findings: inout Findings
  ) {
    guard let week = expectation.week, let run = draft.compare.weeks else { return }
    let weeks = draft.compare.readAt.isEmpty ? [run.value] : draft.compare.readAt.map(\.value)
    guard !weeks.contains(week.value) else { return }
    findings.add(
      week.finding(
        "E-EXPECT-WEEK", "week \(week.value) is not read",
        hint: "add it to read_at under [compare], where these are: "
          + weeks.map { "week \($0)" }.joined(separator: ", ")))
  }
}

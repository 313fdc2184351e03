import Diagnostics

/// What is written as a schedule is one.
package enum SchedulesRead: ScenarioCheck {
  package static func check(_ draft: ScenarioDraft, _ findings: inout Findings) {
    guard let written = draft.model.texts[SectionTables.bassSchedule.name] else { return }
    do throws(PhraseProblem) {
      _ = try ScheduleText.read(written.value)
    } catch {
      findings.add(written.finding(error.code, error.message, hint: error.hint))
    }
  }
}

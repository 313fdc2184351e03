import Experiments
import Reports

/// The comparison of a finished run, as `kith run` prints it.
enum RunPage {
  static func page(_ job: Job, _ run: ScenarioRun) -> Page {
    Page(
      title: "Comparison: \(run.report.title)",
      body:
        "<p class=\"online\"><a class=\"button\" href=\"/runs/\(job.id)/\(RunFolder.reportName)\">The report with"
        + " pictures</a></p>\n\(run.report.comparisonHTML)",
      links: [("Sandbox", "/sandbox")])
  }
}

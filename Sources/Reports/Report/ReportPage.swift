/// `report.html`: everything that a run says, on one page that needs nothing else.
struct ReportPage {
  let report: RunReport

  init(_ report: RunReport) { self.report = report }

  var html: String { HTMLPage.report(title: report.title, ReportDocument(report).document) }
}

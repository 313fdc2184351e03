/// Outcomes that models bring with them: who was reached, and what else a model tells of people.
enum ModelOutcomes {
  static let all: [Outcome] = Models.pages.flatMap { page in
    (page.isTakenUp ? [reached(page)] : []) + page.reports.map { told($0, page) }
  }

  private static func reached(_ page: ModelPage) -> Outcome {
    let isNews = page.name == Cascade.page.name
    return Outcome(
      name: "reached by \(page.name)", theme: .reach,
      meaning: isNews
        ? "share of people whom the news has reached"
        : "share of people who have taken up the behaviour",
      unit: "share", isPercentage: true, better: .higher, decimals: 3,
      measure: .mean(.reached(page.name)))
  }

  private static func told(_ report: ModelPage.Report, _ page: ModelPage) -> Outcome {
    Outcome(
      name: "\(report.name) by \(page.name)", theme: .reach, meaning: report.meaning,
      unit: "share", isPercentage: report.isPercentage, better: report.better, decimals: 3,
      measure: .mean(.model(page.name, report)))
  }
}

import Diffusion
import Experiments
import Scenarios

/// The comparison in words: what `comparison.md` and the screen show.
///
/// It opens with the question and the answer that the numbers give, then shows the line that decides
/// for all sites together and site by site, then the other lines, and closes with what all this
/// stands on. Everything else is in `comparison.csv`.
package struct ComparisonDocument {
  let report: RunReport
  let rows: [ComparisonRow]
  /// Where each row stands.
  private let positions: [RowKey: Int]
  /// All sites together; where there is only one site, that one.
  let scope: String?
  /// The week that decides.
  let lastWeek: Int
  var main: OutcomeWords

  package init(_ report: RunReport) {
    self.report = report
    rows = report.comparison.rows
    positions = Dictionary(
      zip(rows.map(RowKey.init), rows.indices), uniquingKeysWith: { first, _ in first })
    scope = report.sites.count > 1 ? nil : report.sites.first?.name
    lastWeek = report.readAt.last ?? 0
    main = OutcomeWords(report.main)
  }

  /// The document.
  package var document: Document {
    var document = Document()
    document.heading(1, report.title)
    if !report.question.isEmpty {
      document.paragraph(.strong("Question.") + " \(report.question)")
    }
    addBasis(to: &document)
    addAnswer(to: &document)
    addPrecision(to: &document)
    addLeading(to: &document)
    addWarnings(to: &document)
    addSteps(to: &document)
    addFirstTable(to: &document)
    addRanking(to: &document)
    addWeeks(to: &document)
    addSites(to: &document)
    addForest(to: &document)
    addOtherLines(to: &document)
    addTakeOff(to: &document)
    addGroups(to: &document)
    addSpread(to: &document)
    addContrasts(to: &document)
    addDependence(to: &document)
    addEquity(to: &document)
    addCosts(to: &document)
    addAsNow(to: &document)
    addExpected(to: &document)
    addDesigners(to: &document)
    addFooter(to: &document)
    return document
  }

  /// The row of an option against as-now; the main line, all sites and the last week by default.
  func row(
    _ option: String, line: OutcomeLine? = nil, site: String?? = nil, week: Int? = nil,
    versus: String = Experiment.asNow
  ) -> ComparisonRow? {
    let key = RowKey(
      option: option, versus: versus, line: line ?? report.main, site: site ?? scope,
      week: week ?? lastWeek)
    return positions[key].map { rows[$0] }
  }

  /// What an option costs and whom it reaches, all sites together.
  func cost(_ option: String) -> OptionCost? {
    report.comparison.costs.first { $0.option == option && $0.site == scope }
  }

  /// The rows of all options against as-now for a line, in the scenario's order.
  func rowsOfOptions(line: OutcomeLine? = nil) -> [ComparisonRow] {
    report.options.compactMap { row($0.name, line: line) }
  }

  /// "all seven sites together", or "at Riverside" where there is only one.
  var everywhere: String {
    switch report.sites.count {
    case 0...1: report.sites.first.map { "at \(report.heading($0))" } ?? "at no site"
    case 2: "both sites together"
    default: "all \(PlainWords.number(report.sites.count)) sites together"
    }
  }
}

/// What a row of a comparison is about.
private struct RowKey: Hashable {
  let option, versus: String
  let line: OutcomeLine
  let site: String?
  let week: Int
}

extension RowKey {
  init(_ row: ComparisonRow) {
    self.init(
      option: row.option, versus: row.versus, line: row.line, site: row.site, week: row.week)
  }
}

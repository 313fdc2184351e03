import Diffusion
import Experiments
import Scenarios

/// The methods annex in words: what `methods.md` shows of the line that decides, at the last reading.
///
/// Everything for all lines, sites and weeks is in `methods.csv`, `ranking.csv` and `forest.csv`.
package struct AnnexDocument {
  let report: RunReport
  let words: OutcomeWords
  let comparison: ComparisonDocument
  /// The rows of the line that decides, all sites together, with what stands behind them: options
  /// against as-now, then options against options.
  let rows: [(row: ComparisonRow, methods: MethodsRow)]

  package init(_ report: RunReport) {
    self.report = report
    let comparison = ComparisonDocument(report)
    self.comparison = comparison
    words = comparison.main
    rows = zip(report.comparison.rows, report.comparison.annex.methods).filter { row, _ in
      row.line == report.main && row.site == comparison.scope && row.week == comparison.lastWeek
    }.map { (row: $0.0, methods: $0.1) }
  }

  /// The document.
  package var document: Document {
    var document = Document()
    document.heading(1, "Methods annex: \(report.title)")
    document.paragraph(
      "For those who check how the tables were made. This page is about “\(report.main.text)” in"
        + " \(PlainWords.week(comparison.lastWeek)), \(comparison.everywhere); methods.csv, ranking.csv"
        + " and forest.csv have every line, site and week. What-if, not forecast.")
    addError(to: &document)
    addComponents(to: &document)
    addPercentiles(to: &document)
    addLeaders(to: &document)
    addForests(to: &document)
    addTests(to: &document)
    return document
  }

  /// How well each mean difference is known.
  private func addError(to document: inout Document) {
    guard let first = rows.first?.methods else { return }
    document.heading(2, "How well the means are known")
    let each = PlainWords.count(first.perSet, "future", "futures")
    document.paragraph(
      "\(Digits.count(first.futures)) futures in \(Digits.count(first.sets)) independent sets of"
        + " \(each). Futures with the same assumptions are averaged before anything is said of"
        + " the mean; intervals are Student's t with \(Digits.count(max(0, first.sets - 1))) degrees of"
        + " freedom. The pairing ratio says how many times more independent futures would be needed"
        + " for the same interval if options did not share their futures.")
    comparison.addPrecision(to: &document)
    table(
      to: &document,
      [
        ("Difference, \(words.unitInHeading)", { words.difference($0.row, withUnit: false) }),
        ("Monte Carlo error", { amount($0.row.standardError) }),
        ("Spread over futures", { amount($0.methods.spread) }),
        ("Pairing ratio", { $0.row.pairingRatio.map(Digits.two) ?? "–" }),
      ])
  }

  /// How much of what futures differ by is luck.
  private func addComponents(to document: inout Document) {
    guard let first = rows.first else { return }
    document.heading(2, "Luck and assumptions told apart")
    guard first.row.drawsAssumptions else {
      document.paragraph("Assumptions are held fixed here: futures differ by luck only.")
      return
    }
    guard rows.contains(where: { $0.methods.components != nil }) else {
      document.paragraph(
        "Each set of assumptions has one future, so that luck and assumptions cannot be told apart:"
          + " write futures_per_draw = 2 or more.")
      return
    }
    document.paragraph(
      "How much of the variance of the paired difference comes from luck, and how much from numbers"
        + " that nobody knows (one-way analysis of variance over sets). More futures do not make the"
        + " second part smaller; only better knowledge does.")
    table(
      to: &document,
      [
        ("Luck", { percent($0.methods.components?.shareOfLuck) }),
        ("Assumptions", { percent($0.methods.components?.shareOfAssumptions) }),
        (
          "95 % interval of the latter",
          { entry in
            entry.methods.components?.shareInterval.map {
              "\(percent($0.lowerBound)) to \(percent($0.upperBound))"
            } ?? "–"
          }
        ),
        (
          "Note",
          { entry in
            entry.methods.components?.wasNegative == true ? "estimate below 0, taken as 0" : ""
          }
        ),
      ])
  }

  /// What one future may bring, and how well that is known.
  private func addPercentiles(to document: inout Document) {
    guard !rows.isEmpty else { return }
    document.heading(2, "What one future may bring")
    document.paragraph(
      "Percentiles of the difference over futures, \(words.unitInHeading), each with a 95 % interval"
        + " from order statistics, which assumes no shape.")
    func cell(_ quantile: QuantileEstimate) -> String {
      let error = quantile.standardError
      func end(_ value: Double) -> String {
        value.isFinite ? words.amount(value, error: error) : "open"
      }
      return "\(words.amount(quantile.value, error: error)) (\(end(quantile.low)) to"
        + " \(end(quantile.high)))"
    }
    table(
      to: &document,
      [
        ("10th percentile", { cell($0.methods.future10) }),
        ("Median", { cell($0.methods.median) }),
        ("90th percentile", { cell($0.methods.future90) }),
      ])
  }

  /// Which option is best at each site.
  private func addLeaders(to document: inout Document) {
    let sites: [String?] =
      report.sites.map(\.name) + (report.sites.count > 1 ? [nil] : [])
    let leaders = sites.compactMap { site in
      comparison.leader(report.main, site: site, week: comparison.lastWeek).map { (site, $0) }
    }
    guard !leaders.isEmpty else { return }
    document.heading(2, "Which option is best, site by site")
    document.table(
      [
        Document.Column(heading: "Site"), Document.Column(heading: "Best most often"),
        Document.Column(heading: "In"), Document.Column(heading: "95 % interval"),
      ],
      leaders.map { site, row in
        [
          Document.Cell(site.map(comparison.heading) ?? comparison.everywhere),
          Document.Cell(row.option),
          Document.Cell("\(Digits.futures(row.entry.bestIn)) of \(Digits.count(row.sets))"),
          Document.Cell("\(percent(row.entry.best.low)) to \(percent(row.entry.best.high))"),
        ]
      })
  }

  /// Every option's difference at every site.
  private func addForests(to document: inout Document) {
    let forests = rows.compactMap { comparison.forest($0.row.option, versus: $0.row.versus) }
    guard !forests.isEmpty else { return }
    document.heading(2, "Site by site")
    document.paragraph(
      "Differences, \(words.unitInHeading), with 95 % intervals; the upright line is no difference."
        + " The average is over sites within each set of assumptions, which they share.")
    let together = forests.map { PoolingWords.text($0, words, heading: comparison.heading) }
    // Why there is no summary is often the same for all: then it is said once.
    let isSaidOnce = together.allSatisfy { $0 == together[0] }
    for (index, forest) in forests.enumerated() {
      let plot = ForestPlot(forest, words, heading: comparison.heading)
      document.paragraph(
        .strong(forest.option)
          + Words(
            (forest.versus == Experiment.asNow ? "" : " against \(forest.versus)") + ":"
              + (plot.lines.isEmpty ? " the same at every site." : "")))
      document.lines(plot.lines)
      if !isSaidOnce || index == forests.count - 1 { document.paragraph("\(together[index])") }
    }
  }

  /// Whether there are enough futures to see each mean.
  private func addTests(to document: inout Document) {
    let tested = rows.filter { $0.methods.holm != nil }
    guard !tested.isEmpty else { return }
    document.heading(2, "Are there enough futures?")
    document.paragraph(
      "Whether a mean difference can be told from none in this model, after Holm's correction for"
        + " comparing several options. This says nothing about the world: with enough futures any"
        + " difference shows, however small. What decides is whether it is worth having.")
    document.table(
      [
        Document.Column(heading: "Option"), Document.Column(heading: "t", isNumber: true),
        Document.Column(heading: "Enough to tell it from none"),
      ],
      tested.map { entry in
        let t = entry.methods.test.map { $0.t.isFinite ? Digits.fixed($0.t, decimals: 1) : "–" }
        return [
          Document.Cell(entry.row.option), Document.Cell(t ?? ""),
          Document.Cell((entry.methods.holm ?? 1) <= 0.05 ? "yes" : "no"),
        ]
      })
  }

  private typealias Entry = (row: ComparisonRow, methods: MethodsRow)

  /// A table with a row a comparison.
  private func table(
    to document: inout Document, _ columns: [(heading: String, cell: (Entry) -> String)]
  ) {
    let hasContrasts = rows.contains { $0.row.versus != Experiment.asNow }
    let names =
      [Document.Column(heading: "Option")]
      + (hasContrasts ? [Document.Column(heading: "Against")] : [])
    document.table(
      names + columns.map { Document.Column(heading: $0.heading) },
      rows.map { entry in
        [Document.Cell(entry.row.option)]
          + (hasContrasts ? [Document.Cell(entry.row.versus)] : [])
          + columns.map { Document.Cell($0.cell(entry)) }
      })
  }

  private func amount(_ error: Double) -> String { Digits.two(words.scaled(error)) }

  private func percent(_ share: Double?) -> String {
    share.map { Digits.fixed(100 * $0, decimals: 0) + "\u{A0}%" } ?? "–"
  }
}

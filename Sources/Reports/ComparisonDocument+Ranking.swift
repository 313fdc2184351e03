import Experiments
import Scenarios

extension ComparisonDocument {
  /// How often each option is best on the line that decides, as-now among them.
  func addRanking(to document: inout Document) {
    let entries = rankings(report.main, site: scope, week: lastWeek)
    guard report.options.count > 1, let first = entries.first else { return }
    document.heading(2, "How often each option is best: \(report.main.text), \(everywhere)")
    let sets =
      "\(Digits.count(first.sets)) \(first.areAssumptions ? "sets of assumptions" : "futures")"
    document.paragraph(
      "In each of \(sets) the options and as now are put in order"
        + (first.areAssumptions ? ", the futures of a set averaged" : "")
        + ". Ties are split. The last column says what is lost, on average, by choosing this option"
        + " without knowing which of them is the true one.")
    document.table(
      [
        Document.Column(heading: "Option"),
        Document.Column(heading: "Best in", isNumber: true),
        Document.Column(heading: "Average place", isNumber: true),
        Document.Column(
          heading: "Short of the best by, \(main.unitInHeading)", isNumber: true),
      ],
      entries.map { row in
        [
          Document.Cell(row.option),
          Document.Cell(
            "\(Digits.futures(row.entry.bestIn))\u{A0}of\u{A0}\(Digits.count(row.sets))"),
          Document.Cell(
            Digits.fixed(
              row.entry.meanRank,
              decimals: Digits.decimals(standardError: row.entry.meanRankError, atMost: 1))),
          Document.Cell(
            row.entry.regret == 0
              ? "0" : main.amount(row.entry.regret, error: row.entry.regretError)),
        ]
      })
  }

  /// The places of a line: the options in the scenario's order, then as-now.
  func rankings(_ line: OutcomeLine, site: String?, week: Int) -> [RankingRow] {
    let rows = report.comparison.annex.rankings.filter {
      $0.line == line && $0.site == site && $0.week == week
    }
    return rows.filter { $0.option != Experiment.asNow }
      + rows.filter { $0.option == Experiment.asNow }
  }

  /// The option that is best most often, the first of several.
  func leader(_ line: OutcomeLine, site: String?, week: Int) -> RankingRow? {
    rankings(line, site: site, week: week).reduce(nil as RankingRow?) { best, row in
      row.entry.bestIn > best?.entry.bestIn ?? -1 ? row : best
    }
  }

  /// What stands behind a row.
  func methods(_ row: ComparisonRow) -> MethodsRow? {
    report.comparison.annex.methods.first {
      $0.site == row.site && $0.option == row.option && $0.versus == row.versus
        && $0.line == row.line && $0.week == row.week
    }
  }

  /// Whether the precision that was asked for is there.
  func addPrecision(to document: inout Document) {
    guard let precision = report.comparison.precision else { return }
    let asked = "±\(main.least(precision.asked))"
    let about = "for the main difference of every option (95 % interval)"
    if precision.isReached {
      document.paragraph(
        .strong("Precision.")
          + " The scenario asks for \(asked) \(about). \(Digits.count(precision.futures)) futures were"
          + " enough; at most \(Digits.count(precision.most)) were allowed.")
      return
    }
    document.paragraph(
      .strong("Precision not reached.")
        + " The scenario asks for \(asked) \(about). After \(Digits.count(precision.futures)) futures,"
        + " the most allowed, “\(precision.widest)” is known to"
        + " ±\(main.least(Digits.rounded(precision.halfWidth, 2))). Allow more futures, or ask for less."
    )
  }
}

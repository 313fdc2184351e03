import Experiments

extension ComparisonDocument {
  /// The sites beside each other, for the option that is best most often on the line that decides.
  func addForest(to document: inout Document) {
    let best = rankings(report.main, site: scope, week: lastWeek)
      .filter { $0.option != Experiment.asNow }
      .reduce(nil as RankingRow?) { $1.entry.bestIn > $0?.entry.bestIn ?? -1 ? $1 : $0 }
    guard let best, let forest = forest(best.option) else { return }
    let plot = ForestPlot(forest, main) { name in self.heading(site: name) }
    guard !plot.lines.isEmpty else { return }
    document.heading(2, "How sites differ: \(best.option)")
    document.paragraph(
      "Difference from as now, \(main.unitInHeading), week \(lastWeek), with its 95 % interval; the"
        + " upright line is no difference. It is the option that is best most often; the others are in"
        + " methods.md.")
    document.lines(plot.lines)
    document.paragraph("\(PoolingWords.text(forest, main, heading: heading(site:)))")
  }

  /// All sites of an option's difference on the line that decides.
  func forest(_ option: String, versus: String = Experiment.asNow) -> ForestRow? {
    report.comparison.annex.forests.first {
      $0.option == option && $0.versus == versus && $0.line == report.main && $0.week == lastWeek
    }
  }

  /// A site as headings name it.
  func heading(site name: String) -> String {
    report.sites.first { $0.name == name }.map { report.heading($0) } ?? name
  }
}

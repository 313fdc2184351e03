import Documents
import Experiments

/// `ranking.csv`: how often each option, as-now among them, is best on a line.
public enum RankingCSV {
  /// The columns, in order; more may be added at the end.
  public static let columns = [
    "site", "outcome", "group", "week", "option", "sets", "sets_of", "best_in", "best_share",
    "best_low95", "best_high95", "mean_rank", "mean_rank_mcse", "regret", "regret_mcse",
  ]

  /// The table.
  public static func bytes(_ comparison: Comparison) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for row in comparison.annex.rankings {
      let entry = row.entry
      let names: [CSVCell] = [
        .text(row.site ?? ComparisonCSV.allSites), .text(row.line.outcome),
        .text(row.line.group.text), .count(row.week), .text(row.option), .count(row.sets),
        .text(row.areAssumptions ? "assumptions" : "futures"),
      ]
      let numbers: [Double?] = [
        entry.bestIn, entry.best.share, entry.best.low, entry.best.high, entry.meanRank,
        entry.meanRankError, entry.regret, entry.regretError,
      ]
      writer.row(names + numbers.map(CSVCell.nine))
    }
    return writer.bytes
  }
}

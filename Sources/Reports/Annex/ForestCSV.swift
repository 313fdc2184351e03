import Documents
import Experiments

/// `forest.csv`: each difference at every site, their average, and over mapped sites their summary.
public enum ForestCSV {
  /// The columns, in order; more may be added at the end.
  public static let columns = [
    "option", "versus", "outcome", "group", "week", "entry", "kind", "difference", "low95",
    "high95", "variance", "weight", "tau2", "i2", "q", "note",
  ]

  /// The table; without rows where there is one site only.
  public static func bytes(_ comparison: Comparison) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for forest in comparison.annex.forests {
      let names: [CSVCell] = [
        .text(forest.option), .text(forest.versus), .text(forest.line.outcome),
        .text(forest.line.group.text), .count(forest.week),
      ]
      for row in sites(forest) + summaries(forest) { writer.row(names + row) }
    }
    return writer.bytes
  }

  private static func sites(_ forest: ForestRow) -> [[CSVCell]] {
    let mapped = forest.pooling.entries.filter(\.isMapped).map(\.site)
    return forest.pooling.entries.map { entry in
      var weight: Double?
      if case .pooled(_, let reml) = forest.pooling.outcome {
        weight = mapped.firstIndex(of: entry.site).map { reml.weights[$0] }
      }
      return row(
        entry.site, entry.isMapped ? "mapped" : "invented",
        [
          entry.difference, entry.difference - entry.half95, entry.difference + entry.half95,
          entry.variance, weight,
        ])
    } + [
      row(
        ComparisonCSV.allSites, "average",
        [
          forest.difference, forest.difference - forest.half95, forest.difference + forest.half95,
        ])
    ]
  }

  private static func summaries(_ forest: ForestRow) -> [[CSVCell]] {
    guard case .pooled(let simple, let reml) = forest.pooling.outcome else {
      return [row("mapped sites", "not pooled", [], note: PoolingWords.reason(forest.pooling))]
    }
    let rows = [simple, reml].map { model in
      row(
        "mapped sites", model.method.rawValue,
        [
          model.mean, model.mean - model.half95, model.mean + model.half95, nil, nil,
          model.tauSquared, model.iSquared, model.q,
        ])
    }
    return rows + [
      row(
        "one more site", "prediction interval",
        [nil, reml.mean - reml.predictionHalf95, reml.mean + reml.predictionHalf95])
    ]
  }

  private static func row(_ entry: String, _ kind: String, _ numbers: [Double?], note: String = "")
    -> [CSVCell]
  {
    let all = numbers + Array(repeating: nil, count: 8 - numbers.count)
    return [.text(entry), .text(kind)] + all.map(CSVCell.nine) + [.text(note)]
  }
}

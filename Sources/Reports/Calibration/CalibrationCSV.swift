import Documents
import Experiments

/// The tables of a fit for machines.
enum CalibrationCSV {
  static let posteriorColumns = [
    "parameter", "unit", "prior", "prior_mean", "prior_sd", "mean", "sd", "q05", "q50", "q95",
    "contraction", "learnt", "fitted", "fitted_mean", "fitted_sd",
  ]
  static let checkColumns = [
    "statistic", "observed", "q05", "q50", "q95", "share_below", "tail", "prior_q05", "prior_q95",
    "used", "reason",
  ]

  /// `posterior.csv`: one row a parameter.
  static func posterior(_ result: CommunityFitResult) -> [UInt8] {
    table(posteriorColumns, posteriorRows(result))
  }

  /// `check.csv`: one row a figure.
  static func check(_ result: CommunityFitResult) -> [UInt8] {
    table(checkColumns, checkRows(result))
  }

  /// `particles.csv`: one row a particle, with nine significant digits.
  static func particles(_ result: CommunityFitResult) -> [UInt8] {
    let posterior = result.posterior
    var writer = CSVWriter(
      columns: ["particle", "weight", "distance"] + posterior.problem.parameters.map(\.name))
    for (index, values) in posterior.values.enumerated() {
      writer.row(
        [
          .count(index), .nine(posterior.population.weights[index]),
          .nine(posterior.population.distances[index]),
        ] + values.map(CSVCell.nine))
    }
    return writer.bytes
  }

  static func posteriorRows(_ result: CommunityFitResult) -> [[CSVCell]] {
    let learning = result.posterior.learning
    return zip(zip(result.fit.parameters, learning), result.fitted).map { pair, fitted in
      let (parameter, learnt) = pair
      let summary = learnt.posterior
      return [
        .text(parameter.key.parameter.name), .text(parameter.key.parameter.unit.rawValue),
        .text("\(parameter.prior)"), .nine(learnt.prior?.mean), .nine(learnt.prior?.sd),
        .nine(summary.mean), .nine(summary.sd), .nine(summary.q05), .nine(summary.q50),
        .nine(summary.q95), .nine(learnt.contraction), .text(learnt.verdict.rawValue),
        .text(fitted.isKept ? "as before" : "\(fitted.distribution)"),
        .nine(fitted.distribution.mean), .nine(fitted.distribution.standardDeviation),
      ]
    }
  }

  static func checkRows(_ result: CommunityFitResult) -> [[CSVCell]] {
    zip(result.check.rows, result.fit.statistics).map { row, statistic in
      [
        .text(row.statistic), .nine(row.observed), .nine(row.q05), .nine(row.q50), .nine(row.q95),
        .nine(row.below), .nine(row.tail), .nine(row.prior.lowerBound),
        .nine(row.prior.upperBound), .text(row.isUsed ? "yes" : "no"), .text(statistic.reason),
      ]
    }
  }

  private static func table(_ columns: [String], _ rows: [[CSVCell]]) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for row in rows { writer.row(row) }
    return writer.bytes
  }
}

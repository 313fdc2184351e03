import Diffusion
import Documents
import Experiments
import Scenarios

/// `trajectories.csv`: every line of the table week by week, over futures.
public enum TrajectoriesCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "option", "outcome", "unit", "group", "week", "mean", "sd", "q10", "q50", "q90",
  ]

  /// One row a site × option × outcome × group × week, as-now among the options; outcomes that are
  /// measured now and then have rows for week 0 and the weeks of reading only.
  public static func bytes(_ experiment: Experiment, _ result: EnsembleResult) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for (site, options) in zip(experiment.sites, result.sites) {
      for (name, option) in zip(experiment.optionNames, options) {
        for (line, weeks) in zip(experiment.scenario.compare.lines, option.trajectories) {
          let unit = Outcomes.named(line.outcome)?.unit ?? ""
          let start: [CSVCell] = [
            .text(site.site.name), .text(name), .text(line.outcome), .text(unit),
            .text(line.group.text),
          ]
          for (week, summary) in weeks.enumerated() {
            guard let summary else { continue }
            writer.row(
              start + [
                .count(week), .nine(summary.mean), .nine(summary.sd), .nine(summary.q10),
                .nine(summary.q50), .nine(summary.q90),
              ])
          }
        }
      }
    }
    return writer.bytes
  }
}

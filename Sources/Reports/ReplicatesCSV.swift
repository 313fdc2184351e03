import Documents
import Experiments
import Scenarios

/// `replicates.csv`: every line in every future at the weeks of reading, to work on elsewhere.
public enum ReplicatesCSV {
  /// The columns, in order.
  public static let columns = ["site", "option", "replicate", "outcome", "group", "week", "value"]

  /// One row a site × option × outcome × group × week × future.
  public static func bytes(_ experiment: Experiment, _ result: EnsembleResult) -> [UInt8] {
    let compare = experiment.scenario.compare
    var writer = CSVWriter(columns: columns)
    for (site, options) in zip(experiment.sites, result.sites) {
      for (name, option) in zip(experiment.optionNames, options) {
        for (line, weeks) in zip(compare.lines, option.read) {
          for (week, futures) in zip(compare.readAt, weeks) {
            for (future, value) in futures.enumerated() {
              writer.row([
                .text(site.site.name), .text(name), .count(future), .text(line.outcome),
                .text(line.group.text), .count(week), .nine(value),
              ])
            }
          }
        }
      }
    }
    return writer.bytes
  }
}

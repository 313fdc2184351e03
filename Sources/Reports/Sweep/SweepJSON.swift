import Documents
import Experiments

/// A sweep as JSON.
enum SweepJSON {
  /// What each input does, with the names of `inputs.csv`, and how often each option is best.
  static func result(_ report: SweepReport) -> JSONText {
    let plan = report.sweep.plan
    return .object([
      ("design", .string(plan.design.name)), ("samples", .integer(plan.samples)),
      ("worlds", .integer(report.worlds)), ("futures", .integer(report.futures)),
      ("seed", .string("\(plan.seed)")), ("outcome", .string(report.result.measure.text)),
      (
        "inputs",
        .array(
          SweepCSV.inputRows(report).map { cells in
            .object(zip(SweepCSV.inputColumns, cells).map { ($0, ComparisonJSON.value($1)) })
          })
      ),
      ("best", best(report)), ("close_worlds", .integer(report.result.closeWorlds)),
    ])
  }

  private static func best(_ report: SweepReport) -> JSONText {
    guard let best = report.result.best else { return .null }
    let isSample = report.sweep.plan.design.isSample
    func number(_ value: Double) -> JSONText { isSample ? .number(Digits.nine(value)) : .null }
    return .array(
      zip(report.names, best.options).map { name, option in
        .object([
          ("option", .string(name)), ("best_in", .number(Digits.nine(option.best))),
          ("share", number(option.share)), ("low95", number(option.low)),
          ("high95", number(option.high)),
        ])
      })
  }

  /// `sweep.json`: what the sweep was made of, and what was written.
  static func manifest(
    _ report: SweepReport, _ manifest: Manifest, command: [String], results: [Manifest.File]
  ) -> JSONText {
    func file(_ file: Manifest.File) -> JSONText {
      .object([("name", .string(file.name)), ("sha256", .string(file.sha256))])
    }
    return .object([
      ("kith", .string(Manifest.version)),
      ("command", .string(ShellWords.line(command))),
      ("sweep", result(report)), ("scenario", file(manifest.scenario)),
      (
        "sites",
        .array(
          manifest.sites.map { site in
            .object([
              ("name", .string(site.name)), ("folder", .string(site.folder)),
              ("files", .array(site.files.map(file))),
            ])
          })
      ),
      ("results", .array(results.map(file))),
    ])
  }
}

import Diffusion
import Documents
import Experiments
import Scenarios

/// `comparison.csv`: one row a site × option × versus × outcome × group × week, for machines.
public enum ComparisonCSV {
  /// The columns, in order; those after `verdict` may grow.
  public static let columns = [
    "site", "option", "versus", "outcome", "unit", "better_is", "group", "people", "week",
    "replicates", "futures_of", "baseline", "as_now", "level", "difference", "low80", "high80",
    "low95", "high95", "future10", "future90", "better_in", "mcse", "pairing_ratio", "verdict",
    "draws", "gain_important", "lose_important", "cost_pounds", "people_reached",
  ]

  /// What stands in the column `site` for all sites together.
  public static let allSites = "all sites"

  /// The table.
  public static func bytes(_ comparison: Comparison) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for row in rows(comparison) { writer.row(row) }
    return writer.bytes
  }

  /// The cells of every row, in the order of the columns.
  static func rows(_ comparison: Comparison) -> [[CSVCell]] {
    var costs: [OptionKey: OptionCost] = [:]
    for cost in comparison.costs { costs[OptionKey(site: cost.site, option: cost.option)] = cost }
    return comparison.rows.map { row in
      names(row) + numbers(row) + extras(row, costs[OptionKey(site: row.site, option: row.option)])
    }
  }

  private struct OptionKey: Hashable {
    let site: String?
    let option: String
  }

  private static func names(_ row: ComparisonRow) -> [CSVCell] {
    let outcome = Outcomes.named(row.line.outcome)
    return [
      .text(row.site ?? allSites), .text(row.option), .text(row.versus), .text(row.line.outcome),
      .text(outcome?.unit ?? ""), .text(outcome?.better?.rawValue ?? ""),
      .text(row.line.group.text), .count(row.people), .count(row.week), .count(row.futures),
      .text(row.drawsAssumptions ? "luck+assumptions" : "luck"),
    ]
  }

  private static func numbers(_ row: ComparisonRow) -> [CSVCell] {
    let numbers: [Double?] = [
      row.start, row.comparator, row.level, row.difference, row.low80, row.high80, row.low95,
      row.high95, row.future10, row.future90, row.betterIn.map { $0 / Double(row.futures) },
      row.standardError, row.pairingRatio,
    ]
    return numbers.map(CSVCell.nine) + [.text(row.verdict?.rawValue ?? "")]
  }

  private static func extras(_ row: ComparisonRow, _ cost: OptionCost?) -> [CSVCell] {
    [
      .count(row.draws), .nine(row.gain), .nine(row.lose), .nine(cost?.pounds),
      .nine(cost?.peopleReached),
    ]
  }
}

extension CSVCell {
  /// A number with at most nine digits that count; blank where it is not defined.
  static func nine(_ value: Double?) -> CSVCell {
    guard let value, value.isFinite else { return .blank }
    return .number(Digits.nine(value))
  }
}

import Documents
import Experiments

/// `methods.csv`: what stands behind each row of `comparison.csv`, in the same order.
public enum MethodsCSV {
  /// The columns, in order; more may be added at the end.
  public static let columns = [
    "site", "option", "versus", "outcome", "group", "week", "replicates", "sets",
    "replicates_per_set", "difference", "mcse", "sd", "pairing_ratio", "luck_variance",
    "assumptions_variance", "luck_share", "assumptions_share", "assumptions_share_low95",
    "assumptions_share_high95", "assumptions_estimate", "future10", "future10_low95",
    "future10_high95", "median", "median_low95", "median_high95", "future90", "future90_low95",
    "future90_high95", "t", "df", "enough_p", "enough_p_holm", "enough_p_bh", "take_off",
    "take_off_low95", "take_off_high95", "versus_take_off", "versus_take_off_low95",
    "versus_take_off_high95",
  ]

  /// The table.
  public static func bytes(_ comparison: Comparison) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for (row, methods) in zip(comparison.rows, comparison.annex.methods) {
      writer.row(names(methods) + spread(row, methods) + quantiles(methods) + rest(methods))
    }
    return writer.bytes
  }

  private static func names(_ row: MethodsRow) -> [CSVCell] {
    [
      .text(row.site ?? ComparisonCSV.allSites), .text(row.option), .text(row.versus),
      .text(row.line.outcome), .text(row.line.group.text), .count(row.week), .count(row.futures),
      .count(row.sets), .count(row.perSet),
    ]
  }

  private static func spread(_ row: ComparisonRow, _ methods: MethodsRow) -> [CSVCell] {
    let parts = methods.components
    let numbers: [Double?] = [
      row.difference, row.standardError, methods.spread, row.pairingRatio, parts?.luck,
      parts?.assumptions, parts?.shareOfLuck, parts?.shareOfAssumptions,
      parts?.shareInterval?.lowerBound, parts?.shareInterval?.upperBound,
    ]
    let estimate = parts.map { $0.wasNegative ? "below 0, taken as 0" : "as estimated" }
    return numbers.map(CSVCell.nine) + [.text(estimate ?? "")]
  }

  private static func quantiles(_ row: MethodsRow) -> [CSVCell] {
    [row.future10, row.median, row.future90].flatMap { [$0.value, $0.low, $0.high] }
      .map(CSVCell.nine)
  }

  private static func rest(_ row: MethodsRow) -> [CSVCell] {
    [
      .nine(row.test?.t), row.test.map { .count($0.degreesOfFreedom) } ?? .blank,
      .nine(row.test?.p), .nine(row.holm), .nine(row.falseDiscovery),
    ]
      + [row.takeOff, row.versusTakeOff].flatMap { [$0?.share, $0?.low, $0?.high] }
      .map(CSVCell.nine)
  }
}

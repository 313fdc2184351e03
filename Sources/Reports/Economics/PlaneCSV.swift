import Documents
import Experiments
import Scenarios

/// `plane.csv`: the points of the cost-effectiveness plane, one row a site × option × draw: how much
/// more than as-now an option costs and brings, luck averaged within the draw.
public enum PlaneCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "option", "draw", "extra_cost_pounds", "extra_effect", "unit", "futures", "draws_of",
  ]

  /// The table; as-now is the origin and left out.
  public static func bytes(_ economics: Economics) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    let unit = ValueWords.units(of: economics.measure)
    for scope in economics.scopes {
      for option in scope.options.dropFirst() {
        for (draw, point) in option.points.enumerated() {
          writer.row([
            .text(scope.site ?? ComparisonCSV.allSites), .text(option.name), .count(draw),
            .nine(point.cost), .nine(point.effect), .text(unit), .count(economics.futuresPerDraw),
            .text(economics.drawsOf),
          ])
        }
      }
    }
    return writer.bytes
  }
}

/// `acceptability.csv`: how surely each option is the best buy, by what one unit is worth; one row a
/// site × threshold × option.
public enum AcceptabilityCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "threshold", "option", "share_best", "net_benefit", "best_on_average",
    "value_of_perfect_information", "draws", "draws_of",
  ]

  /// The table, as-now among the options.
  public static func bytes(_ economics: Economics) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for scope in economics.scopes {
      for point in scope.acceptability {
        for (position, option) in scope.weighed.enumerated() {
          writer.row([
            .text(scope.site ?? ComparisonCSV.allSites), .nine(point.threshold),
            .text(scope.options[option].name), .nine(point.shareBest[position]),
            .nine(point.netBenefit[position]), .text(position == point.best ? "yes" : "no"),
            .nine(point.perfectInformation), .count(economics.draws), .text(economics.drawsOf),
          ])
        }
      }
    }
    return writer.bytes
  }
}

/// `equity.csv`: who shares in what an option gains, one row a site × option × week of reading.
public enum EquityCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "option", "week", "people", "total_gain", "total_gain_mcse", "gap_change",
    "gap_change_mcse", "worst_off_fifth_gain", "worst_off_fifth_gain_mcse", "worst_off_fifth_share",
    "gain_important", "lose_important", "worst_off_fifth_gain_important",
    "worst_off_fifth_lose_important",
  ]

  /// The table.
  public static func bytes(_ rows: [EquityRow]) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for row in rows {
      let numbers: [Double?] = [
        row.total.mean, row.total.error, row.gap?.mean, row.gap?.error, row.worstOff.mean,
        row.worstOff.error, row.worstOffShare, row.gain, row.lose, row.worstOffGain,
        row.worstOffLose,
      ]
      writer.row(
        [
          .text(row.site ?? ComparisonCSV.allSites), .text(row.option), .count(row.week),
          .count(row.people),
        ] + numbers.map(CSVCell.nine))
    }
    return writer.bytes
  }
}

/// The files of a run about costs and about who gains; those about which nothing is known are left
/// out.
enum EconomicsFiles {
  /// Their names, in the order in which they are written.
  static let names = [
    "costs.csv", "increments.csv", "plane.csv", "acceptability.csv", "equity.csv",
  ]

  static func files(_ comparison: Comparison) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    if let economics = comparison.economics {
      files = [
        ("costs.csv", CostsCSV.bytes(comparison)),
        ("increments.csv", IncrementsCSV.bytes(economics)),
        ("plane.csv", PlaneCSV.bytes(economics)),
        ("acceptability.csv", AcceptabilityCSV.bytes(economics)),
      ]
    }
    if !comparison.equity.isEmpty {
      files.append(("equity.csv", EquityCSV.bytes(comparison.equity)))
    }
    return files
  }
}

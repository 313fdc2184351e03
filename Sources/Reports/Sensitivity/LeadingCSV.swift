import Documents
import Experiments

/// `leading.csv`: how often each option leads, line by line.
public enum LeadingCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "outcome", "group", "week", "sets", "option", "leads", "difference", "sd_over_sets",
  ]

  /// One row a site × line × week × option, as-now among the options.
  public static func bytes(_ leading: [Leading]) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for lead in leading { for row in rows(lead) { writer.row(row) } }
    return writer.bytes
  }

  /// The cells of one line, an option each.
  static func rows(_ lead: Leading) -> [[CSVCell]] {
    lead.options.map { option in
      [
        .text(lead.site ?? ComparisonCSV.allSites), .text(lead.line.outcome),
        .text(lead.line.group.text), .count(lead.week), .count(lead.sets), .text(option.option),
        .nine(option.leads), .nine(option.difference), .nine(option.spread),
      ]
    }
  }
}

/// `turning.csv`: which drawn assumptions go with an open lead.
public enum TurningCSV {
  /// The columns, in order.
  public static let columns = [
    "outcome", "group", "week", "assumption", "divide", "unit", "sets_in_half", "low_leader",
    "low_leads", "high_leader", "high_leads", "by_chance", "turns",
  ]

  /// One row a line × week × assumption.
  public static func bytes(_ leading: [Leading]) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for lead in leading {
      for turning in lead.turning {
        writer.row([
          .text(lead.line.outcome), .text(lead.line.group.text), .count(lead.week),
          .text(turning.key.parameter.name), .nine(turning.divide),
          .text(turning.key.parameter.unit.rawValue), .count(turning.half),
          .text(turning.low.option), .nine(turning.low.leads), .text(turning.high.option),
          .nine(turning.high.leads), .nine(turning.chance), .text(turning.turns ? "yes" : "no"),
        ])
      }
    }
    return writer.bytes
  }
}

/// `sensitivity.csv`: the re-runs that a scenario asks for, beside the comparison on the same futures.
public enum SensitivityCSV {
  /// The columns, in order.
  public static let columns = ["what", "value"] + LeadingCSV.columns

  /// One row a re-run × site × line × week × option.
  public static func bytes(_ sensitivity: SensitivityResult) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for variant in [sensitivity.asAssumed] + sensitivity.variants {
      for lead in variant.leading {
        for row in LeadingCSV.rows(lead) {
          writer.row([.text(variant.kind.rawValue), .text(variant.value)] + row)
        }
      }
    }
    return writer.bytes
  }
}

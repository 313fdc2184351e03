import Diffusion
import Documents
import Experiments

/// `harm.csv`: in how many futures service users lose more than what matters.
public enum HarmCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "option", "outcome", "group", "week", "smallest_that_matters", "unit", "set_by",
    "futures", "lose_more", "gain_more", "difference", "marked",
  ]

  /// One row a site × option × outcome × week.
  public static func bytes(_ harm: Harm) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for count in harm.counts {
      let threshold = harm.thresholds.first { $0.outcome == count.outcome }
      writer.row([
        .text(count.site ?? ComparisonCSV.allSites), .text(count.option), .text(count.outcome),
        .text("service users"), .count(count.week), .nine(threshold?.least),
        .text(Outcomes.named(count.outcome)?.unit ?? ""),
        .text(threshold?.provenance == nil ? "scenario" : "assumed"), .count(count.futures),
        .count(count.lose), .count(count.gain), .nine(count.difference),
        .text(count.isHarm ? "yes" : "no"),
      ])
    }
    return writer.bytes
  }
}

/// `groups.csv`: what each group's people gain and lose of wellbeing.
public enum GroupsCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "option", "group", "people", "week", "gain_important", "lose_important", "difference",
    "low95", "high95",
  ]

  /// One row a site × option × group × week.
  public static func bytes(_ harm: Harm) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for row in harm.groups {
      writer.row([
        .text(row.site ?? ComparisonCSV.allSites), .text(row.option), .text(row.group.text),
        .count(row.people), .count(row.week), .nine(row.gain), .nine(row.lose),
        .nine(row.difference), .nine(row.difference - row.half95),
        .nine(row.difference + row.half95),
      ])
    }
    return writer.bytes
  }
}

import Diffusion
import Documents
import Experiments

/// `spread.csv`: who changed, by whom the option reached, by distance from them and by service user or
/// not; then what the offer itself does where people are picked at random.
public enum SpreadCSV {
  /// The columns, in order.
  public static let columns = [
    "site", "option", "outcome", "unit", "week", "peers", "measure", "who", "people", "value",
    "mcse", "low95", "high95", "gain_important", "lose_important", "note",
  ]

  /// The table.
  public static func bytes(_ spread: Spread) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for row in spread.rows { writer.row(cells(row)) }
    for row in spread.allocations { writer.row(cells(row)) }
    return writer.bytes
  }

  private static func cells(_ row: SpreadRow) -> [CSVCell] {
    let unit = row.measure == .multiplier ? "" : Outcomes.named(row.outcome)?.unit ?? ""
    return [
      .text(row.site ?? ComparisonCSV.allSites), .text(row.option), .text(row.outcome),
      .text(unit), .count(row.week), .text(row.hasPeers ? "on" : "off"), .text(name(row.measure)),
      .text(row.who.rawValue), row.isSuppressed ? .blank : .nine(row.people),
    ] + interval(row.value, row.standardError, row.half95)
      + [
        .nine(row.gain), .nine(row.lose),
        .text(row.isSuppressed ? "fewer than 5 people, here or beside" : ""),
      ]
  }

  private static func cells(_ row: AllocationRow) -> [CSVCell] {
    let isRefused = row.effect == nil
    return [
      .text(row.site ?? ComparisonCSV.allSites), .text(row.option), .text(row.outcome),
      .text(Outcomes.named(row.outcome)?.unit ?? ""), isRefused ? .blank : .count(row.week),
      .text("on"), .text(row.effect.map { "offer: \($0.rawValue)" } ?? "offer"),
      .text(isRefused ? "" : "people who may be picked"),
      isRefused || Double(row.people) < Spread.fewestPeople ? .blank : .count(row.people),
    ] + interval(row.value, row.standardError, row.half95)
      + [.blank, .blank, .text(row.refusal ?? "")]
  }

  private static func interval(_ value: Double?, _ error: Double?, _ half: Double?) -> [CSVCell] {
    guard let value, let half else { return [.nine(value), .nine(error), .blank, .blank] }
    return [.nine(value), .nine(error), .nine(value - half), .nine(value + half)]
  }

  /// The measure as the table names it.
  static func name(_ measure: SpreadRow.Measure) -> String {
    switch measure {
    case .reached: "reached"
    case .others: "all others"
    case .everyone: "everyone"
    case .multiplier: "multiplier"
    case .away(let steps):
      switch steps {
      case .reached: "0 steps away"
      case .one: "1 step away"
      case .two: "2 steps away"
      case .threeOrMore: "3 or more steps away"
      case .notConnected: "not connected"
      }
    }
  }
}

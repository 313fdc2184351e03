import Diffusion
import Experiments
import Scenarios

/// What whoever commissions an option can write down: every line of the run with its level at the start, the floor that
/// must not be crossed, the difference worth having, and how it is measured again.
struct OutcomeSpecification {
  let report: RunReport
  let comparison: ComparisonDocument

  init(_ report: RunReport) {
    self.report = report
    comparison = ComparisonDocument(report)
  }

  /// The smallest difference of an outcome that matters, and who says so; nil where nobody does.
  func least(_ outcome: String) -> (value: Double, isAssumed: Bool)? {
    if outcome == report.main.outcome, let worth = report.worthHaving { return (worth, false) }
    if let agreed = report.material?.agreed[outcome] { return (agreed, false) }
    if let agreed = report.comparison.harm?.thresholds.first(where: { $0.outcome == outcome }) {
      return (agreed.least, agreed.provenance != nil)
    }
    return Outcomes.named(outcome)?.leastDifference.map { ($0.value, true) }
  }

  /// The level at the start less the smallest loss that matters; nil where neither way is better or nobody says what
  /// matters.
  func floor(_ row: ComparisonRow) -> Double? {
    guard let better = Outcomes.named(row.line.outcome)?.better,
      let least = least(row.line.outcome)?.value, row.start.isFinite
    else { return nil }
    return better == .higher ? row.start - least : row.start + least
  }

  /// The row that stands for a line: no option changes what was at the start, or what comes of it as now.
  func row(_ line: OutcomeLine) -> ComparisonRow? {
    report.options.first.flatMap { comparison.row($0.name, line: line) }
  }

  /// Lines about which anything can be agreed, each once.
  var lines: [OutcomeLine] { report.lines.filter { row($0) != nil } }

  /// How an outcome of this kind is measured again.
  static func again(_ outcome: Outcome?) -> String {
    switch outcome?.theme {
    case .wellbeing: "the same questions on wellbeing"
    case .stigma: "the same questions on stigma or staying away"
    case .connection: "the same questions on whom people meet and how often"
    case .network: "the map again: the same questions on ties, with the same limit of names"
    case .takingPart: "attendance lists of the same places, and the same questions"
    case .inequality: "worked out from the same answers, by group"
    case .reach: "asking who has heard of it or does it"
    case nil: "as the first time"
    }
  }
}

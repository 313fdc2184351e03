import Diffusion
import Experiments
import Scenarios

/// How the numbers of one outcome are said: scale, unit, decimals and direction.
///
/// Shares of people are said as percentages; everything else on its own scale.
struct OutcomeWords {
  let outcome: Outcome?
  let scale: Double
  let most: Int
  /// Which intervals of the mean difference are said.
  var level = IntervalLevel.of95

  /// How often intervals made so would hold the mean.
  enum IntervalLevel: String, CaseIterable {
    case of95 = "95 %"
    case of80 = "80 %"
  }

  init(_ outcome: Outcome?) {
    self.outcome = outcome
    let isShare = outcome?.isPercentage ?? false
    scale = isShare ? 100 : 1
    most = max(0, (outcome?.decimals ?? 3) - (isShare ? 2 : 0))
  }

  init(_ line: OutcomeLine) { self.init(Outcomes.named(line.outcome)) }

  /// What differences are counted in; empty for scales from 0 to 1 and for indices.
  var unit: String {
    guard let outcome else { return "" }
    if outcome.isPercentage { return "percentage points" }
    return outcome.unit == "share" || outcome.unit == "index" ? "" : outcome.unit
  }

  /// The heading of differences: "points", "percentage points", "on a scale from 0 to 1".
  var unitInHeading: String {
    if outcome?.unit == "index" { return "on the scale of the index" }
    return unit.isEmpty ? "on a scale from 0 to 1" : unit
  }

  /// "higher is better"; nil where neither way is.
  var direction: String? { outcome?.better.map { "\($0.rawValue) is better" } }

  /// "20.31 points", "15.3 %" or "0.412".
  func level(_ value: Double, error: Double, withUnit: Bool = true) -> String {
    guard value.isFinite else { return Digits.unknown }
    let text = Digits.fixed(value * scale, decimals: decimals(error))
    if outcome?.isPercentage ?? false { return text + "\u{A0}%" }
    return withUnit && !unit.isEmpty ? "\(text) \(unit)" : text
  }

  /// "0.05 points higher", or without the unit "0.05 higher".
  func difference(_ row: ComparisonRow, withUnit: Bool) -> String {
    change(row.difference, decimals(row.standardError), withUnit: withUnit)
  }

  /// The smallest difference worth having: "0.1 points".
  func least(_ value: Double) -> String {
    let text = Digits.short(value * scale, atMost: 6)
    return unit.isEmpty ? text : "\(text) \(unit)"
  }

  /// "0.03 to 0.07", or where the interval includes none: "0.01 lower to 0.05 higher"; "in every
  /// future" where there is nothing to be uncertain about.
  func interval(_ row: ComparisonRow) -> String {
    guard row.half95.isFinite else { return Digits.unknown }
    if isFixed(row) { return "in every future" }
    return level == .of95
      ? range(row.low95, row.high95, row, isBare: true)
      : range(row.low80, row.high80, row, isBare: true)
  }

  /// What the middle eight of ten futures bring: "0.01 to 0.09 higher", with the digits that these
  /// two percentiles support.
  func futures(_ row: ComparisonRow) -> String {
    range(row.future10, row.future90, row, isBare: false, error: row.futureError)
  }

  /// A number as it is said: shares of people as percentages.
  func scaled(_ value: Double) -> Double { value * scale }

  /// "0.012" or "−0.3": a number in the outcome's unit, with the digits that its error supports.
  func amount(_ value: Double, error: Double) -> String {
    value.isFinite ? Digits.fixed(value * scale, decimals: decimals(error)) : Digits.unknown
  }

  /// "0.05 points higher than as now", or "0.00 points away from as now".
  func comparison(_ row: ComparisonRow) -> String {
    let isNone = isZero(row.difference, decimals(row.standardError))
    return difference(row, withUnit: true) + (isNone ? " away from as now" : " than as now")
  }

  /// Whether every future has the same difference, but for the last bits of its sums.
  func isFixed(_ row: ComparisonRow) -> Bool {
    let noise = 1e-12 * max(1, abs(row.difference))
    return row.futures > 1 && row.standardError <= noise && row.future90 - row.future10 <= noise
  }

  /// Whether nothing differs in any future.
  func isSame(_ row: ComparisonRow) -> Bool {
    row.difference == 0 && row.future10 == 0 && row.future90 == 0 && row.standardError == 0
  }

  /// "better" or "worse" where the 95 % interval leaves out no difference; "not clear" where it does
  /// not; nil where neither way is better.
  func judgement(_ row: ComparisonRow) -> String? {
    guard let better = outcome?.better else { return nil }
    if isSame(row) { return "the same" }
    guard row.half95.isFinite, row.difference.isFinite else { return "not clear" }
    let (low, high) = better == .higher ? (row.low95, row.high95) : (-row.high95, -row.low95)
    let decimals = decimals(row.standardError)
    if isZero(row.difference, decimals), low > 0 || high < 0 || isZero(high - low, decimals) {
      return "too small to show"
    }
    return low > 0 ? "better" : high < 0 ? "worse" : "not clear"
  }

  func decimals(_ error: Double) -> Int {
    Digits.decimals(standardError: error * scale, atMost: most)
  }

  /// - Parameter isBare: Whether the direction is left out where the difference itself says it.
  private func range(
    _ low: Double, _ high: Double, _ row: ComparisonRow, isBare: Bool, error: Double? = nil
  ) -> String {
    guard low.isFinite, high.isFinite else { return Digits.unknown }
    let decimals = decimals(error ?? row.standardError)
    func size(_ value: Double) -> String {
      Digits.fixed(abs(value) * scale, decimals: decimals)
    }
    let (lowIsNone, highIsNone) = (isZero(low, decimals), isZero(high, decimals))
    if lowIsNone && highIsNone { return "\(size(low)) to \(size(high))" }
    let isSaid = isBare && !isZero(row.difference, decimals)
    if low >= 0 || lowIsNone {
      return "\(size(low)) to \(size(high))" + (isSaid && row.difference > 0 ? "" : " higher")
    }
    if high <= 0 || highIsNone {
      return "\(size(high)) to \(size(low))" + (isSaid && row.difference < 0 ? "" : " lower")
    }
    return "\(size(low)) lower to \(size(high)) higher"
  }

  func change(_ value: Double, _ decimals: Int, withUnit: Bool) -> String {
    guard value.isFinite else { return Digits.unknown }
    let text = Digits.fixed(abs(value) * scale, decimals: decimals)
    let unit = withUnit && !unit.isEmpty ? " " + unit : ""
    if isZero(value, decimals) { return text + unit }
    return "\(text)\(unit) \(value > 0 ? "higher" : "lower")"
  }

  private func isZero(_ value: Double, _ decimals: Int) -> Bool {
    Digits.isZero(value * scale, decimals: decimals)
  }
}

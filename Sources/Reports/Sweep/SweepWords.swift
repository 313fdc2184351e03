import Experiments
import Scenarios

/// How the numbers of a sweep are said: an outcome in its unit, net benefit in pounds.
struct SweepWords {
  let measure: SweepMeasure
  private let outcome: OutcomeWords?

  init(measure: SweepMeasure) {
    self.measure = measure
    outcome = if case .line(let line) = measure { OutcomeWords(line) } else { nil }
  }

  /// "points", "percentage points", "pounds".
  var unitInHeading: String { outcome?.unitInHeading ?? "pounds" }

  /// "0.05 higher"; "−£1,200" for net benefit.
  func effect(_ value: Double, error: Double, withUnit: Bool = false) -> String {
    guard value.isFinite else { return Digits.unknown }
    return outcome?.change(value, error: error, withUnit: withUnit)
      ?? Digits.pounds(value, standardError: error)
  }

  /// "0.05 points higher, give or take 0.02".
  func effect(_ estimate: Estimate) -> String {
    let text = effect(estimate.mean, error: estimate.error, withUnit: true)
    guard estimate.half95.isFinite, estimate.error > 0 else { return text }
    return "\(text), give or take \(size(estimate.half95, error: estimate.error))"
  }

  /// A size without a direction: "0.05", "£1,200".
  func size(_ value: Double, error: Double) -> String {
    guard value.isFinite else { return Digits.unknown }
    return outcome?.size(value, error: error)
      ?? Digits.pounds(abs(value), standardError: error)
  }

  /// A share with as many digits as half of its interval supports: "0.31 (0.28 to 0.35)".
  static func share(_ estimate: ResampledEstimate) -> String {
    let error = max(0.001, (estimate.high - estimate.low) / 4)
    let decimals = Digits.decimals(standardError: error, atMost: 2)
    func text(_ value: Double) -> String { Digits.fixed(value, decimals: decimals) }
    return "\(text(estimate.value)) (\(text(estimate.low)) to \(text(estimate.high)))"
  }

  /// A value of an input with its unit: "0.46 per year".
  static func value(_ value: Double, of varied: VariedParameter) -> String {
    let text = Digits.significant(value, 3)
    switch varied.key.parameter.unit {
    case .number, .share: return text
    case let unit: return "\(text) \(unit.rawValue)"
    }
  }
}

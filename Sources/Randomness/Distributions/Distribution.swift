/// A distribution with its parameters, such as `beta(mean 0.4, sd 0.1)` or `normal(7, 2) above 0`.
///
/// It is a value: equal if it was written with the same kind, the same parameters and the same cut.
/// `description` is the canonical text and reads back as an equal value.
public struct Distribution: Sendable, Hashable {
  /// The kind, a row of `Distribution.all`.
  public let kind: DistributionKind
  /// Which of the kind's forms the parameters were given in.
  let form: Int
  /// The parameters as they were given, in the order of that form.
  public let values: [Double]
  /// The part of the distribution that was kept, if it was cut.
  let cut: Cut?
  /// The parameters as GSL takes them.
  let numbers: Numbers

  init(kind: DistributionKind, form: Int, values: [Double], cut: Cut? = nil) {
    self.kind = kind
    self.form = form
    self.values = values
    self.cut = cut
    numbers = Numbers(kind.forms[form].convert(values))
  }

  /// One number that is known; it should be finite, or its text does not read back.
  public init(fixed value: Double) {
    self.init(kind: .fixed, form: 0, values: [value])
  }

  /// Every kind of distribution that a scenario may name.
  public static let all: [DistributionKind] = DistributionKind.all

  /// The number, if there is nothing to draw.
  public var fixedValue: Double? {
    if case .fixed = kind.law.shape { numbers.a } else { nil }
  }

  /// Whether its values are counts.
  public var isDiscrete: Bool { kind.isDiscrete }

  /// The interval of all possible values; open ends are given as if closed.
  public var support: ClosedRange<Double> {
    let whole = kind.law.support(numbers)
    guard let cut else { return whole }
    let lower = max(whole.lowerBound, cut.lower ?? -.infinity)
    let upper = min(whole.upperBound, cut.upper ?? .infinity)
    return lower...max(lower, upper)
  }
}

/// The part of a distribution between two numbers, with the probabilities beyond them.
struct Cut: Sendable, Hashable {
  /// The number above which values stay; nil = no limit.
  var lower: Double?
  /// The number below which values stay; nil = no limit.
  var upper: Double?
  /// P(lower): the probability that was cut off below.
  var below: Double
  /// Q(upper): the probability that was cut off above.
  var above: Double
  /// The probability that was kept.
  var kept: Double

  /// The part of `curve` between two numbers. The kept probability is the difference of the two
  /// tails that are small, so that a cut far out loses no digits.
  init(_ curve: Curve, _ numbers: Numbers, lower: Double?, upper: Double?) throws {
    self.lower = lower
    self.upper = upper
    (below, above, kept) = try gsl {
      let p = (lower.map { curve.p($0, numbers) } ?? 0, upper.map { curve.p($0, numbers) } ?? 1)
      let q = (lower.map { curve.q($0, numbers) } ?? 1, upper.map { curve.q($0, numbers) } ?? 0)
      return (p.0, q.1, p.0 < 0.5 ? p.1 - p.0 : q.0 - q.1)
    }
  }
}

extension Distribution: CustomStringConvertible {
  /// The canonical text, with all parameters named, such as `normal(mean 7, sd 2) above 0`.
  public var description: String {
    if let fixedValue { return shortest(fixedValue) }
    var text = kind.name
    if !values.isEmpty {
      let named = zip(kind.forms[form].parameters, values).map { "\($0.name) \(shortest($1))" }
      text += "(\(named.joined(separator: ", ")))"
    }
    switch (cut?.lower, cut?.upper) {
    case (nil, nil): return text
    case (let lower?, nil): return text + " above \(shortest(lower))"
    case (nil, let upper?): return text + " below \(shortest(upper))"
    case (let lower?, let upper?):
      return text + " between \(shortest(lower)) and \(shortest(upper))"
    }
  }
}

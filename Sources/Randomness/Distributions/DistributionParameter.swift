/// A parameter of a distribution: its name and the values it may have.
public struct DistributionParameter: Sendable {
  /// The name in scenarios.
  public let name: String
  /// Other names that mean the same, such as GSL's letter.
  public let aliases: [String]
  /// The values it may have.
  public let range: ParameterRange

  init(_ name: String, _ aliases: [String] = [], _ range: ParameterRange) {
    self.name = name
    self.aliases = aliases
    self.range = range
  }

  /// Whether a scenario may call it so.
  func isCalled(_ word: String) -> Bool { word == name || aliases.contains(word) }
}

/// The values that a parameter may have: an interval, perhaps of whole numbers only.
public struct ParameterRange: Sendable, Hashable, CustomStringConvertible {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// Whether the lower end itself is allowed.
  public let includesLower: Bool
  /// Whether the upper end itself is allowed.
  public let includesUpper: Bool
  /// Whether only whole numbers are allowed.
  public let isWhole: Bool

  /// From `lower` to `upper`, both allowed.
  static func from(_ lower: Double, to upper: Double) -> ParameterRange {
    ParameterRange(
      lower: lower, upper: upper, includesLower: true, includesUpper: true, isWhole: false)
  }

  /// Above `lower`, up to `upper`.
  static func above(_ lower: Double, to upper: Double) -> ParameterRange {
    ParameterRange(
      lower: lower, upper: upper, includesLower: false, includesUpper: true, isWhole: false)
  }

  /// Strictly between `lower` and `upper`.
  static func between(_ lower: Double, _ upper: Double) -> ParameterRange {
    ParameterRange(
      lower: lower, upper: upper, includesLower: false, includesUpper: false, isWhole: false)
  }

  /// A whole number from `lower` to `upper`.
  static func whole(_ lower: Double, to upper: Double) -> ParameterRange {
    ParameterRange(
      lower: lower, upper: upper, includesLower: true, includesUpper: true, isWhole: true)
  }

  /// Above 0, up to a thousand million: a scale, a mean of a positive quantity.
  static let positive = above(0, to: 1e9)
  /// Any number up to a thousand million either way: a location.
  static let any = from(-1e9, to: 1e9)
  /// A shape for which GSL's incomplete gamma and beta functions keep ten digits (beyond 10⁵ its
  /// gamma function is wrong in the second digit) and quantiles stay within `Double`.
  static let shape = from(0.01, to: 10_000)
  /// A probability.
  static let probability = from(0, to: 1)

  /// Whether a value is allowed.
  public func contains(_ value: Double) -> Bool {
    (includesLower ? value >= lower : value > lower)
      && (includesUpper ? value <= upper : value < upper)
      && (!isWhole || value == value.rounded())
  }

  /// Words that go on from "must be", such as "above 0 and at most 10000" or "from 0 to 1".
  public var description: String {
    let start = isWhole ? "a whole number " : ""
    if includesLower && includesUpper {
      return start + "from \(shortest(lower)) to \(shortest(upper))"
    }
    let low = "\(includesLower ? "at least" : "above") \(shortest(lower))"
    let high = "\(includesUpper ? "at most" : "below") \(shortest(upper))"
    return start + low + " and " + high
  }
}

/// The shortest text that reads back as the same number, without a trailing ".0".
func shortest(_ value: Double) -> String {
  let text = value == 0 ? "0" : value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// Whole numbers from a least to a most; without a most, all from the least on.
public struct CountRange: Sendable, Hashable {
  /// The least, at least 0.
  public var low: Int
  /// The most; nil = there is none.
  public var high: Int?

  /// A range; a least below 0 is taken as 0.
  public init(_ low: Int, _ high: Int?) {
    self.low = max(0, low)
    self.high = high
  }

  /// A range with both ends.
  public init(_ range: ClosedRange<Int>) { self.init(range.lowerBound, range.upperBound) }

  /// Any number of people.
  public static let any = CountRange(0, nil)

  /// Whether a number is in it.
  public func contains(_ number: Int) -> Bool { number >= low && high.map { number <= $0 } ?? true }

  /// What is in both; nil if nothing is.
  public func common(_ other: CountRange) -> CountRange? {
    let low = max(low, other.low)
    let highs = [high, other.high].compactMap { $0 }
    guard let high = highs.min() else { return CountRange(low, nil) }
    return low <= high ? CountRange(low, high) : nil
  }

  /// How many numbers it has; `Int.max` without an end.
  public var count: Int {
    guard let high else { return .max }
    return high < low ? 0 : high - low + 1
  }

  /// "1 to 7", "8 or more".
  public var text: String {
    high.map { $0 == low ? "\(low)" : "\(low) to \($0)" } ?? "\(low) or more"
  }
}

/// What must hold of a total of money, hours and the like before it is shown, so that nobody who knows one
/// of its parts can work out another.
///
/// Dominance, NK(n, k): hidden if the n largest parts are more than the share k of the total. P-ratio:
/// hidden if all but the two largest are less than the share p of the largest, for then the second largest
/// can work out the largest to within p (ACRO's defaults: n = 2, k = 0.9, p = 0.1; F).
public struct MagnitudeRule: Sendable, Hashable {
  /// n: how many of the largest parts count together.
  public let largest: Int
  /// k: the share of the total that they may be.
  public let share: Double
  /// p: the share of the largest that the others must be.
  public let ratio: Double

  /// Whether the total of some parts may be shown.
  ///
  /// - Parameter parts: Finite numbers of at least 0; with any other the total may not be shown.
  public func allows(_ parts: [Double]) -> Bool {
    guard parts.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return false }
    let sorted = parts.sorted(by: >)
    let total = sorted.reduce(0, +)
    guard total > 0 else { return false }
    if sorted.prefix(largest).reduce(0, +) > share * total { return false }
    let others = sorted.dropFirst(2).reduce(0, +)
    return others >= ratio * sorted[0]
  }
}

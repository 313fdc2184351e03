/// A percentage of people as it is shown: whole, and with how far rounding may have moved it.
public struct ShownPercentage: Sendable, Hashable {
  /// Whole percent.
  public let percent: Int
  /// The true percentage is at most so many points away.
  public let plusMinus: Int

  /// "12 % ± 3".
  public var text: String { plusMinus == 0 ? "\(percent) %" : "\(percent) % ± \(plusMinus)" }
}

extension DisclosureRule {
  /// A part of some people in whole percent, by rule P3; nil where it is hidden: the people are too few,
  /// or one of the two numbers is not shown.
  ///
  /// - Parameters:
  ///   - part: How many of them, from 0 to `whole`.
  ///   - whole: How many people there are.
  public func percentage(_ part: Int, of whole: Int) -> ShownPercentage? {
    guard part >= 0, part <= whole, whole >= fewestForPercentage else { return nil }
    let (top, bottom) = (show(part), show(whole))
    guard let shownPart = top.number, let shownWhole = bottom.number, shownWhole > 0 else {
      return nil
    }
    let percent =
      percentagesFromShown
      ? Self.percent(min(shownPart, shownWhole), shownWhole) : Self.percent(part, whole)
    let low = Self.share(possible(top).lowerBound, possible(bottom).upperBound)
    let high = min(100, Self.share(possible(top).upperBound, possible(bottom).lowerBound))
    let away = percentagesFromShown ? max(Double(percent) - low, high - Double(percent)) : 0.5
    return ShownPercentage(percent: percent, plusMinus: Int(max(0, away).rounded(.up)))
  }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    100 * Double(part) / Double(max(1, whole))
  }

  private static func percent(_ part: Int, _ whole: Int) -> Int {
    Int(share(part, whole).rounded())
  }
}

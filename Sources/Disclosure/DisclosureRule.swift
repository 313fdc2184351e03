/// A published rule for numbers of people: which are hidden, how the others are rounded.
///
/// A rule is data. Its file in `Presets/` has the source; `DisclosureRules.all` lists them.
public struct DisclosureRule: Sendable {
  /// How the numbers that are shown are rounded; always in whole numbers, so that nothing lies half-way.
  public enum Rounding: Sendable, Hashable {
    /// As they are.
    case none
    /// To the nearest 5: 5 · ⌊(c + 2) / 5⌋.
    case nearestFive
    /// To the middle of its six: 6 · ⌈c / 6⌉ − 3, and 0 for 0.
    case middleOfSix
  }

  /// How it is chosen: `nhs75`.
  public let name: String
  /// What it does, in one sentence.
  public let summary: String
  /// Where it comes from, with its mark (F found, M from memory).
  public let source: String
  /// The numbers that are not shown; nil = all are.
  public let hidden: ClosedRange<Int>?
  /// What is written in their place.
  public let mark: String
  /// Numbers that are shown as 0; 0 itself among them.
  public let shownAsZero: ClosedRange<Int>
  /// How the others are rounded.
  public let rounding: Rounding
  /// Whether percentages are worked out from numbers as they are shown.
  public let percentagesFromShown: Bool
  /// The fewest people of whom a percentage is shown; the product's own 20 counts where it is more.
  public let fewestForPercentage: Int
  /// The fewest people whose mean is shown; the product's own 10 counts where it is more.
  public let fewestForMean: Int
  /// What must hold of totals of money, hours and the like; nil = the rule says nothing.
  public let magnitudes: MagnitudeRule?
  /// Whether showing 0 may be switched on or off; some rules leave no choice.
  public let zeroIsAChoice: Bool

  init(
    name: String, summary: String, source: String, hidden: ClosedRange<Int>?, mark: String = "*",
    shownAsZero: ClosedRange<Int> = 0...0, rounding: Rounding, percentagesFromShown: Bool = true,
    fewestForPercentage: Int = 20, fewestForMean: Int = 10, magnitudes: MagnitudeRule? = nil,
    zeroIsAChoice: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.source = source
    self.hidden = hidden
    self.mark = mark
    self.shownAsZero = shownAsZero
    self.rounding = rounding
    self.percentagesFromShown = percentagesFromShown
    self.fewestForPercentage = max(20, fewestForPercentage)
    self.fewestForMean = max(10, fewestForMean)
    self.magnitudes = magnitudes
    self.zeroIsAChoice = zeroIsAChoice
  }

  /// The same rule with zeros shown, where it leaves the choice; the rule itself otherwise.
  public var showingZeros: DisclosureRule {
    guard zeroIsAChoice, let hidden, hidden.lowerBound == 0 else { return self }
    return DisclosureRule(
      name: name, summary: summary + "; zeros are shown", source: source,
      hidden: 1...hidden.upperBound, mark: mark, shownAsZero: shownAsZero, rounding: rounding,
      percentagesFromShown: percentagesFromShown, fewestForPercentage: fewestForPercentage,
      fewestForMean: fewestForMean, magnitudes: magnitudes)
  }

  /// A number of people as the rule shows it; a total goes by the same rule on its own.
  ///
  /// - Parameter count: At least 0; less is taken as 0.
  public func show(_ count: Int) -> ShownCount {
    let count = max(0, count)
    if let hidden, hidden.contains(count) { return .hidden(mark) }
    if shownAsZero.contains(count) { return .number(0) }
    return .number(rounded(count))
  }

  private func rounded(_ count: Int) -> Int {
    // Nobody counts so many people; above it the arithmetic could run over.
    guard count <= Int.max / 2 else { return count }
    return switch rounding {
    case .none: count
    case .nearestFive: 5 * ((count + 2) / 5)
    case .middleOfSix: count == 0 ? 0 : 6 * ((count + 5) / 6) - 3
    }
  }

  /// All numbers that are shown in this way, which is what a reader can know of the true one.
  public func possible(_ shown: ShownCount) -> ClosedRange<Int> {
    guard case .number(let number) = shown else { return hidden ?? 0...0 }
    let near = (max(0, number - 6)...(max(0, number) + 6)).filter { show($0) == shown }
    guard let first = near.first, let last = near.last else { return number...number }
    return first...last
  }
}

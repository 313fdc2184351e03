extension DisclosureRule {
  /// Ofqual's rounding policy of 30 October 2025: 0 is 0, 1 to 4 are "fewer than 5", the others go to the
  /// nearest 5; percentages come from the numbers as they are.
  static let ofqual5 = DisclosureRule(
    name: "ofqual5",
    summary: "1 to 4 are shown as “fewer than 5”, others are rounded to the nearest 5",
    source: "Ofqual, rounding policy, 30 October 2025 (F)", hidden: 1...4, mark: "fewer than 5",
    rounding: .nearestFive, percentagesFromShown: false)
}

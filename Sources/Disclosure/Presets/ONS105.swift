extension DisclosureRule {
  /// The "10-5" rule of the Office for National Statistics: fewer than 10 are hidden, 10 and more go to
  /// the nearest 5. Outside trusted research environments 0 may be shown (`showingZeros`).
  static let ons105 = DisclosureRule(
    name: "ons105", summary: "fewer than 10 are hidden, 10 and more are rounded to the nearest 5",
    source: "ONS, Integrated Data Service and census outputs, the 10-5 rule (F)",
    hidden: 0...9, rounding: .nearestFive, fewestForMean: 10, zeroIsAChoice: true)
}

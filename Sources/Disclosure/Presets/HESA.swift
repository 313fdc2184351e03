extension DisclosureRule {
  /// The rounding of the Higher Education Statistics Agency: 0, 1 and 2 become 0, the others go to the
  /// nearest 5; percentages of fewer than 22.5 people and means of 7 or fewer are hidden. Its 22.5 is 23 here,
  /// for numbers of people are whole; its 7 is overruled by the product's own 10.
  static let hesa = DisclosureRule(
    name: "hesa", summary: "0 to 2 are shown as 0, others are rounded to the nearest 5",
    source: "HESA, rounding and suppression to anonymise statistics (page F, figures M)",
    hidden: nil, shownAsZero: 0...2, rounding: .nearestFive, fewestForPercentage: 23,
    fewestForMean: 8)
}

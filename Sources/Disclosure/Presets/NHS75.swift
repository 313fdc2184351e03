extension DisclosureRule {
  /// Sub-national figures of NHS Digital on hospital care since September 2018, and OpenSAFELY's: 0 is
  /// shown, 1 to 7 are hidden, 8 and more go to the nearest 5; totals by the same rule on their own;
  /// means only of 8 or more. Percentages come from the rounded numbers.
  static let nhs75 = DisclosureRule(
    name: "nhs75", summary: "1 to 7 are hidden, 8 and more are rounded to the nearest 5",
    source: "NHS Digital, disclosure control of HES and ECDS from September 2018 (F)",
    hidden: 1...7, rounding: .nearestFive, fewestForMean: 8)
}

extension DisclosureRule {
  /// Trusted research environments (UK LLC, the ONS Secure Research Service, ACRO's defaults): fewer than 10
  /// are hidden, 0 among them, because zeros disclose; the others are shown as they are. Totals of
  /// money or hours by dominance and p-ratio.
  static let tre10 = DisclosureRule(
    name: "tre10", summary: "fewer than 10 are hidden, 0 among them; others are shown as they are",
    source: "UK LLC guidebook, SRS output checking guidance, ACRO defaults (F)",
    hidden: 0...9, rounding: .none, fewestForMean: 10,
    magnitudes: MagnitudeRule(largest: 2, share: 0.9, ratio: 0.1))
}

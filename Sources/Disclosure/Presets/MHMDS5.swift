extension DisclosureRule {
  /// The mental health bulletins of 2013-14: fewer than 5 are hidden, 0 among them; the others go to
  /// the nearest 5.
  static let mhmds5 = DisclosureRule(
    name: "mhmds5",
    summary: "fewer than 5 are hidden, 0 among them; others are rounded to the nearest 5",
    source: "Mental Health Bulletin 2013-14 (F)", hidden: 0...4, rounding: .nearestFive)
}

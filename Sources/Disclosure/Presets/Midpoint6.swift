extension DisclosureRule {
  /// OpenSAFELY's alternative with less bias: every number but 0 becomes the middle of its six.
  static let midpoint6 = DisclosureRule(
    name: "midpoint6", summary: "1 to 6 are shown as 3, 7 to 12 as 9, and so on",
    source: "OpenSAFELY, statistical disclosure control (F)", hidden: nil, rounding: .middleOfSix)
}

import Documents

extension OutcomeWords {
  /// "0.05 points higher", with the digits that a standard error supports.
  func change(_ value: Double, error: Double, withUnit: Bool = true) -> String {
    change(value, decimals(error), withUnit: withUnit)
  }

  /// A distance with all decimals of the outcome: "0.012 points", or "less than 0.001".
  func apart(_ value: Double) -> String {
    let isNone = Digits.isZero(value * scale, decimals: most)
    let text =
      isNone
      ? "less than \(Digits.fixed(smallest, decimals: most))"
      : Digits.fixed(abs(value) * scale, decimals: most)
    return unit.isEmpty ? text : "\(text) \(unit)"
  }

  /// One in the last decimal that is shown.
  private var smallest: Double { (0..<most).reduce(1.0) { value, _ in value / 10 } }

  /// A size without a direction: "0.05".
  func size(_ value: Double, error: Double) -> String {
    Digits.fixed(value * scale, decimals: decimals(error))
  }
}

extension Digits {
  /// A number with so many digits that count: "0.43", "12", "0.0081".
  static func significant(_ value: Double, _ digits: Int) -> String {
    guard let place = DecimalDigits(value)?.leadingPlace else { return short(value, atMost: 0) }
    return short(value, atMost: max(0, digits - 1 - place))
  }
}

/// A finite number as the decimal digits that a reader would write for it.
///
/// All rounding is done on the shortest decimal digits that give the number back, halves away from
/// zero: 2.675 becomes 2.68 as people expect, although its binary neighbour lies below. Nothing here
/// depends on the machine or its language. Tables hold tens of thousands of numbers, so the digits stand in one whole
/// number: the value is ± `coefficient` × 10^`exponent`.
package struct DecimalDigits: Equatable {
  package private(set) var isNegative: Bool
  /// The digits that count, without zeros at their end; at most seventeen. 0 for zero, which has no sign.
  private var coefficient: UInt64
  private var exponent: Int

  /// The digits of a number; nil where it is infinite or not a number.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    (isNegative, coefficient, exponent) = (value < 0, 0, 0)
    var isFraction = false
    var rest = value.magnitude.description.utf8[...]
    while let byte = rest.popFirst(), byte != UInt8(ascii: "e") {
      guard byte != UInt8(ascii: ".") else {
        isFraction = true
        continue
      }
      coefficient = coefficient * 10 + UInt64(byte - UInt8(ascii: "0"))
      if isFraction { exponent -= 1 }
    }
    if !rest.isEmpty { exponent += Int(Substring(rest)) ?? 0 }
    trim()
  }

  package var isZero: Bool { coefficient == 0 }

  /// The digits that count, and how many of them stand before the point (negative: zeros behind it); none for zero.
  var significant: (digits: String, point: Int) {
    isZero ? ("", 0) : ("\(coefficient)", count + exponent)
  }

  /// Rounds to so many places behind the point; below 0 to tens, hundreds and so on.
  package mutating func round(decimals: Int) { drop(-exponent - decimals) }

  /// Rounds to so many digits that count.
  package mutating func round(significant: Int) { drop(count - significant) }

  /// The place of the first digit that counts: 0 for units, −2 for hundredths; nil for zero.
  package var leadingPlace: Int? { isZero ? nil : count - 1 + exponent }

  /// How many places behind the point are needed to show all digits.
  package var decimals: Int { max(0, -exponent) }

  /// The number itself, such as to write the rounded digits elsewhere.
  package var value: Double {
    let sign = isNegative ? -1.0 : 1
    if coefficient <= 1 << 53, abs(exponent) < PowersOfTen.exact.count {
      return PowersOfTen.scaled(sign * Double(coefficient), exponent)
    }
    return sign * (Double("\(coefficient)e\(exponent)") ?? .nan)
  }

  /// The digits before the point, at least one, and exactly so many behind it, without a sign; those further behind are
  /// left out.
  package func text(decimals: Int) -> (whole: String, fraction: String) {
    func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
    let shown = max(0, decimals), behind = max(shown, -exponent)
    let digits = isZero ? zeros(shown) : "\(coefficient)" + zeros(exponent + shown)
    let all = zeros(behind + 1 - digits.utf8.count) + digits
    return (String(all.dropLast(behind)), String(all.suffix(behind).prefix(shown)))
  }

  /// How many digits count.
  private var count: Int {
    PowersOfTen.whole.firstIndex { coefficient < $0 } ?? PowersOfTen.whole.count
  }

  /// Rounds so many of the last digits away.
  private mutating func drop(_ many: Int) {
    guard many > 0 else { return }
    guard many < PowersOfTen.whole.count else {
      self = DecimalDigits()
      return
    }
    let (kept, rest) = coefficient.quotientAndRemainder(dividingBy: PowersOfTen.whole[many])
    coefficient = kept + (rest >= PowersOfTen.whole[many] / 2 ? 1 : 0)
    exponent += many
    trim()
  }

  /// Takes off zeros that do not count; zero has no sign.
  private mutating func trim() {
    guard !isZero else {
      self = DecimalDigits()
      return
    }
    while coefficient.isMultiple(of: 10) {
      (coefficient, exponent) = (coefficient / 10, exponent + 1)
    }
  }

  /// Zero.
  private init() { (isNegative, coefficient, exponent) = (false, 0, 0) }
}

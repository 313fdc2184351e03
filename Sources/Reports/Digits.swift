import Documents

/// The one formatter of numbers that every form of a report uses.
///
/// A number is shown with no more decimals than its standard error supports, and never with more
/// than its outcome has. Every form calls it with the same number, so all forms show the same digits.
public enum Digits {
  /// What stands for a number that is not known.
  public static let unknown = "not known"

  /// The decimals worth showing: those down to the first digit of the standard error.
  ///
  /// - Parameters:
  ///   - standardError: Of the number that is shown; 0 or not finite says nothing about digits.
  ///   - most: The decimals that are shown at most.
  public static func decimals(standardError: Double, atMost most: Int) -> Int {
    guard let place = DecimalDigits(standardError)?.leadingPlace else { return max(0, most) }
    return min(max(0, -place), max(0, most))
  }

  /// A number with exactly so many decimals, thousands set apart and a true minus sign: "−1,234.50".
  /// What rounds to zero has no sign.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard var digits = DecimalDigits(value) else { return unknown }
    digits.round(decimals: decimals)
    let (whole, fraction) = digits.text(decimals: decimals)
    let sign = digits.isNegative ? "−" : ""
    return sign + grouped(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A number with at most so many decimals and no zeros at their end: "2.5", "3".
  public static func short(_ value: Double, atMost decimals: Int) -> String {
    guard var digits = DecimalDigits(value) else { return unknown }
    digits.round(decimals: decimals)
    return fixed(value, decimals: min(digits.decimals, decimals))
  }

  /// A number with two digits that count, such as a standard error: "0.0012", "34".
  public static func two(_ value: Double) -> String {
    guard var digits = DecimalDigits(value) else { return unknown }
    digits.round(significant: 2)
    return fixed(digits.value, decimals: max(0, 1 - (digits.leadingPlace ?? 1)))
  }

  /// The number with so many digits that count.
  static func rounded(_ value: Double, _ count: Int) -> Double {
    guard var digits = DecimalDigits(value) else { return value }
    digits.round(significant: count)
    return digits.value
  }

  /// Whole people, futures or weeks: "1,204".
  public static func count(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped("\(value.magnitude)")
  }

  /// Whole pounds: "£30,000".
  public static func pounds(_ value: Double) -> String {
    guard value.isFinite else { return unknown }
    let text = fixed(value.magnitude, decimals: 0)
    return (value < 0 && text != "0" ? "−£" : "£") + text
  }

  /// Pounds, rounded to the first digit of their standard error: "£12,300"; whole pounds where
  /// nothing is uncertain.
  public static func pounds(_ value: Double, standardError: Double) -> String {
    guard var digits = DecimalDigits(value) else { return unknown }
    if let place = DecimalDigits(standardError)?.leadingPlace, place > 0 {
      digits.round(decimals: -place)
    }
    return pounds(digits.value)
  }

  /// Futures, where a tie counts half: "187" or "187.5".
  public static func futures(_ value: Double) -> String { short(value, atMost: 1) }

  /// Whether a number is zero at so many decimals.
  public static func isZero(_ value: Double, decimals: Int) -> Bool {
    guard var digits = DecimalDigits(value) else { return false }
    digits.round(decimals: decimals)
    return digits.isZero
  }

  /// The number for a table that machines read: at most nine digits that count, zero without a sign.
  public static func nine(_ value: Double) -> Double {
    guard var digits = DecimalDigits(value) else { return value }
    digits.round(significant: 9)
    return digits.value
  }

  /// "1234567" as "1,234,567".
  private static func grouped(_ whole: String) -> String {
    var out = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { out.append(",") }
      out.append(digit)
    }
    return out
  }
}

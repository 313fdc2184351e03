/// Numbers as tables write them: `[+-]digits[.digits][e[+-]digits]`, in ASCII and nothing else.
///
/// Words that other readers take for numbers (`nan`, `inf`, `0x1p3`) are not, and what overflows is
/// refused rather than called infinite.
public enum CSVNumber {
  /// The number in a stretch of bytes, or nil if it is none or not finite.
  ///
  /// - Parameter decimalMark: The point, or the comma where a column was found to use it.
  public static func parse(
    _ bytes: [UInt8], _ range: Range<Int>, decimalMark: UInt8 = UInt8(ascii: ".")
  ) -> Double? {
    var scan = Scan(index: range.lowerBound, end: range.upperBound)
    let isNegative = scan.sign(bytes)
    let whole = scan.digits(bytes)
    guard whole > 0 else { return nil }
    var fraction = 0
    if scan.take(decimalMark, bytes) {
      fraction = scan.digits(bytes)
      guard fraction > 0 else { return nil }
    }
    let mantissaEnd = scan.index
    var exponent = 0
    if scan.index < scan.end, bytes[scan.index] | 0x20 == UInt8(ascii: "e") {
      scan.index += 1
      let down = scan.sign(bytes)
      let start = scan.index
      guard scan.digits(bytes) > 0 else { return nil }
      for byte in bytes[start..<scan.index] {
        exponent = min(9_999, exponent * 10 + Int(byte & 15))
      }
      if down { exponent = -exponent }
    }
    guard scan.index == scan.end else { return nil }
    if whole + fraction <= 15, abs(exponent - fraction) <= 22 {
      return exact(bytes[range.lowerBound..<mantissaEnd], exponent - fraction, isNegative)
    }
    return slow(bytes[range], decimalMark)
  }

  /// Whether a text is a number by this grammar.
  public static func isNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return parse(bytes, 0..<bytes.count) != nil
  }

  /// The whole number in a stretch of bytes, digits only, or nil if it is none or too large.
  public static func parseCount(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    guard !range.isEmpty else { return nil }
    var value: UInt64 = 0
    for byte in bytes[range] {
      guard (0x30...0x39).contains(byte) else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(byte - 0x30))
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }

  /// Up to 15 digits and a power of ten up to 22 are exact in a double, so one operation rounds once.
  private static func exact(
    _ mantissa: ArraySlice<UInt8>, _ exponent: Int, _ isNegative: Bool
  ) -> Double {
    var digits: Int64 = 0
    for byte in mantissa where (0x30...0x39).contains(byte) {
      digits = digits * 10 + Int64(byte & 15)
    }
    let value = isNegative ? -Double(digits) : Double(digits)
    return PowersOfTen.scaled(value, exponent)
  }

  private static func slow(_ bytes: ArraySlice<UInt8>, _ decimalMark: UInt8) -> Double? {
    let pointed = bytes.map { $0 == decimalMark ? UInt8(ascii: ".") : $0 }
    guard let value = Double(String(decoding: pointed, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  private struct Scan {
    var index: Int
    let end: Int

    mutating func take(_ byte: UInt8, _ bytes: [UInt8]) -> Bool {
      guard index < end, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    /// Takes a sign; true if it is a minus.
    mutating func sign(_ bytes: [UInt8]) -> Bool {
      if take(UInt8(ascii: "-"), bytes) { return true }
      _ = take(UInt8(ascii: "+"), bytes)
      return false
    }

    mutating func digits(_ bytes: [UInt8]) -> Int {
      let start = index
      while index < end, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index - start
    }
  }
}

import Documents
import Foundation
import Testing

@testable import Reports

/// One formatter gives every form its digits.
struct DigitsTests {
  @Test(
    arguments: [
      (0.013, 3, 2), (0.096, 3, 2), (0.0096, 3, 3), (0.00011, 3, 3), (1.2, 2, 0), (0.2, 2, 1),
      (37.0, 2, 0), (0, 2, 2), (Double.nan, 2, 2), (.infinity, 3, 3), (0.5, -1, 0), (-0.013, 3, 2),
      (1e-300, 2, 2), (0.1, 3, 1), (0.099999999999, 3, 2),
    ] as [(Double, Int, Int)])
  func decimalsFollowTheStandardError(error: Double, most: Int, decimals: Int) {
    #expect(Digits.decimals(standardError: error, atMost: most) == decimals)
  }

  @Test(
    arguments: [
      (0, 2, "0.00"), (-0.0, 2, "0.00"), (-0.0004, 3, "0.000"), (-0.0004, 2, "0.00"),
      (-0.0005, 3, "−0.001"), (0.125, 2, "0.13"), (2.675, 2, "2.68"), (-2.675, 2, "−2.68"),
      (999_999.5, 0, "1,000,000"), (1234.5, 1, "1,234.5"), (0.05, 1, "0.1"), (9.996, 2, "10.00"),
      (1e21, 0, "1,000,000,000,000,000,000,000"), (123, 0, "123"), (1e-300, 2, "0.00"),
      (.nan, 2, "not known"), (.infinity, 2, "not known"), (-.infinity, 2, "not known"),
      (20.312, 2, "20.31"), (0.3, 0, "0"), (0.5, 0, "1"), (-0.5, 0, "−1"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(Digits.fixed(value, decimals: decimals) == text)
  }

  @Test func hugeNumbersHaveAllTheirDigits() {
    let text = Digits.fixed(1e300, decimals: 2)
    #expect(text.hasPrefix("1,000,") && text.hasSuffix(",000.00"))
    #expect(text.filter { $0 == "0" }.count == 302)
  }

  @Test func poundsPeopleAndFutures() {
    #expect(Digits.pounds(30_000) == "£30,000")
    #expect(Digits.pounds(-1234.6) == "−£1,235")
    #expect(Digits.pounds(-0.2) == "£0")
    #expect(Digits.pounds(.nan) == "not known")
    #expect(Digits.count(1_204) == "1,204")
    #expect(Digits.count(-1_204) == "−1,204")
    #expect(Digits.futures(187) == "187")
    #expect(Digits.futures(187.5) == "187.5")
    #expect(Digits.short(0.1, atMost: 6) == "0.1")
    #expect(Digits.short(3, atMost: 6) == "3")
    #expect(Digits.short(0, atMost: 2) == "0")
    #expect(Digits.short(100, atMost: 2) == "100")
    #expect(Digits.short(0.004, atMost: 2) == "0")
  }

  @Test(
    arguments: [
      (0.1234567891234, 0.123456789), (-2.0 / 3, -0.666666667), (1.0 / 3 * 1e-12, 3.33333333e-13),
      (20.05, 20.05), (1e300, 1e300), (123_456_789_499, 123_456_789_000), (999_999_999.9, 1e9),
    ] as [(Double, Double)])
  func nineDigits(value: Double, rounded: Double) { #expect(Digits.nine(value) == rounded) }

  @Test func zeroHasNoSign() {
    #expect(Digits.nine(-0.0).sign == .plus)
    #expect(Digits.nine(.nan).isNaN)
  }

  /// Numbers that are the same in every run (Knuth's linear congruence).
  private static func step(_ state: inout UInt64) {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  }

  /// A number with so many decimals by decimal arithmetic, halves away from zero.
  private static func rounded(_ value: Double, _ decimals: Int) -> Decimal {
    var exact = Decimal(string: "\(value)") ?? 0
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, decimals, .plain)
    return rounded
  }

  /// Against decimal arithmetic, over many sizes: the shortest digits, halves away from zero.
  @Test func agreesWithDecimalArithmetic() {
    var state: UInt64 = 1
    for _ in 0..<2_000 {
      Self.step(&state)
      let value = (Double(state >> 11) / 9e15 - 0.5) * [1e-4, 1, 100, 1e6][Int(state >> 62)]
      for decimals in 0...4 {
        let text = Digits.fixed(value, decimals: decimals)
        let plain = text.replacing(",", with: "").replacing("−", with: "-")
        #expect(
          Decimal(string: plain) == Self.rounded(value, decimals), "\(value) with \(decimals)")
      }
    }
  }

  /// Any finite number comes back from its digits, and rounded to nine of them from decimal arithmetic.
  @Test func comesBackFromItsDigits() {
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      Self.step(&state)
      let value = Double(bitPattern: state)
      guard value.isFinite else { continue }
      #expect(DecimalDigits(value)?.value == value)
      guard let place = DecimalDigits(value)?.leadingPlace, abs(place) < 90 else { continue }
      #expect(Digits.nine(value) == Double("\(Self.rounded(value, 8 - place))"), "\(value)")
    }
  }
}

/// 1, 10, 100 and so on, as far as each kind of number holds them exactly.
enum PowersOfTen {
  static let whole: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  static let exact: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// `value` × 10^`exponent`, rounded once: exact where the value is a whole number of up to 2^53 and the exponent at most
  /// 22 from zero, as then both are.
  static func scaled(_ value: Double, _ exponent: Int) -> Double {
    exponent < 0 ? value / exact[-exponent] : value * exact[exponent]
  }
}

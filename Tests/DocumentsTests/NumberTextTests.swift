import Documents
import Testing

@Suite struct NumberTextTests {
  /// The texts are those of ECMAScript, with `-0` as the one exception.
  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0"), (1.0, "1"), (-1.0, "-1"), (0.1, "0.1"), (-0.25, "-0.25"),
    (10, "10"), (12.5, "12.5"), (100, "100"), (123_456, "123456"),
    (0.1 + 0.2, "0.30000000000000004"),
    (1.0 / 3, "0.3333333333333333"), (0.00001, "0.00001"), (1e-6, "0.000001"),
    (1.5e-6, "0.0000015"),
    (1e-7, "1e-7"), (1.25e-7, "1.25e-7"), (.leastNonzeroMagnitude, "5e-324"),
    (2.2250738585072014e-308, "2.2250738585072014e-308"),
    (1e15, "1000000000000000"), (1e16, "10000000000000000"), (1.5e20, "150000000000000000000"),
    (1e20, "100000000000000000000"), (1e21, "1e+21"), (1.25e21, "1.25e+21"),
    (1.2345678901234568e20, "123456789012345680000"),
    (9_007_199_254_740_992, "9007199254740992"),
    (1.7976931348623157e308, "1.7976931348623157e+308"),
    (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
  ])
  func shortestDigits(_ number: Double, _ expected: String) {
    #expect(shortest(number) == expected)
  }

  @Test func readsBackAsTheSameNumber() {
    var words = CountedWords(round: 7)
    for _ in 0..<5000 {
      let bits = UInt64(words.below(1 << 32)) << 32 | UInt64(words.below(1 << 32))
      let number = Double(bitPattern: bits)
      if number.isFinite { #expect(Double(shortest(number))?.bitPattern == bits) }
      let share = Double(words.below(1_000_000)) / 1_000_000
      #expect(Double(shortest(share)) == share)
    }
  }
}

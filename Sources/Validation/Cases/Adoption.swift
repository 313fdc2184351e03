import Diffusion
import Foundation

extension ReferenceCases {
  private typealias Expected = ReferenceCase.Expected
  private typealias Got = ReferenceCase.Got

  static let adoption: [ReferenceCase] = [
    bassCurve, bassExact, bassYearly, softComplex, giveUp, wordOfMouth,
  ]

  /// F(t) = (1 − e^(−(p + q)t)) / (1 + q/p e^(−(p + q)t)) (Bass 1969).
  private static func bass(_ t: Double, p: Double = 0.03, q: Double = 0.38) -> Double {
    (1 - exp(-(p + q) * t)) / (1 + q / p * exp(-(p + q) * t))
  }

  private static let bassCurve = ReferenceCase(
    id: "BA1", source: "Bass 1969 (M), SCIENCE §5 (C)",
    network: "everybody tied to everybody, infinitely many",
    setting: "p = .03, q = .38 per year",
    expected: [
      Expected.formula("F(5), closed form", 0.331199, .within(1e-6)),
      Expected.formula("F(10), closed form", 0.812803, .within(1e-6)),
      Expected.formula("peak, years", 6.19262, .within(1e-5)),
    ],
    work: { _ in
      [Got(bass(5)), Got(bass(10)), Got(log(0.38 / 0.03) / 0.41)]
    })

  private static let bassExact = ReferenceCase(
    id: "BA1 (K50)", source: "master equation, SCIENCE §5 (C)", network: "complete, 50 people",
    setting: "p = .03, q = .38 per year, by event",
    expected: [Expected("F(5)", 0.321447, .errors(plus: 5e-7))],
    work: { [Got(mean: try bassShares($0, years: 5, steps: 1, isByEvent: true))] })

  private static let bassYearly = ReferenceCase(
    id: "BA1 (yearly steps)", source: "SCIENCE §0.2 (C)", network: "complete, 50 people",
    setting:
      "as before, in five steps of a year all at once: too coarse, and as wrong as it should be",
    expected: [Expected("F(5)", 0.25789, .errors(plus: 5e-6))],
    work: { [Got(mean: try bassShares($0, years: 1, steps: 5, isByEvent: false))] })

  private static func bassShares(_ lab: Laboratory, years: Double, steps: Int, isByEvent: Bool)
    throws -> [Double]
  {
    let courses = lab.courses(
      Laboratory.Bench(50, TestNetworks.complete(50), "bass"), years: years, isByEvent: isByEvent)
    return try (0..<20_000).map { replicate in
      var course = try courses(replicate)
      course.advance(steps)
      return Double(course.memory.isActive.count { $0 }) / 50
    }
  }

  /// One who listens to three who do it: h(3) = 2/(1 + e^(−2)), so 1 − e^(−h t) after t years.
  private static let softComplex = ReferenceCase(
    id: "P4", source: "closed form (C)", network: "star of 3 round 1",
    setting: "complex contagion with its defaults, three do it, half a year in weeks",
    expected: [
      Expected("chance that the fourth does", 1 - exp(-2 / (1 + exp(-2.0)) * 0.5), .errors())
    ],
    work: { lab in
      var bench = Laboratory.Bench(4, [(0, 3), (1, 3), (2, 3)], "complex-contagion")
      bench.told = [0, 1, 2]
      let courses = lab.courses(bench, years: 0.5 / 26)
      return [
        Got(
          mean: try (0..<20_000).map { replicate in
            var course = try courses(replicate)
            course.tell([0, 1, 2])
            course.advance(26)
            return course.memory.isActive[3] ? 1 : 0
          })
      ]
    })

  /// Two who keep each other at it: the first to stop leaves at 2 h₀ e^(−b), the other then at h₀.
  private static let giveUp = ReferenceCase(
    id: "P11", source: "closed form (C)", network: "two people with a tie",
    setting: "abandonment with its defaults, both do it, one year in weeks",
    expected: [
      Expected("share of pairs in which both still do", exp(-2 * 0.7 * exp(-0.2)), .errors())
    ],
    work: { lab in
      // Whoever has just begun keeps it for a week: that week is none of the year.
      let reached = try lab.abandoning(2, [(0, 1)], weeks: 53)
      return [Got(mean: reached.map { $0 == 2 ? 1 : 0 })]
    })

  /// 1 − (1 − β)^n over the Poisson contacts of a week with mean κqΔ: 1 − e^(−βκqΔ).
  private static let wordOfMouth = ReferenceCase(
    id: "P12", source: "closed form (C)", network: "two people with a tie",
    setting: "word of mouth, β = .2, 52 contacts a year, one takes part, 10 weeks, nobody stops",
    expected: [
      Expected(
        "chance that the other joins", 1 - exp(-0.2 * 52 * 10 * 7 / 365.25), .errors())
    ],
    work: { lab in [Got(mean: try lab.joining(beta: 0.2, weeks: 10))] })
}

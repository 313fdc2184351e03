import CGSL
import Foundation

extension DistributionKind {
  static let laplace = DistributionKind(
    "laplace", aliases: ["double-exponential"], "exponential to both sides of a location",
    formula: "p(x) = exp(−|x − location| / scale) / 2scale",
    source: "gsl_ran_laplace, gsl_cdf_laplace_Pinv", forms: [locationAndScale],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_laplace_P($0 - $1.a, $1.b) }, q: { gsl_cdf_laplace_Q($0 - $1.a, $1.b) },
          pInverse: { $1.a + gsl_cdf_laplace_Pinv($0, $1.b) },
          qInverse: { $1.a + gsl_cdf_laplace_Qinv($0, $1.b) })),
      sample: { $1.a + gsl_ran_laplace($0, $1.b) },
      mean: { $0.a }, variance: { 2 * $0.b * $0.b }, support: wholeLine))

  static let logistic = DistributionKind(
    "logistic", "like the bell curve, with slightly heavier tails",
    formula: "P(x) = 1 / (1 + exp(−(x − location) / scale))",
    source: "gsl_ran_logistic, gsl_cdf_logistic_Pinv", forms: [locationAndScale],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_logistic_P($0 - $1.a, $1.b) }, q: { gsl_cdf_logistic_Q($0 - $1.a, $1.b) },
          pInverse: { $1.a + gsl_cdf_logistic_Pinv($0, $1.b) },
          qInverse: { $1.a + gsl_cdf_logistic_Qinv($0, $1.b) })),
      sample: { $1.a + gsl_ran_logistic($0, $1.b) },
      mean: { $0.a }, variance: { Double.pi * Double.pi / 3 * $0.b * $0.b }, support: wholeLine))

  static let cauchy = DistributionKind(
    "cauchy", aliases: ["lorentz"], "tails so heavy that it has no mean",
    formula: "p(x) = 1 / (π scale (1 + ((x − location) / scale)²))",
    source: "gsl_ran_cauchy, gsl_cdf_cauchy_Pinv", forms: [locationAndScale],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_cauchy_P($0 - $1.a, $1.b) }, q: { gsl_cdf_cauchy_Q($0 - $1.a, $1.b) },
          pInverse: { $1.a + gsl_cdf_cauchy_Pinv($0, $1.b) },
          qInverse: { $1.a + gsl_cdf_cauchy_Qinv($0, $1.b) })),
      sample: { $1.a + gsl_ran_cauchy($0, $1.b) },
      mean: { _ in nil }, variance: { _ in nil }, support: wholeLine))

  static let exponentialPower = DistributionKind(
    "exponential-power", aliases: ["exppow"],
    "from peaked (exponent 1: laplace) over the bell curve (2) to almost flat, around 0",
    formula: "p(x) ∝ exp(−|x / scale|^exponent)",
    source:
      "gsl_ran_exppow, gsl_cdf_exppow_P; inverted as |x / scale|^exponent ~ gamma(1 / exponent,"
      + " 1), gsl_cdf_gamma_Qinv",
    forms: [
      DistributionForm([
        DistributionParameter("scale", ["a"], .positive),
        DistributionParameter("exponent", ["b"], .from(0.1, to: 100)),
      ])
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { powerTail(-$0, $1) }, q: { powerTail($0, $1) },
          pInverse: { $0 <= 0.5 ? -upperPower($0, $1) : upperPower(1 - $0, $1) },
          qInverse: { $0 <= 0.5 ? upperPower($0, $1) : -upperPower(1 - $0, $1) },
          isIterative: true)),
      sample: { gsl_ran_exppow($0, $1.a, $1.b) },
      mean: { _ in 0 },
      variance: { $0.a * $0.a * tgamma(3 / $0.b) / tgamma(1 / $0.b) },
      support: wholeLine))

  static let landau = DistributionKind(
    "landau", "the energy that a particle loses on its way; no mean, a heavy tail to the right",
    formula: "p(x) = ∫ exp(s ln s + x s) ds / 2πi; sampled only, without quantiles",
    source: "gsl_ran_landau", forms: [DistributionForm([])],
    law: Law(
      shape: .samplerOnly, sample: { generator, _ in gsl_ran_landau(generator) },
      mean: { _ in nil }, variance: { _ in nil }, support: wholeLine))

  static let levy = DistributionKind(
    "levy", aliases: ["alpha-stable"],
    "sums keep their shape: from cauchy (exponent 1) to normal (2)",
    formula: "∫ p(x) exp(itx) dx = exp(−|scale t|^exponent); sampled only, without quantiles",
    source: "gsl_ran_levy",
    forms: [
      DistributionForm([
        DistributionParameter("scale", ["c"], .positive),
        DistributionParameter("exponent", ["alpha"], .from(0.1, to: 2)),
      ])
    ],
    law: Law(
      shape: .samplerOnly, sample: { gsl_ran_levy($0, $1.a, $1.b) },
      mean: { $0.b > 1 ? 0 : nil }, variance: { $0.b == 2 ? 2 * $0.a * $0.a : nil },
      support: wholeLine))

  static let levySkew = DistributionKind(
    "levy-skew", "a levy distribution that leans to the left (skew below 0) or to the right",
    formula: "stable with location 0; skew 0 gives levy; sampled only, without quantiles",
    source: "gsl_ran_levy_skew",
    forms: [
      DistributionForm([
        DistributionParameter("scale", ["c"], .positive),
        DistributionParameter("exponent", ["alpha"], .from(0.1, to: 2)),
        DistributionParameter("skew", ["beta"], .from(-1, to: 1)),
      ])
    ],
    law: Law(
      shape: .samplerOnly, sample: { gsl_ran_levy_skew($0, $1.a, $1.b, $1.c) },
      mean: { $0.b > 1 ? 0 : nil }, variance: { $0.b == 2 ? 2 * $0.a * $0.a : nil },
      support: wholeLine))

  private static let locationAndScale = DistributionForm([
    DistributionParameter("location", [], .any), DistributionParameter("scale", ["a"], .positive),
  ])
}

/// Q(x) of an exponential-power distribution; beyond the largest powers GSL's would not be a number.
private func powerTail(_ x: Double, _ n: Numbers) -> Double {
  guard pow(abs(x / n.a), n.b) < 1e300 else { return x < 0 ? 1 : 0 }
  return gsl_cdf_exppow_Q(x, n.a, n.b)
}

/// The x ≥ 0 above which an exponential-power distribution has probability `q`, at most ½.
private func upperPower(_ q: Double, _ n: Numbers) -> Double {
  // At the middle the gamma variate is 0, which GSL's inverse does not take.
  guard q < 0.5 else { return 0 }
  return n.a * pow(gsl_cdf_gamma_Qinv(2 * q, 1 / n.b, 1), 1 / n.b)
}

import CGSL
import Foundation

extension DistributionKind {
  static let uniform = DistributionKind(
    "uniform", aliases: ["flat"], "anything between two numbers, all equally likely",
    formula: "p(x) = 1 / (high − low), low < x < high",
    source: "gsl_ran_flat, gsl_cdf_flat_Pinv",
    forms: [
      DistributionForm(
        [
          DistributionParameter("low", ["a", "min", "from"], .any),
          DistributionParameter("high", ["b", "max", "to"], .any),
        ],
        problem: { $0[0] < $0[1] ? nil : "low must be below high" })
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_flat_P($0, $1.a, $1.b) }, q: { gsl_cdf_flat_Q($0, $1.a, $1.b) },
          pInverse: { gsl_cdf_flat_Pinv($0, $1.a, $1.b) },
          qInverse: { gsl_cdf_flat_Qinv($0, $1.a, $1.b) })),
      sample: { gsl_ran_flat($0, $1.a, $1.b) },
      mean: { ($0.a + $0.b) / 2 }, variance: { ($0.b - $0.a) * ($0.b - $0.a) / 12 },
      support: { $0.a...$0.b }))

  static let normal = DistributionKind(
    "normal", aliases: ["gaussian"], "the bell curve: a sum of many small influences",
    formula: "p(x) = exp(−(x − mean)² / 2sd²) / √(2π sd²)",
    source: "gsl_ran_gaussian, gsl_cdf_gaussian_Pinv",
    forms: [
      DistributionForm([
        DistributionParameter("mean", ["mu"], .any),
        DistributionParameter("sd", ["sigma"], .positive),
      ])
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_gaussian_P($0 - $1.a, $1.b) }, q: { gsl_cdf_gaussian_Q($0 - $1.a, $1.b) },
          pInverse: { $1.a + gsl_cdf_gaussian_Pinv($0, $1.b) },
          qInverse: { $1.a + gsl_cdf_gaussian_Qinv($0, $1.b) })),
      sample: { $1.a + gsl_ran_gaussian($0, $1.b) },
      mean: { $0.a }, variance: { $0.b * $0.b }, support: wholeLine))

  static let lognormal = DistributionKind(
    "lognormal", aliases: ["log-normal"],
    "a positive number whose logarithm is normal: a product of many small influences",
    formula:
      "p(x) = exp(−(ln x − zeta)² / 2sigma²) / (x √(2π sigma²)); mean, sd and cv are those of"
      + " x itself, cv = sd / mean",
    source: "gsl_ran_lognormal, gsl_cdf_lognormal_Pinv",
    forms: [
      // (0.02, 0.5) would be read as mean and cv by one half of the readers and as zeta and sigma by
      // the other, so the names are required.
      .named(
        [
          DistributionParameter("zeta", ["mu"], .from(-20, to: 20)),
          DistributionParameter("sigma", [], .above(0, to: 10)),
        ], convert: { $0 }),
      .named(
        [
          DistributionParameter("mean", [], .positive),
          DistributionParameter("cv", [], .above(0, to: 100)),
        ], convert: { logScale(mean: $0[0], cv: $0[1]) }),
      .named(
        [
          DistributionParameter("mean", [], .positive),
          DistributionParameter("sd", [], .positive),
        ], convert: { logScale(mean: $0[0], cv: $0[1] / $0[0]) }),
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_lognormal_P($0, $1.a, $1.b) }, q: { gsl_cdf_lognormal_Q($0, $1.a, $1.b) },
          pInverse: { gsl_cdf_lognormal_Pinv($0, $1.a, $1.b) },
          qInverse: { gsl_cdf_lognormal_Qinv($0, $1.a, $1.b) })),
      sample: { gsl_ran_lognormal($0, $1.a, $1.b) },
      mean: { exp($0.a + $0.b * $0.b / 2) },
      variance: { expm1($0.b * $0.b) * exp(2 * $0.a + $0.b * $0.b) },
      support: positiveLine))

  static let exponential = DistributionKind(
    "exponential", "the wait for something that may happen at any time",
    formula: "p(x) = exp(−x / mean) / mean, x > 0",
    source: "gsl_ran_exponential, gsl_cdf_exponential_Pinv",
    forms: [
      DistributionForm([DistributionParameter("mean", ["mu"], .positive)]),
      .named([DistributionParameter("rate", [], .positive)], convert: { [1 / $0[0]] }),
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_exponential_P($0, $1.a) }, q: { gsl_cdf_exponential_Q($0, $1.a) },
          pInverse: { gsl_cdf_exponential_Pinv($0, $1.a) },
          qInverse: { gsl_cdf_exponential_Qinv($0, $1.a) })),
      sample: { gsl_ran_exponential($0, $1.a) },
      mean: { $0.a }, variance: { $0.a * $0.a }, support: positiveLine))

  static let weibull = DistributionKind(
    "weibull", "a wait whose hazard falls (exponent below 1) or rises with time",
    formula: "P(x) = 1 − exp(−(x / scale)^exponent), x > 0",
    source: "gsl_ran_weibull, gsl_cdf_weibull_Pinv",
    forms: [
      DistributionForm([
        DistributionParameter("scale", ["a"], .positive),
        DistributionParameter("exponent", ["b"], .from(0.1, to: 1000)),
      ])
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_weibull_P($0, $1.a, $1.b) }, q: { gsl_cdf_weibull_Q($0, $1.a, $1.b) },
          pInverse: { gsl_cdf_weibull_Pinv($0, $1.a, $1.b) },
          qInverse: { gsl_cdf_weibull_Qinv($0, $1.a, $1.b) })),
      sample: { gsl_ran_weibull($0, $1.a, $1.b) },
      mean: { $0.a * tgamma(1 + 1 / $0.b) },
      variance: {
        let first = tgamma(1 + 1 / $0.b)
        return $0.a * $0.a * (tgamma(1 + 2 / $0.b) - first * first)
      },
      support: positiveLine))
}

/// GSL's zeta and sigma of a lognormal with this mean and coefficient of variation:
/// sigma² = ln(1 + cv²), zeta = ln(mean) − sigma² / 2.
private func logScale(mean: Double, cv: Double) -> [Double] {
  let variance = log1p(cv * cv)
  return [log(mean) - variance / 2, variance.squareRoot()]
}

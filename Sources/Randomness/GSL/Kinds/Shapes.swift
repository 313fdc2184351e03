import CGSL
import Foundation

extension DistributionKind {
  static let beta = DistributionKind(
    "beta", "a share between 0 and 1",
    formula: "p(x) ∝ x^(a−1) (1−x)^(b−1); mean = a / (a + b)",
    source: "gsl_ran_beta, gsl_cdf_beta_Pinv",
    forms: [
      DistributionForm([
        DistributionParameter("a", ["alpha"], .shape),
        DistributionParameter("b", ["beta"], .shape),
      ]),
      .named(
        [
          DistributionParameter("mean", [], .between(0, 1)),
          DistributionParameter("sd", [], .between(0, 0.5)),
        ],
        problem: {
          $0[1] * $0[1] < $0[0] * (1 - $0[0])
            ? nil : "sd must be below the square root of mean × (1 − mean)"
        },
        convert: {
          let size = $0[0] * (1 - $0[0]) / ($0[1] * $0[1]) - 1
          return [$0[0] * size, (1 - $0[0]) * size]
        }),
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_beta_P($0, $1.a, $1.b) }, q: { gsl_cdf_beta_Q($0, $1.a, $1.b) },
          pInverse: { gsl_cdf_beta_Pinv($0, $1.a, $1.b) },
          qInverse: { gsl_cdf_beta_Qinv($0, $1.a, $1.b) }, isIterative: true)),
      sample: { gsl_ran_beta($0, $1.a, $1.b) },
      mean: { $0.a / ($0.a + $0.b) },
      variance: {
        let sum = $0.a + $0.b
        return $0.a * $0.b / (sum * sum * (sum + 1))
      },
      support: { _ in 0...1 }))

  static let gamma = DistributionKind(
    "gamma", "a positive number, skewed to the right: rates between people, waits in stages",
    formula: "p(x) ∝ x^(shape−1) exp(−x / scale); mean = shape × scale, cv = 1 / √shape",
    source: "gsl_ran_gamma, gsl_cdf_gamma_Pinv",
    forms: [
      DistributionForm([
        DistributionParameter("shape", ["a"], .shape),
        DistributionParameter("scale", ["b"], .positive),
      ]),
      .named(
        [
          DistributionParameter("mean", [], .positive),
          DistributionParameter("cv", [], .from(0.01, to: 10)),
        ], convert: { [1 / ($0[1] * $0[1]), $0[0] * $0[1] * $0[1]] }),
      .named(
        [
          DistributionParameter("mean", [], .positive),
          DistributionParameter("sd", [], .positive),
        ], convert: { [$0[0] * $0[0] / ($0[1] * $0[1]), $0[1] * $0[1] / $0[0]] }),
    ],
    law: gammaLaw(sample: { gsl_ran_gamma($0, $1.a, $1.b) }))

  static let erlang = DistributionKind(
    "erlang", "a wait in several stages of equal mean length",
    formula: "gamma with a whole shape: p(x) ∝ x^(stages−1) exp(−x / scale)",
    source: "gsl_ran_erlang, gsl_cdf_gamma_Pinv",
    forms: [
      DistributionForm([
        DistributionParameter("stages", ["n"], .whole(1, to: 1000)),
        DistributionParameter("scale", ["a"], .positive),
      ])
    ],
    law: gammaLaw(sample: { gsl_ran_erlang($0, $1.b, $1.a) }))

  static let chiSquared = DistributionKind(
    "chi-squared", aliases: ["chisq", "chi-square"],
    "the sum of df squared standard normal numbers",
    formula: "gamma(shape df / 2, scale 2)", source: "gsl_ran_chisq, gsl_cdf_chisq_Pinv",
    forms: [DistributionForm([DistributionParameter("df", ["nu"], .from(0.02, to: 20_000))])],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_chisq_P($0, $1.a) }, q: { gsl_cdf_chisq_Q($0, $1.a) },
          pInverse: { gsl_cdf_chisq_Pinv($0, $1.a) }, qInverse: { gsl_cdf_chisq_Qinv($0, $1.a) },
          isIterative: true)),
      sample: { gsl_ran_chisq($0, $1.a) },
      mean: { $0.a }, variance: { 2 * $0.a }, support: positiveLine))

  static let t = DistributionKind(
    "t", aliases: ["student-t", "tdist"], "a bell curve with heavier tails, around 0",
    formula: "p(x) ∝ (1 + x² / df)^(−(df + 1) / 2)", source: "gsl_ran_tdist, gsl_cdf_tdist_Pinv",
    forms: [DistributionForm([DistributionParameter("df", ["nu"], .from(0.5, to: 1_000_000))])],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_tdist_P($0, $1.a) }, q: { gsl_cdf_tdist_Q($0, $1.a) },
          pInverse: { gsl_cdf_tdist_Pinv($0, $1.a) }, qInverse: { gsl_cdf_tdist_Qinv($0, $1.a) },
          isIterative: true)),
      sample: { gsl_ran_tdist($0, $1.a) },
      mean: { $0.a > 1 ? 0 : nil }, variance: { $0.a > 2 ? $0.a / ($0.a - 2) : nil },
      support: wholeLine))

  static let f = DistributionKind(
    "f", aliases: ["fdist"], "the ratio of two mean squares",
    formula: "(chi-squared(df1) / df1) / (chi-squared(df2) / df2)",
    source: "gsl_ran_fdist, gsl_cdf_fdist_Pinv",
    forms: [
      DistributionForm([
        DistributionParameter("df1", ["nu1"], .from(0.5, to: 20_000)),
        DistributionParameter("df2", ["nu2"], .from(0.5, to: 20_000)),
      ])
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_fdist_P($0, $1.a, $1.b) }, q: { gsl_cdf_fdist_Q($0, $1.a, $1.b) },
          pInverse: { gsl_cdf_fdist_Pinv($0, $1.a, $1.b) },
          qInverse: { gsl_cdf_fdist_Qinv($0, $1.a, $1.b) }, isIterative: true)),
      sample: { gsl_ran_fdist($0, $1.a, $1.b) },
      mean: { $0.b > 2 ? $0.b / ($0.b - 2) : nil },
      variance: {
        guard $0.b > 4 else { return nil }
        let less = $0.b - 2
        return 2 * $0.b * $0.b * ($0.a + less) / ($0.a * less * less * ($0.b - 4))
      },
      support: positiveLine))

  private static func gammaLaw(sample: @escaping Law.Sampler) -> Law {
    Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_gamma_P($0, $1.a, $1.b) }, q: { gsl_cdf_gamma_Q($0, $1.a, $1.b) },
          pInverse: { gsl_cdf_gamma_Pinv($0, $1.a, $1.b) },
          qInverse: { gsl_cdf_gamma_Qinv($0, $1.a, $1.b) }, isIterative: true)),
      sample: sample,
      mean: { $0.a * $0.b }, variance: { $0.a * $0.b * $0.b }, support: positiveLine)
  }
}

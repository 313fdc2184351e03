import CGSL
import Foundation

extension DistributionKind {
  static let poisson = DistributionKind(
    "poisson", "how often something happens that may happen at any time",
    formula: "p(k) = mean^k exp(−mean) / k!", source: "gsl_ran_poisson, gsl_cdf_poisson_P",
    forms: [DistributionForm([DistributionParameter("mean", ["mu"], .above(0, to: 10_000))])],
    law: Law(
      shape: .steps(
        Steps(p: { gsl_cdf_poisson_P($0, $1.a) }, q: { gsl_cdf_poisson_Q($0, $1.a) })),
      sample: { Double(gsl_ran_poisson($0, $1.a)) },
      mean: { $0.a }, variance: { $0.a }, support: positiveLine))

  static let bernoulli = DistributionKind(
    "bernoulli", "1 with probability p, otherwise 0", formula: "p(1) = p, p(0) = 1 − p",
    source: "gsl_ran_bernoulli",
    forms: [DistributionForm([DistributionParameter("p", [], .probability)])],
    law: Law(
      shape: .steps(
        Steps(p: { $0 == 0 ? 1 - $1.a : 1 }, q: { $0 == 0 ? $1.a : 0 })),
      sample: { Double(gsl_ran_bernoulli($0, $1.a)) },
      mean: { $0.a }, variance: { $0.a * (1 - $0.a) }, support: { _ in 0...1 }))

  static let binomial = DistributionKind(
    "binomial", "how many of some tries succeed, each with probability p",
    formula: "p(k) = C(trials, k) p^k (1−p)^(trials−k)",
    source: "gsl_ran_binomial, gsl_cdf_binomial_P",
    forms: [
      DistributionForm([
        DistributionParameter("trials", ["n"], .whole(0, to: 100_000)),
        DistributionParameter("p", [], .probability),
      ])
    ],
    law: Law(
      shape: .steps(
        Steps(
          p: { gsl_cdf_binomial_P($0, $1.b, UInt32($1.a)) },
          q: { gsl_cdf_binomial_Q($0, $1.b, UInt32($1.a)) })),
      sample: { Double(gsl_ran_binomial($0, $1.b, UInt32($1.a))) },
      mean: { $0.a * $0.b }, variance: { $0.a * $0.b * (1 - $0.b) }, support: { 0...$0.a }))

  static let negativeBinomial = DistributionKind(
    "negative-binomial", aliases: ["negbin"],
    "counts that differ between people more than chance alone would make them",
    formula: "p(k) ∝ Γ(n + k) p^n (1−p)^k / k!; mean = n (1 − p) / p, variance = mean + mean² / n;"
      + " the dispersion is n",
    source: "gsl_ran_negative_binomial, gsl_cdf_negative_binomial_P",
    forms: [
      DistributionForm([
        DistributionParameter("n", ["size"], .shape),
        DistributionParameter("p", [], .above(0, to: 1)),
      ]),
      .named(
        [
          DistributionParameter("mean", ["mu"], .above(0, to: 10_000)),
          DistributionParameter("dispersion", ["k"], .shape),
        ], convert: { [$0[1], $0[1] / ($0[1] + $0[0])] }),
    ],
    law: Law(
      shape: .steps(
        Steps(
          p: { gsl_cdf_negative_binomial_P($0, $1.b, $1.a) },
          q: { gsl_cdf_negative_binomial_Q($0, $1.b, $1.a) })),
      sample: { Double(gsl_ran_negative_binomial($0, $1.b, $1.a)) },
      mean: { $0.a * (1 - $0.b) / $0.b }, variance: { $0.a * (1 - $0.b) / ($0.b * $0.b) },
      support: positiveLine))

  static let pascal = DistributionKind(
    "pascal", "how many tries fail before the n-th succeeds",
    formula: "negative-binomial with a whole n", source: "gsl_ran_pascal, gsl_cdf_pascal_P",
    forms: [
      DistributionForm([
        DistributionParameter("n", [], .whole(1, to: 10_000)),
        DistributionParameter("p", [], .above(0, to: 1)),
      ])
    ],
    law: Law(
      shape: .steps(
        Steps(
          p: { gsl_cdf_pascal_P($0, $1.b, UInt32($1.a)) },
          q: { gsl_cdf_pascal_Q($0, $1.b, UInt32($1.a)) })),
      sample: { Double(gsl_ran_pascal($0, $1.b, UInt32($1.a))) },
      mean: { $0.a * (1 - $0.b) / $0.b }, variance: { $0.a * (1 - $0.b) / ($0.b * $0.b) },
      support: positiveLine))

  static let geometric = DistributionKind(
    "geometric", "on which try the first success comes, from 1",
    formula: "p(k) = p (1−p)^(k−1), k ≥ 1", source: "gsl_ran_geometric, gsl_cdf_geometric_P",
    forms: [DistributionForm([DistributionParameter("p", [], .above(0, to: 1))])],
    law: Law(
      shape: .steps(
        Steps(
          // GSL subtracts from 1 where p = 1 and k = 0 has no logarithm.
          p: { $0 == 0 ? 0 : gsl_cdf_geometric_P($0, $1.a) },
          q: { $0 == 0 ? 1 : gsl_cdf_geometric_Q($0, $1.a) })),
      sample: { Double(gsl_ran_geometric($0, $1.a)) },
      mean: { 1 / $0.a }, variance: { (1 - $0.a) / ($0.a * $0.a) },
      support: { _ in 1...Double.infinity }))

  static let hypergeometric = DistributionKind(
    "hypergeometric", "how many marked ones are among some drawn without putting back",
    formula: "p(k) = C(marked, k) C(unmarked, drawn−k) / C(marked + unmarked, drawn)",
    source: "gsl_ran_hypergeometric, gsl_cdf_hypergeometric_P",
    forms: [
      DistributionForm(
        [
          DistributionParameter("marked", ["n1"], .whole(0, to: 10_000)),
          DistributionParameter("unmarked", ["n2"], .whole(0, to: 10_000)),
          DistributionParameter("drawn", ["t"], .whole(0, to: 20_000)),
        ],
        problem: {
          $0[2] <= $0[0] + $0[1] ? nil : "drawn must be at most marked + unmarked"
        })
    ],
    law: Law(
      shape: .steps(
        Steps(
          p: { gsl_cdf_hypergeometric_P($0, UInt32($1.a), UInt32($1.b), UInt32($1.c)) },
          q: { gsl_cdf_hypergeometric_Q($0, UInt32($1.a), UInt32($1.b), UInt32($1.c)) })),
      sample: { Double(gsl_ran_hypergeometric($0, UInt32($1.a), UInt32($1.b), UInt32($1.c))) },
      mean: { $0.a + $0.b == 0 ? 0 : $0.c * $0.a / ($0.a + $0.b) },
      variance: {
        let all = $0.a + $0.b
        return all <= 1 ? 0 : $0.c * $0.a * $0.b * (all - $0.c) / (all * all * (all - 1))
      },
      support: { max(0, $0.c - $0.b)...min($0.c, $0.a) }))

  static let logarithmic = DistributionKind(
    "logarithmic", "sizes of groups of which most are very small, from 1",
    formula: "p(k) = −p^k / (k ln(1 − p)), k ≥ 1", source: "gsl_ran_logarithmic",
    forms: [DistributionForm([DistributionParameter("p", [], .from(1e-6, to: 0.999))])],
    law: Law(
      shape: .steps(Steps(p: { 1 - logarithmicTail($0, $1.a) }, q: { logarithmicTail($0, $1.a) })),
      sample: { Double(gsl_ran_logarithmic($0, $1.a)) },
      mean: { -$0.a / ((1 - $0.a) * log1p(-$0.a)) },
      variance: {
        let log = log1p(-$0.a)
        let both = (1 - $0.a) * log
        return -$0.a * ($0.a + log) / (both * both)
      },
      support: { _ in 1...Double.infinity }))
}

/// Q(k) of the logarithmic distribution, of which GSL has no cdf: the sum of p^j / −j ln(1 − p) over
/// j > k, until terms no longer count.
private func logarithmicTail(_ k: UInt32, _ p: Double) -> Double {
  guard k > 0 else { return 1 }
  var power = exp(Double(k + 1) * log(p))
  var sum = 0.0
  var j = Double(k + 1)
  while power / j > sum * 1e-17 {
    sum += power / j
    power *= p
    j += 1
  }
  return sum / -log1p(-p)
}

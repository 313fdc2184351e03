import CGSL
import Foundation

extension DistributionKind {
  static let gaussianTail = DistributionKind(
    "gaussian-tail", aliases: ["normal-tail"], "the part of a bell curve around 0 above a number",
    formula: "p(x) ∝ exp(−x² / 2sigma²), x > start",
    source: "gsl_ran_gaussian_tail; inverted as x = sigma Qinv((1 − u) Q(start / sigma)),"
      + " gsl_cdf_ugaussian_Qinv",
    forms: [
      DistributionForm(
        [
          DistributionParameter("start", ["a"], .from(0, to: 1e9)),
          DistributionParameter("sigma", [], .positive),
        ],
        // Q(30) is 5·10⁻¹⁹⁸, still far from the smallest number.
        problem: { $0[0] <= 30 * $0[1] ? nil : "start must be at most 30 × sigma" })
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { 1 - gaussianTailQ($0, $1) }, q: { gaussianTailQ($0, $1) },
          pInverse: { gaussianTailInverse(1 - $0, $1) },
          qInverse: { gaussianTailInverse($0, $1) })),
      sample: { gsl_ran_gaussian_tail($0, $1.a, $1.b) },
      mean: { $0.b * hazard($0.a / $0.b) },
      variance: {
        let z = $0.a / $0.b
        return $0.b * $0.b * (1 + hazard(z) * (z - hazard(z)))
      },
      support: { $0.a...Double.infinity }))

  static let rayleigh = DistributionKind(
    "rayleigh", "the distance of a point scattered around a centre in two dimensions",
    formula: "p(x) = (x / sigma²) exp(−x² / 2sigma²), x > 0",
    source: "gsl_ran_rayleigh, gsl_cdf_rayleigh_Pinv",
    forms: [DistributionForm([DistributionParameter("sigma", [], .positive)])],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_rayleigh_P($0, $1.a) }, q: { gsl_cdf_rayleigh_Q($0, $1.a) },
          pInverse: { gsl_cdf_rayleigh_Pinv($0, $1.a) },
          qInverse: { gsl_cdf_rayleigh_Qinv($0, $1.a) })),
      sample: { gsl_ran_rayleigh($0, $1.a) },
      mean: { $0.a * (Double.pi / 2).squareRoot() },
      variance: { (2 - Double.pi / 2) * $0.a * $0.a }, support: positiveLine))

  static let rayleighTail = DistributionKind(
    "rayleigh-tail", "the part of a Rayleigh distribution above a number",
    formula: "p(x) = (x / sigma²) exp((start² − x²) / 2sigma²), x > start",
    source: "gsl_ran_rayleigh_tail; inverted in closed form, x = √(start² − 2sigma² ln(1 − u))",
    forms: [
      DistributionForm(
        [
          DistributionParameter("start", ["a"], .from(0, to: 1e9)),
          DistributionParameter("sigma", [], .positive),
        ], problem: { $0[0] <= 30 * $0[1] ? nil : "start must be at most 30 × sigma" })
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { x, n in
            x <= n.a ? 0 : -expm1((n.a - x) * (n.a + x) / (2 * n.b * n.b))
          },
          q: { x, n in x <= n.a ? 1 : exp((n.a - x) * (n.a + x) / (2 * n.b * n.b)) },
          pInverse: { ($1.a * $1.a - 2 * $1.b * $1.b * log1p(-$0)).squareRoot() },
          qInverse: { ($1.a * $1.a - 2 * $1.b * $1.b * log($0)).squareRoot() })),
      sample: { gsl_ran_rayleigh_tail($0, $1.a, $1.b) },
      // E[x] = start + sigma / hazard(start / sigma), E[x²] = start² + 2sigma².
      mean: { $0.a + $0.b / hazard($0.a / $0.b) },
      variance: {
        let excess = 1 / hazard($0.a / $0.b)
        return $0.b * $0.b * (2 - excess * (2 * $0.a / $0.b + excess))
      },
      support: { $0.a...Double.infinity }))

  static let pareto = DistributionKind(
    "pareto", "a power law: a few very large among many small",
    formula: "P(x) = 1 − (x / scale)^−exponent, x ≥ scale",
    source: "gsl_ran_pareto, gsl_cdf_pareto_Pinv",
    forms: [
      DistributionForm([
        DistributionParameter("exponent", ["a"], .from(0.1, to: 1000)),
        DistributionParameter("scale", ["b"], .positive),
      ])
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_pareto_P($0, $1.a, $1.b) }, q: { gsl_cdf_pareto_Q($0, $1.a, $1.b) },
          pInverse: { gsl_cdf_pareto_Pinv($0, $1.a, $1.b) },
          qInverse: { gsl_cdf_pareto_Qinv($0, $1.a, $1.b) })),
      sample: { gsl_ran_pareto($0, $1.a, $1.b) },
      mean: { $0.a > 1 ? $0.a * $0.b / ($0.a - 1) : nil },
      variance: {
        guard $0.a > 2 else { return nil }
        return $0.a * $0.b * $0.b / (($0.a - 1) * ($0.a - 1) * ($0.a - 2))
      },
      support: { $0.b...Double.infinity }))

  static let gumbel1 = DistributionKind(
    "gumbel1", aliases: ["gumbel"], "the largest of many numbers with light tails",
    formula: "P(x) = exp(−b exp(−a x))", source: "gsl_ran_gumbel1, gsl_cdf_gumbel1_Pinv",
    forms: [
      DistributionForm([
        DistributionParameter("a", [], .positive), DistributionParameter("b", [], .positive),
      ])
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_gumbel1_P($0, $1.a, $1.b) }, q: { gsl_cdf_gumbel1_Q($0, $1.a, $1.b) },
          pInverse: { gsl_cdf_gumbel1_Pinv($0, $1.a, $1.b) },
          qInverse: { gsl_cdf_gumbel1_Qinv($0, $1.a, $1.b) })),
      sample: { gsl_ran_gumbel1($0, $1.a, $1.b) },
      mean: { (log($0.b) + 0.57721566490153286) / $0.a },  // Euler's constant
      variance: { Double.pi * Double.pi / (6 * $0.a * $0.a) }, support: wholeLine))

  static let gumbel2 = DistributionKind(
    "gumbel2", aliases: ["frechet"], "the largest of many numbers with heavy tails",
    formula: "P(x) = exp(−b x^−a), x > 0", source: "gsl_ran_gumbel2, gsl_cdf_gumbel2_Pinv",
    forms: [
      DistributionForm([
        DistributionParameter("a", [], .from(0.1, to: 1000)),
        DistributionParameter("b", [], .positive),
      ])
    ],
    law: Law(
      shape: .curve(
        Curve(
          p: { gsl_cdf_gumbel2_P($0, $1.a, $1.b) }, q: { gsl_cdf_gumbel2_Q($0, $1.a, $1.b) },
          pInverse: { gsl_cdf_gumbel2_Pinv($0, $1.a, $1.b) },
          qInverse: { gsl_cdf_gumbel2_Qinv($0, $1.a, $1.b) })),
      sample: { gsl_ran_gumbel2($0, $1.a, $1.b) },
      mean: { $0.a > 1 ? pow($0.b, 1 / $0.a) * tgamma(1 - 1 / $0.a) : nil },
      variance: {
        guard $0.a > 2 else { return nil }
        let first = tgamma(1 - 1 / $0.a)
        return pow($0.b, 2 / $0.a) * (tgamma(1 - 2 / $0.a) - first * first)
      },
      support: positiveLine))
}

/// φ(z) / Q(z) of the standard normal distribution.
private func hazard(_ z: Double) -> Double { gsl_ran_ugaussian_pdf(z) / gsl_cdf_ugaussian_Q(z) }

private func gaussianTailQ(_ x: Double, _ n: Numbers) -> Double {
  x <= n.a ? 1 : gsl_cdf_ugaussian_Q(x / n.b) / gsl_cdf_ugaussian_Q(n.a / n.b)
}

private func gaussianTailInverse(_ q: Double, _ n: Numbers) -> Double {
  n.b * gsl_cdf_ugaussian_Qinv(q * gsl_cdf_ugaussian_Q(n.a / n.b))
}

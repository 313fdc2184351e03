extension DistributionKind {
  /// Every kind of distribution that a scenario may name, the common ones first.
  public static let all: [DistributionKind] = [
    fixed, uniform, normal, beta, lognormal, gamma, exponential, weibull,
    poisson, bernoulli, binomial, negativeBinomial, geometric, pascal, hypergeometric, logarithmic,
    gaussianTail, rayleigh, rayleighTail, erlang, chiSquared, t, f, pareto, laplace,
    exponentialPower, logistic, cauchy, gumbel1, gumbel2, landau, levy, levySkew,
  ]

  /// The kind that a word names, by name or alias.
  static func named(_ word: String) -> DistributionKind? {
    all.first { $0.name == word || $0.aliases.contains(word) }
  }

  /// A number that is known: no draw, no spread.
  static let fixed = DistributionKind(
    "fixed", "one number that is known, always the same", formula: "x = the number",
    source: "none",
    forms: [DistributionForm([DistributionParameter("value", [], .from(-1e300, to: 1e300))])],
    law: Law(
      shape: .fixed, mean: { $0.a }, variance: { _ in 0 }, support: { $0.a...$0.a }))
}

/// The supports that many kinds share.
let wholeLine: @Sendable (Numbers) -> ClosedRange<Double> = { _ in -.infinity...Double.infinity }
let positiveLine: @Sendable (Numbers) -> ClosedRange<Double> = { _ in 0...Double.infinity }

@testable import Randomness
import Testing

/// Canonical texts, at least one for each form of each kind; the extreme ones are where GSL's inverses
/// are known to fail.
let examples: [String] = [
  "0.3", "-2", "5e-05",
  "uniform(low 1, high 4)", "uniform(low -2.5, high 0)",
  "normal(mean 7, sd 2)", "normal(mean -1, sd 0.001)",
  "beta(a 2, b 5)", "beta(a 0.3, b 0.4)", "beta(a 0.02, b 58.9)", "beta(a 5000, b 7000)",
  "beta(mean 0.4, sd 0.1)",
  "lognormal(zeta 1, sigma 0.5)", "lognormal(mean 0.02, cv 0.5)", "lognormal(mean 3, sd 1)",
  "gamma(shape 2, scale 13)", "gamma(shape 0.05, scale 1)", "gamma(shape 9000, scale 0.1)",
  "gamma(mean 5, cv 0.4)", "gamma(mean 5, sd 2)",
  "exponential(mean 13)", "exponential(rate 0.25)",
  "weibull(scale 3, exponent 1.5)", "weibull(scale 1, exponent 0.6)",
  "poisson(mean 3.2)", "poisson(mean 0.4)", "poisson(mean 900)",
  "bernoulli(p 0.3)", "bernoulli(p 0)", "bernoulli(p 1)",
  "binomial(trials 7, p 0.2)", "binomial(trials 400, p 0.7)", "binomial(trials 3, p 0)",
  "binomial(trials 3, p 1)", "binomial(trials 0, p 0.5)",
  "negative-binomial(n 1.5, p 0.3)", "negative-binomial(mean 4, dispersion 0.5)",
  "geometric(p 0.15)", "geometric(p 1)",
  "pascal(n 4, p 0.4)", "hypergeometric(marked 12, unmarked 30, drawn 9)",
  "hypergeometric(marked 5, unmarked 3, drawn 6)", "logarithmic(p 0.6)", "logarithmic(p 0.99)",
  "gaussian-tail(start 1.5, sigma 2)", "gaussian-tail(start 20, sigma 1)",
  "rayleigh(sigma 2)", "rayleigh-tail(start 1, sigma 2)", "rayleigh-tail(start 25, sigma 1)",
  "erlang(stages 3, scale 2)", "chi-squared(df 4)", "chi-squared(df 0.05)",
  "t(df 5)", "t(df 0.7)", "f(df1 4, df2 9)", "f(df1 0.6, df2 80)",
  "pareto(exponent 3, scale 2)", "pareto(exponent 0.8, scale 1)",
  "laplace(location 1, scale 2)", "exponential-power(scale 2, exponent 1.3)",
  "exponential-power(scale 1, exponent 6)", "logistic(location 0, scale 1.5)",
  "cauchy(location 2, scale 0.5)", "gumbel1(a 1, b 2)", "gumbel2(a 3, b 1.5)",
  "landau", "levy(scale 1, exponent 1.5)", "levy(scale 2, exponent 1)", "levy(scale 1, exponent 2)",
  "levy-skew(scale 1, exponent 1.5, skew 0.5)", "levy-skew(scale 1, exponent 0.5, skew 1)",
  "normal(mean 7, sd 2) above 0", "normal(mean 0.2, sd 0.1) between 0 and 1",
  "normal(mean 0, sd 1) above 4", "normal(mean 0, sd 1) below -4",
  "cauchy(location 0, scale 1) between -3 and 10", "gamma(shape 2, scale 13) below 52",
  "lognormal(mean 3, sd 1) between 2 and 2.5", "exponential(mean 2) above 5",
]

/// A distribution that a test wrote itself.
func distribution(_ text: String, _ location: SourceLocation = #_sourceLocation) throws
  -> Distribution
{
  switch Distribution.parse(text) {
  case .success(let distribution): return distribution
  case .failure(let problem):
    Issue.record("\(text): \(problem.message)", sourceLocation: location)
    throw problem
  }
}

/// The continuous and the discrete cdf of a distribution, cut or not, for tests to compare with.
func probability(of distribution: Distribution, atMost x: Double) throws -> Double? {
  let numbers = distribution.numbers
  switch distribution.kind.law.shape {
  case .fixed: return x >= numbers.a ? 1 : 0
  case .samplerOnly: return nil
  case .steps(let steps):
    return x < 0 ? 0 : try gsl { steps.p(UInt32(x), numbers) }
  case .curve(let curve):
    guard let cut = distribution.cut else { return try gsl { curve.p(x, numbers) } }
    // From the side on which less was cut off, or the digits are gone.
    let share =
      try cut.below < 0.5
      ? (gsl { curve.p(x, numbers) } - cut.below) / cut.kept
      : 1 - (gsl { curve.q(x, numbers) } - cut.above) / cut.kept
    return min(max(share, 0), 1)
  }
}

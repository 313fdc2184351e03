import Foundation

@testable import Randomness

/// p(k) of a distribution of counts, from its formula and `lgamma` alone.
func mass(_ distribution: Distribution, _ k: Double) -> Double {
  let n = distribution.numbers
  func choose(_ n: Double, _ k: Double) -> Double {
    lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
  }
  switch distribution.kind.name {
  case "poisson": return exp(k * log(n.a) - n.a - lgamma(k + 1))
  case "bernoulli": return k == 0 ? 1 - n.a : k == 1 ? n.a : 0
  case "binomial":
    guard k <= n.a else { return 0 }
    if n.b == 0 || n.b == 1 { return k == n.a * n.b ? 1 : 0 }
    return exp(choose(n.a, k) + k * log(n.b) + (n.a - k) * log1p(-n.b))
  case "negative-binomial", "pascal":
    let ways: Double = lgamma(n.a + k) - lgamma(n.a) - lgamma(k + 1)
    let chance: Double = n.a * log(n.b) + k * log1p(-n.b)
    return exp(ways + chance)
  case "geometric":
    if n.a == 1 { return k == 1 ? 1 : 0 }
    return k < 1 ? 0 : n.a * exp((k - 1) * log1p(-n.a))
  case "hypergeometric":
    guard k <= n.a, k <= n.c, n.c - k <= n.b else { return 0 }
    return exp(choose(n.a, k) + choose(n.b, n.c - k) - choose(n.a + n.b, n.c))
  case "logarithmic": return k < 1 ? 0 : -exp(k * log(n.a)) / (k * log1p(-n.a))
  default: return .nan
  }
}

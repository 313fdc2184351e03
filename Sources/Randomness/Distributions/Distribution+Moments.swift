import Foundation

extension Distribution {
  /// The mean; nil where there is none or it is infinite.
  ///
  /// - Complexity: immediate, or, for a cut distribution, some hundred quantiles.
  public var mean: Double? {
    guard cut != nil else { return kind.law.mean(numbers) }
    return cutMoments?.mean
  }

  /// The standard deviation; nil where there is none or it is infinite.
  ///
  /// - Complexity: immediate, or, for a cut distribution, some hundred quantiles.
  public var standardDeviation: Double? {
    guard cut != nil else { return kind.law.variance(numbers)?.squareRoot() }
    return cutMoments?.variance?.squareRoot()
  }

  /// Mean and variance of a cut distribution, by integrating the quantile over (0, 1).
  private var cutMoments: (mean: Double, variance: Double?)? {
    let isBounded = support.lowerBound.isFinite && support.upperBound.isFinite
    guard isBounded || kind.law.mean(numbers) != nil,
      let mean = try? integrateOverUnit({ try quantile(below: $0, above: $1) })
    else { return nil }
    guard isBounded || kind.law.variance(numbers) != nil else { return (mean, nil) }
    let variance = try? integrateOverUnit {
      let distance = try quantile(below: $0, above: $1) - mean
      return distance * distance
    }
    return (mean, variance)
  }
}

/// The integral of a function of u and 1 − u over (0, 1), which may run to infinity at the ends.
///
/// Trapezoids after the substitution u = 1 / (1 + exp(−π sinh t)): the tanh-sinh rule of Takahasi &
/// Mori (1974) doi:10.2977/prims/1195192451. Nine digits for the quantiles of this module.
func integrateOverUnit(_ value: (_ u: Double, _ rest: Double) throws -> Double) rethrows -> Double {
  let spacing = 1.0 / 32
  var sum = 0.0
  for index in -128...128 {
    let t = spacing * Double(index)
    let u = 1 / (1 + exp(-Double.pi * sinh(t)))
    let rest = 1 / (1 + exp(Double.pi * sinh(t)))
    sum += try value(u, rest) * Double.pi * cosh(t) * u * rest
  }
  return sum * spacing
}

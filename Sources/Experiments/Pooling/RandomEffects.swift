/// A random-effects summary of site effects: their mean and how much sites differ.
package struct RandomEffects: Sendable, Hashable {
  /// How the variance between sites is estimated.
  package enum Method: String, Sendable, Hashable {
    /// DerSimonian & Laird (1986): τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)), w = 1/v [M].
    case dersimonianLaird = "DerSimonian-Laird"
    /// Restricted maximum likelihood by Fisher scoring (Viechtbauer 2005 [M]).
    case reml = "REML"
  }

  package let method: Method
  /// Effects behind it.
  package let count: Int
  /// Variance between sites.
  package let tauSquared: Double
  /// The mean effect, and its standard error 1/√Σw* with w* = 1/(v + τ²).
  package let mean, standardError: Double
  /// Cochran's Q, with w = 1/v.
  package let q: Double
  /// Standard error after Hartung & Knapp (2001): √(Σ w*(y − μ)² / ((k − 1) Σ w*)) [M].
  package let hartungKnapp: Double
  /// Each site's share of the weight, w*/Σw*.
  package let weights: [Double]

  /// - Parameters:
  ///   - effects: y_k, one a site.
  ///   - variances: v_k, how uncertain each is, all above 0. In Kith that is the variance from
  ///     assumptions and mapping, never the Monte Carlo variance: it would shrink with more futures
  ///     until all weights are equal (SCIENCE §4).
  /// - Returns: Nil for fewer than two effects, or variances that are not above 0.
  package init?(_ effects: [Double], variances: [Double], _ method: Method) {
    guard effects.count > 1, effects.count == variances.count,
      variances.allSatisfy({ $0 > 0 && $0.isFinite }), effects.allSatisfy(\.isFinite)
    else { return nil }
    self.method = method
    count = effects.count
    let fixed = Weighted(effects, variances, 0)
    q = fixed.q
    let squares = fixed.weights.reduce(0) { $0 + $1 * $1 }
    let moment = max(
      0, (fixed.q - Double(effects.count - 1)) / (fixed.sum - squares / fixed.sum))
    tauSquared =
      switch method {
      case .dersimonianLaird: moment
      case .reml: Self.reml(effects, variances, from: moment)
      }
    let random = Weighted(effects, variances, tauSquared)
    mean = random.mean
    standardError = (1 / random.sum).squareRoot()
    hartungKnapp = (random.q / Double(effects.count - 1) / random.sum).squareRoot()
    weights = random.weights.map { $0 / random.sum }
  }

  /// I² = (Q − (k − 1)) / Q, at least 0: the share of the differences between sites that is more than
  /// their own uncertainty (Higgins & Thompson 2002 [M]).
  package var iSquared: Double { q > 0 ? max(0, (q - Double(count - 1)) / q) : 0 }

  /// Half-width of the 95 % interval of the mean: t_{k−1} times the Hartung–Knapp standard error.
  package var half95: Double {
    Statistics.halfWidth(standardError: hartungKnapp, count: count, level: 0.95)
  }

  /// Half-width of the 95 % prediction interval for one more site like these: t_{k−2} √(τ² + se²)
  /// (Higgins, Thompson & Spiegelhalter 2009 [M]); infinite for two sites.
  package var predictionHalf95: Double {
    guard count > 2 else { return .infinity }
    let spread = (tauSquared + hartungKnapp * hartungKnapp).squareRoot()
    return Statistics.studentQuantile(0.975, degreesOfFreedom: count - 2) * spread
  }

  /// τ² ← max(0, τ² + (y'PPy − tr P) / tr PP), P = W − ww'/Σw, until it no longer moves.
  private static func reml(_ effects: [Double], _ variances: [Double], from start: Double)
    -> Double
  {
    var tauSquared = start
    let scale = (variances.max() ?? 1) + start
    for _ in 0..<1000 {
      let at = Weighted(effects, variances, tauSquared)
      let (w2, w3) = at.weights.reduce(into: (0.0, 0.0)) {
        $0.0 += $1 * $1
        $0.1 += $1 * $1 * $1
      }
      let trace = at.sum - w2 / at.sum
      let information = w2 - 2 * w3 / at.sum + (w2 / at.sum) * (w2 / at.sum)
      // Py has the entries w (y − μ), so that y'PPy is the sum of their squares.
      let score = zip(at.weights, effects).reduce(0) { sum, pair in
        let part = pair.0 * (pair.1 - at.mean)
        return sum + part * part
      }
      guard information > 0 else { break }
      let next = max(0, tauSquared + (score - trace) / information)
      let moved = abs(next - tauSquared)
      tauSquared = next
      if moved <= 1e-14 * scale { break }
    }
    return tauSquared
  }
}

/// Effects weighted by 1/(v + τ²).
private struct Weighted {
  let weights: [Double]
  let sum, mean, q: Double

  init(_ effects: [Double], _ variances: [Double], _ tauSquared: Double) {
    let weights = variances.map { 1 / ($0 + tauSquared) }
    let sum = weights.reduce(0, +)
    let mean = zip(weights, effects).reduce(0) { $0 + $1.0 * $1.1 } / sum
    self.weights = weights
    self.sum = sum
    self.mean = mean
    q = zip(weights, effects).reduce(0) { total, pair in
      total + pair.0 * (pair.1 - mean) * (pair.1 - mean)
    }
  }
}

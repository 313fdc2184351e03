/// What the data say of one parameter beyond what was believed before.
package struct Learning: Sendable, Hashable {
  package let prior: (mean: Double, sd: Double)?
  package let posterior: ParameterSummary
  /// 1 − variance after / variance before: 0 = the spread is as before, 1 = it is known. Where the
  /// prior has no variance, on the scale of normal scores.
  package let contraction: Double
  /// How far the mean moved, in standard deviations of the prior.
  package let shift: Double
  package let verdict: Verdict

  /// In words.
  package enum Verdict: String, Sendable, Hashable {
    /// Neither spread nor mean differ from the prior's by more than so few particles may bring about.
    case nothing
    /// Something, but less than half of the variance went.
    case little
    /// At least half of the variance went.
    case much
  }

  /// Below this, spread and mean are taken as unchanged, however many particles there are. (A)
  static let least = 0.1

  init(_ posterior: Posterior, _ parameter: Int) {
    let distribution = posterior.problem.parameters[parameter].distribution
    let summary = posterior.summary(of: parameter)
    self.posterior = summary
    let scores = ParameterSummary(
      posterior.population.scores.map { $0[parameter] }, posterior.population.weights)
    if let mean = distribution.mean, let sd = distribution.standardDeviation, sd > 0 {
      prior = (mean, sd)
      contraction = 1 - summary.sd * summary.sd / (sd * sd)
      shift = (summary.mean - mean) / sd
    } else {
      prior = nil
      contraction = 1 - scores.sd * scores.sd
      shift = scores.mean
    }
    // Three standard errors of a normal variance, 3√(2/n), and of a mean, 3/√n: to have learnt something
    // is claimed of one in a hundred numbers of which the data know nothing. (A)
    let size = max(1, posterior.population.effectiveSize)
    let isSame = abs(contraction) < max(Self.least, 3 * (2 / size).squareRoot())
    let isThere = abs(shift) < max(Self.least, 3 / size.squareRoot())
    verdict = isSame && isThere ? .nothing : contraction < 0.5 ? .little : .much
  }

  package static func == (left: Learning, right: Learning) -> Bool {
    left.posterior == right.posterior && left.contraction == right.contraction
      && left.shift == right.shift && left.verdict == right.verdict
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(posterior) }
}

/// Two parameters that the data do not tell apart.
package struct Entangled: Sendable, Hashable {
  package let one, other: Int
  package let correlation: Double
}

extension Posterior {
  /// What was learnt of each parameter.
  package var learning: [Learning] { problem.parameters.indices.map { Learning(self, $0) } }

  /// Pairs whose correlation after the data is beyond ±`limit`.
  package func entangled(beyond limit: Double = 0.9) -> [Entangled] {
    problem.parameters.indices.flatMap { one in
      ((one + 1)..<max(one + 1, problem.parameters.count)).compactMap { other in
        let correlation = correlation(one, other)
        return abs(correlation) > limit
          ? Entangled(one: one, other: other, correlation: correlation) : nil
      }
    }
  }
}

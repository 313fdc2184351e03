import Diagnostics
import Diffusion
import Networks
import Randomness
import Scenarios

/// A scenario that is to be fitted to what was observed at its sites.
package struct CommunityFit: Sendable {
  package let experiment: Experiment
  package let data: ObservedData
  package let parameters: [Parameter]
  /// What really happened: 0 = as now.
  package let option: Int
  /// What `adopted` and a curve count; nil where nothing of the kind was observed.
  package let adoption: Adoption?
  package let statistics: [CommunityStatistic]
  /// Parameters that are drawn anew in every run, as in the scenario, and not fitted.
  package let drawn: [ParameterKey]
  package let problem: CalibrationProblem

  /// One parameter that is fitted.
  package struct Parameter: Sendable, Hashable {
    package let key: ParameterKey
    /// Before it is cut to the values that make sense.
    package let prior: Distribution
    package let source: Source

    /// Where the prior stands.
    package enum Source: Sendable, Hashable {
      case scenario, command, documented
    }
  }

  /// Where a curve and the column `adopted` are looked up in a run.
  package struct Adoption: Sendable, Hashable {
    /// The outcome's name.
    package let outcome: String
    let quantity: Quantity
  }

  /// Fits with these settings, and checks what the fit predicts.
  package func run(
    _ settings: CalibrationSettings,
    progress: @Sendable (SequentialABC.Progress) -> Void = { _ in }
  ) async throws -> CommunityFitResult {
    let posterior = try await SequentialABC(problem, settings).run(progress: progress)
    return CommunityFitResult(
      fit: self, posterior: posterior, check: try await PredictiveCheck(posterior))
  }
}

/// What a fit of a scenario gives.
package struct CommunityFitResult: Sendable {
  package let fit: CommunityFit
  package let posterior: Posterior
  package let check: PredictiveCheck

  /// For each parameter, what a scenario would draw it from now.
  package var fitted: [FittedDistribution] {
    zip(fit.parameters, posterior.learning).map {
      FittedDistribution($1, prior: $0.prior, in: $0.key.parameter.range)
    }
  }
}

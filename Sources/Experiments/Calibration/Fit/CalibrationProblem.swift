import Randomness

/// What is fitted to what: parameters with their priors, a model that can be run, and what was observed.
///
/// The mathematics of this folder knows nothing of communities; the model is a closure.
package struct CalibrationProblem: Sendable {
  /// What is estimated, at least one.
  package let parameters: [Prior]
  /// What is compared.
  package let statistics: [String]
  /// The observed value of each statistic, finite.
  package let observed: [Double]
  /// Runs that are worked out at once.
  package let lanes: Int
  /// Runs the model `lanes` times: each row of values, in the order of `parameters`, gives a row of
  /// statistics. The number of the first run, a multiple of `lanes`, is the address of all luck, so the
  /// same rows at the same number give the same statistics. Statistics that are not finite mean that
  /// the run cannot be compared, and it is never accepted.
  package let simulate: @Sendable (_ values: [[Double]], _ first: UInt32) throws -> [[Double]]

  package init(
    parameters: [Prior], statistics: [String], observed: [Double], lanes: Int,
    simulate: @escaping @Sendable (_ values: [[Double]], _ first: UInt32) throws -> [[Double]]
  ) {
    self.parameters = parameters
    self.statistics = statistics
    self.observed = observed
    self.lanes = lanes
    self.simulate = simulate
  }

  /// A parameter and what is believed of it before the data.
  package struct Prior: Sendable, Hashable {
    package let name: String
    /// Continuous, and inside the values that make sense.
    package let distribution: Distribution

    /// - Parameter range: The values that make sense; the distribution is cut to them.
    /// - Returns: Nil where the distribution is one number, counts, or has no quantiles, or where hardly
    ///   any of it lies in the range.
    package init?(name: String, _ distribution: Distribution, in range: ClosedRange<Double>) {
      guard distribution.kind.hasQuantiles, let inside = distribution.within(range) else {
        return nil
      }
      self.name = name
      self.distribution = inside
    }
  }

  /// Parameter values at normal scores.
  func values(_ scores: [Double]) throws -> [Double] {
    try zip(parameters, scores).map { try $0.distribution.value(atScore: $1) }
  }
}

/// How a fit is worked out.
package struct CalibrationSettings: Sendable, Hashable {
  /// Particles of a generation.
  package var particles = 500
  /// The most generations, the first included.
  package var generations = 8
  /// The most runs of the model.
  package var simulations = 50_000
  /// The tolerance of a generation: this quantile of the distances of the one before.
  package var quantile = 0.5
  /// A generation of which fewer candidates come near enough is the last, or is given up.
  package var leastAcceptance = 0.02
  /// Whether the last generation is adjusted by regression (`RegressionAdjustment`).
  package var adjusts = true
  /// The seed of all draws of the fit.
  package var seed: UInt64 = 2011
  /// Runs of the model after the fit, for the predictive check.
  package var predictions = 512
  /// Blocks of runs worked on at once; results do not depend on it.
  package var threads = 1
  /// For tests only: particles count alike, to see that the test of ranks notices it.
  var ignoresWeights = false

  package init() {}
}

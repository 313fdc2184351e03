import Diagnostics

/// The worlds of a sweep: a design over inputs.
public struct SweepPlan: Sendable {
  /// What varies.
  public let inputs: [SweepInput]
  /// How worlds were chosen, and how many samples.
  public let design: SweepDesign
  /// What the design counts.
  public let samples: Int
  /// Of the design and of resampling.
  public let seed: UInt64
  /// [world][input]: shares of the inputs' values that lie below.
  public let points: [[Double]]
  /// [world][input].
  public let values: [[Double]]

  /// The worlds.
  ///
  /// - Throws: What GSL or a distribution refuses.
  public init(_ inputs: [SweepInput], _ design: SweepDesign, samples: Int, seed: UInt64) throws {
    self.inputs = inputs
    self.design = design
    self.samples = samples
    self.seed = seed
    let points = try design.points(inputs: inputs.count, samples: samples, seed: seed)
    self.points = points
    values = try points.map { point in try zip(inputs, point).map { try $0.value(at: $1) } }
  }

  /// The output of a function in every world.
  public func outputs(_ f: ([Double]) throws -> Double) rethrows -> [Double] { try values.map(f) }

  /// Shares of the variance; nil for other designs, or where nothing varies.
  public func sobolIndices(_ outputs: [Double], resamples: Int = RowResampling.standardCount)
    -> SobolIndices?
  {
    guard design.reading == .shares else { return nil }
    return SobolIndices(
      outputs: outputs, inputs: inputs.count, seed: seed, resamples: resamples)
  }

  /// Elementary effects; nil for other designs.
  public func elementaryEffects(_ outputs: [Double], resamples: Int = RowResampling.standardCount)
    -> ElementaryEffects?
  {
    guard design.reading == .elementaryEffects else { return nil }
    return ElementaryEffects(
      points: points, outputs: outputs, seed: seed, resamples: resamples)
  }

  /// A tornado; nil for other designs.
  public func tornado(_ outputs: [Double]) -> Tornado? {
    guard design.reading == .tornado else { return nil }
    return Tornado(outputs: outputs, inputs: inputs.count, levels: samples)
  }

  /// By input, what goes with the outputs; nil for other designs.
  public func rankCorrelations(_ outputs: [Double]) -> [Double?]? {
    guard design.reading == .ranks else { return nil }
    return inputs.indices.map { input in
      RankCorrelation.of(points.map { $0[input] }, outputs)
    }
  }
}

/// What moving one input does, from many starting points: Morris's (1991) screening.
///
/// An elementary effect is the change of the output over the change of the input's share. Over paths, μ
/// is its mean and σ its standard deviation; μ* is the mean of its absolute value, which cannot cancel
/// (Campolongo, Cariboni & Saltelli 2007 [M]). A large σ means that what the input does depends on the
/// others, or on where it is itself.
public struct ElementaryEffects: Sendable, Hashable {
  /// By input.
  public let inputs: [Effect]

  /// The effects of one input.
  public struct Effect: Sendable, Hashable {
    /// One effect a path: the output's change for a move over the whole range of shares.
    public let effects: [Double]
    /// μ*, with its interval over resampled paths.
    public let muStar: ResampledEstimate
    /// μ and σ.
    public let mu, sigma: Double

    /// Whether σ is at least half of μ*: its effect depends on the others or on where it is (A; the lines
    /// of Garcia Sanchez, Lacarrière, Musy & Bourges 2014 [M] stand at 0.1, 0.5 and 1).
    public var actsTogether: Bool { sigma >= 0.5 * muStar.value && muStar.value > 0 }
  }

  /// Nil where the outputs are not those of paths, in each of which every input moves once.
  ///
  /// - Parameters:
  ///   - points: The worlds of `SweepDesign.morris`.
  ///   - outputs: In their order.
  public init?(
    points: [[Double]], outputs: [Double], seed: UInt64,
    resamples: Int = RowResampling.standardCount
  ) {
    guard let effects = Self.effects(points: points, outputs: outputs), let paths = effects.first,
      paths.count > 1
    else { return nil }
    let sampling = RowResampling(rows: paths.count, count: resamples, seed: seed)
    let stars = sampling.estimates { chosen in
      effects.map { effect in
        chosen.reduce(0) { $0 + abs(effect[$1]) } / Double(chosen.count)
      }
    }
    inputs = zip(effects, stars).map { effect, star in
      Effect(
        effects: effect, muStar: star, mu: Statistics.mean(effect),
        sigma: Statistics.standardDeviation(effect))
    }
  }

  /// [input][path].
  static func effects(points: [[Double]], outputs: [Double]) -> [[Double]]? {
    guard let inputs = points.first?.count, inputs > 0, points.count == outputs.count,
      points.count.isMultiple(of: inputs + 1), outputs.allSatisfy(\.isFinite)
    else { return nil }
    let paths = points.count / (inputs + 1)
    var effects = [[Double]](repeating: [], count: inputs)
    for path in 0..<paths {
      for step in 1...inputs {
        let here = path * (inputs + 1) + step
        let moved = (0..<inputs).filter { points[here][$0] != points[here - 1][$0] }
        guard let input = moved.first, moved.count == 1 else { return nil }
        let change = points[here][input] - points[here - 1][input]
        effects[input].append((outputs[here] - outputs[here - 1]) / change)
      }
    }
    return effects.allSatisfy { $0.count == paths } ? effects : nil
  }
}
